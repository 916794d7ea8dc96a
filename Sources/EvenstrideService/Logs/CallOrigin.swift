import Messages
import RPC

/// The middle of an audit line, who called what and how it ended: mostly the same as in the line
/// before, and then copied whole.
///
/// Whoever holds it guards it, and frees it.
struct CallOrigin {
  private static let codes = StatusCode.allCases.map { Array($0.name.utf8) }

  private var peer: PeerCredentials?
  private var method: String?
  private var items = 0
  private var code = StatusCode.ok
  private var text = LineBuffer(capacity: 512)

  func deallocate() { text.deallocate() }

  mutating func put(_ record: CallRecord, into line: inout LineBuffer) {
    if record.peer != peer || record.items != items || record.code != code
      || record.method != method
    {
      write(record)
    }
    line.put(bytes: text.bytes)
  }

  private mutating func write(_ record: CallRecord) {
    (peer, method, items, code) = (record.peer, record.method, record.items, record.code)
    text.clear()
    text.put("\",\"uid\":")
    text.put(Int(record.peer.uid))
    text.put(",\"gid\":")
    text.put(Int(record.peer.gid))
    text.put(",\"pid\":")
    text.put(Int(record.peer.pid))
    text.put(",\"method\":\"")
    text.put(plain: record.method ?? "_OTHER")  // our own name, not the caller's
    text.put("\",\"items\":")
    text.put(record.items)
    text.put(",\"code\":\"")
    text.put(bytes: Self.codes[Int(record.code.rawValue)])
    text.put("\",\"duration_us\":")
  }
}
