import Glibc
import Messages
import RPC
import Testing
import Wire

/// A caller that sends whole requests and reads whole answers, nothing more.
final class StandInClient {
  private let fd: Int32

  init(_ path: String) throws {
    fd = try UnixAddress(path).connect()
    _ = fcntl(fd, F_SETFL, 0)
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(fd) }

  /// The stream of the n-th call, from 0.
  static func stream(_ number: Int) -> UInt32 { UInt32(2 * number + 1) }

  func ask(_ number: Int, service: String = "a.S") {
    let request = EnvelopeRequest(service: service, method: "M", payload: [8, 1])
    let arena = Arena()
    let payload = withExtendedLifetime(arena) {
      (try? Array(Codec.encode(request, in: arena))) ?? []
    }
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size) + payload
    bytes.withUnsafeMutableBytes {
      FrameHeader(length: UInt32(payload.count), stream: Self.stream(number), type: .request)
        .write(to: $0)
    }
    _ = send(fd, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// So many bytes; fewer when the connection ends or a minute passes.
  func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var room = [UInt8](repeating: 0, count: count - bytes.count)
      let got = recv(fd, &room, room.count, 0)
      if got <= 0 { break }
      bytes += room[..<got]
    }
    return bytes
  }

  func answer() throws -> (stream: UInt32, response: EnvelopeResponse) {
    let head = bytes(FrameHeader.size)
    try #require(head.count == FrameHeader.size, "the connection ended, or nothing came")
    let header = head.withUnsafeBytes { FrameHeader($0) }
    let payload = bytes(Int(header.length))
    return (header.stream, try Codec.decode(EnvelopeResponse.self, from: payload, in: Arena()))
  }
}
