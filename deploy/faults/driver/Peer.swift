import Glibc
import Messages
import RPC
import Wire

/// A client's end of a connection that may misbehave: it sends the bytes it likes.
///
/// Holds nothing but a descriptor, which the kernel guards.
final class Peer: Sendable {
  let fd: Int32

  /// Connects; while the backlog is full it tries again.
  init(_ socket: String) throws {
    let address = try UnixAddress(socket)
    for _ in 0..<1_000 {
      do throws(SystemError) {
        fd = try address.connect()
        return
      } catch  where error.code == EAGAIN {
        usleep(5_000)
      } catch {
        throw error
      }
    }
    throw FaultError("the backlog of \(socket) stays full")
  }

  deinit { System.closeQuietly(fd) }

  /// Sends what the socket takes at once.
  ///
  /// - Returns: how many bytes; nil: the daemon has closed.
  func offer(_ bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.withUnsafeBytes({ System.send(fd, $0) }) {
    case .bytes(let count): count
    case .wouldBlock: 0
    case .closed: nil
    }
  }

  /// Sends all, waiting for room.
  func send(_ bytes: [UInt8]) throws {
    var at = 0
    while at < bytes.count {
      guard let count = offer(bytes[at...]) else { throw FaultError("the daemon has closed") }
      at += count
      if count == 0 { try wait(for: POLLOUT) }
    }
  }

  /// Whether there is something to read, or an end.
  func isReadable(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  /// Whether the daemon has closed, whatever is still to be read.
  var isClosed: Bool {
    var wanted = pollfd(fd: fd, events: 0, revents: 0)
    return poll(&wanted, 1, 0) > 0 && wanted.revents & Int16(POLLHUP | POLLERR) != 0
  }

  private func wait(for events: Int32) throws {
    var wanted = pollfd(fd: fd, events: Int16(events), revents: 0)
    if poll(&wanted, 1, 60_000) == 0 { throw FaultError("nothing moved for a minute") }
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      switch bytes.withUnsafeMutableBytes({
        System.receive(fd, into: UnsafeMutableRawBufferPointer(rebasing: $0[at...]))
      }) {
      case .bytes(let got): at += got
      case .wouldBlock: try wait(for: POLLIN)
      case .closed: throw FaultError("the daemon has closed")
      }
    }
    return bytes
  }

  /// A frame of the daemon.
  func frame() throws -> (header: FrameHeader, payload: [UInt8]) {
    let header = try read(FrameHeader.size).withUnsafeBytes { FrameHeader($0) }
    return (header, try read(Int(header.length)))
  }

  /// How a call on a stream ended, after all its messages.
  func end(of stream: UInt32) throws -> StatusCode {
    while true {
      let (header, payload) = try frame()
      guard header.stream == stream else { continue }
      if let code = try endCode(header, payload) { return code }
    }
  }
}

/// The status that a frame ends its call with; nil: the call goes on.
func endCode(_ header: FrameHeader, _ payload: [UInt8]) throws -> StatusCode? {
  if header.type == FrameType.data.rawValue {
    return FrameFlags(rawValue: header.flags).contains(.remoteClosed) ? .ok : nil
  }
  // A status is the first field of a response.
  guard payload.first == 0x0a else { return .ok }
  let response = try Codec.decode(EnvelopeResponse.self, from: payload, in: Arena())
  return StatusCode(rawValue: response.status?.code ?? 0) ?? .unknown
}
