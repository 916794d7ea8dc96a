import Glibc
import Messages
import RPC
import Synchronization
import Wire

/// The stand-in's end of a connection.
final class StandInConnection: Sendable {
  private let number: Int
  private let fd: Int32
  private let shared: StandInServer.Shared
  /// One sender at a time, so that frames stay whole.
  private let sending = Locked<Void>(())

  init(number: Int, fd: Int32, _ shared: StandInServer.Shared) {
    (self.number, self.fd, self.shared) = (number, fd, shared)
  }

  // Not before the last answer that is on its way: the number could be another connection's by then.
  deinit { System.closeQuietly(fd) }

  func hangUp() { System.shutDown(fd) }

  /// Reads until the peer closes, or sends what is no frame.
  func serve() {
    var buffer: [UInt8] = []
    var decoder = FrameDecoder()
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      waitForEndOfStall()
      let count = room.withUnsafeMutableBytes { recv(fd, $0.baseAddress, $0.count, 0) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return hangUp() }
      // What came first in a stall is taken as read after it.
      waitForEndOfStall()
      let arrived = Instant.now
      buffer.append(contentsOf: room[..<count])
      var used = 0
      var answers: [UInt8] = []
      buffer.withUnsafeBytes { bytes in
        while true {
          let rest = UnsafeRawBufferPointer(rebasing: bytes[used...])
          guard case .frame(let header, let payload) = try? decoder.next(rest) else { break }
          handle(header, .init(rebasing: rest[payload]), arrived, &answers)
          used += payload.upperBound
        }
      }
      buffer.removeFirst(used)
      send(answers)
    }
  }

  private func handle(
    _ header: FrameHeader, _ payload: UnsafeRawBufferPointer, _ arrived: Instant,
    _ answers: inout [UInt8]
  ) {
    guard header.type == FrameType.request.rawValue else { return }
    if Self.isControl(payload) {
      answers += Self.failure(header.stream, RPCError(.unimplemented, "a stand-in has no Control"))
      return
    }
    let call = StandInCall(
      number: shared.calls.add(1, ordering: .relaxed).oldValue, connection: number,
      stream: header.stream, arrived: arrived)
    for reaction in shared.react(call) {
      let bytes = Self.bytes(of: reaction.deed, for: header.stream)
      if reaction.delay == 0, let bytes {
        answers += bytes
      } else {
        later(bytes, at: arrived.advanced(byNanoseconds: reaction.delay))
      }
    }
  }

  /// - Parameter bytes: nil: the connection ends.
  private func later(_ bytes: [UInt8]?, at due: Instant) {
    let due = shared.afterStall(due)
    shared.timer.run(at: due) {
      // Before it is sent: who has the answer finds its lateness written down.
      let lateness = Instant.now.nanoseconds - due.nanoseconds
      self.shared.lateness.withLock { $0.append(lateness) }
      if let bytes { self.send(bytes) } else { self.hangUp() }
    }
  }

  private func waitForEndOfStall() {
    let now = Instant.now
    let end = shared.afterStall(now)
    if end > now { usleep(UInt32((end.nanoseconds - now.nanoseconds) / 1_000)) }
  }

  private func send(_ bytes: [UInt8]) {
    sending.withLock { _ in
      var at = 0
      while at < bytes.count {
        let count = bytes[at...].withUnsafeBytes {
          Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        at += count
      }
    }
  }

  // MARK: Bytes

  /// Whether a request's envelope begins with the daemon's own service: field 1, its length, its name.
  private static func isControl(_ envelope: UnsafeRawBufferPointer) -> Bool {
    let name = Array("evenstride.v1.Control".utf8)
    return envelope.count > name.count + 2 && envelope[0] == 0x0a
      && envelope[1] == UInt8(name.count)
      && envelope[2..<(2 + name.count)].elementsEqual(name)
  }

  /// nil: no bytes, but the end.
  private static func bytes(of deed: Reaction.Deed, for stream: UInt32) -> [UInt8]? {
    switch deed {
    case .answer(let other): frame(other ?? stream, answerPayload)
    case .failure(let error): failure(stream, error)
    case .bytes(let bytes): bytes
    case .hangUp: nil
    }
  }

  /// A response's envelope: field 2, its message, of two bytes: what Health/Check says of a server
  /// that serves.
  private static let answerPayload: [UInt8] = [0x12, 2, 8, 1]

  private static func frame(_ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size) + payload
    bytes.withUnsafeMutableBytes {
      FrameHeader(length: UInt32(payload.count), stream: stream, type: .response).write(to: $0)
    }
    return bytes
  }

  private static func failure(_ stream: UInt32, _ error: RPCError) -> [UInt8] {
    let arena = Arena()
    return withExtendedLifetime(arena) {
      // Only a text of megabytes would not go into a frame.
      let envelope = try? EnvelopeResponse(status: error.status(in: arena))
      let payload = envelope.flatMap { try? Array(Codec.encode($0, in: arena)) }
      return frame(stream, payload ?? [])
    }
  }
}
