import CMessages
import Messages

/// How a call ended.
enum CallEnd {
  /// With an answer; valid as long as the bytes it was read from.
  case answer(UnsafeRawBufferPointer)
  case failure(Failure)
  /// With something that is no answer.
  static func unusable(_ finding: String, _ message: String = "") -> Self {
    .failure(Failure(finding: finding, message, isUnusable: true))
  }

  struct Failure: Equatable {
    /// Canonical code; 0: no status came.
    var code: Int32
    /// Name of the code; "" without one.
    var status: String
    var reason: String
    var message: String
    /// Something came that is no answer.
    var isUnusable = false

    /// The load tester's own finding, without a status of the server.
    init(finding: String, _ message: String = "", isUnusable: Bool = false) {
      (code, status, reason, self.message) = (0, "", finding, message)
      self.isUnusable = isUnusable
    }

    init(_ error: RPCError) {
      (code, status) = (error.code.rawValue, error.code.name)
      reason = Self.beginning(of: error.reason ?? "", 64)
      message = Self.beginning(of: error.message, 300)
    }

    /// A server may say much, and one character may have any number of parts.
    private static func beginning(of text: String, _ count: Int) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }
  }

  /// Reads the envelope of a unary answer.
  ///
  /// - Parameter arena: holds what the end refers to.
  init(response bytes: UnsafeRawBufferPointer, in arena: Arena) {
    do {
      let envelope = try Codec.unpackAnswer(bytes, in: arena)
      if let status = envelope.pointee.status, status.pointee.code != 0 {
        self = .failure(Failure(RPCError(RPCStatus(copying: status), in: arena)))
      } else {
        let payload = envelope.pointee.payload
        self = .answer(UnsafeRawBufferPointer(start: payload.data, count: payload.len))
      }
    } catch {
      self = .unusable("unreadable answer", "\(error)")
    }
  }

  /// Reads the answer to an item of a stream: field 2 is its status, if something was wrong.
  init(item bytes: UnsafeRawBufferPointer, in arena: Arena) {
    guard let status = MessageFields.find(2, in: bytes) else {
      self = .answer(bytes)
      return
    }
    do {
      let status = try Codec.decode(ItemStatus.self, from: status, in: arena)
      let code = StatusCode(rawValue: status.code) ?? .unknown
      self = .failure(Failure(RPCError(code, status.message)))
    } catch {
      self = .unusable("unreadable answer", "\(error)")
    }
  }

  /// Items that the summary at the end of a batch counts, if this is one: field 4.
  static func summary(in bytes: UnsafeRawBufferPointer, _ arena: Arena) -> UInt64? {
    guard let summary = MessageFields.find(4, in: bytes) else { return nil }
    return (try? Codec.decode(BatchSummary.self, from: summary, in: arena))?.items
  }
}
