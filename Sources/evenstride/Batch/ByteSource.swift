import Console
import Foundation

/// The bytes of a job: a file or a pipe, read once from front to end.
final class ByteSource {
  /// What a checkpoint knows a file by.
  struct Identity: Codable, Equatable {
    var size: UInt64
    /// Nanoseconds since 1970.
    var modified: Int64

    var text: String {
      let time = Date(timeIntervalSince1970: Double(modified) / 1e9)
      return "\(size) bytes of \(time.formatted(.iso8601))"
    }
  }

  /// The name that error texts use.
  let name: String
  /// nil: not a regular file.
  let identity: Identity?
  private let fd: Int32
  /// Bytes that were looked at and not read yet.
  private var ahead: [UInt8] = []

  /// - Parameter path: "-" is standard input.
  init(path: String) throws {
    name = FileBytes.name(path)
    fd = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard fd >= 0, fstat(fd, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure.noInput("\(path): is a directory; a table or a file of requests was expected")
    }
    identity =
      status.st_mode & S_IFMT == S_IFREG
      ? Identity(
        size: UInt64(status.st_size),
        modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
      : nil
  }

  deinit { if fd > STDERR_FILENO { close(fd) } }

  /// Fills the room, or a part of it.
  ///
  /// - Returns: bytes read; 0: there are no more.
  func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
    if !ahead.isEmpty {
      let count = min(ahead.count, room.count)
      room.copyBytes(from: ahead.prefix(count))
      ahead.removeFirst(count)
      return count
    }
    return try fill(room)
  }

  /// The first byte that is no blank, without reading past it; nil: there is none nearby.
  private func firstByte() throws -> UInt8? {
    var block = [UInt8](repeating: 0, count: 4_096)
    while ahead.count < 1 << 16 {
      if let first = ahead.visibleStart.first { return first }
      let count = try block.withUnsafeMutableBytes { try fill($0) }
      if count == 0 { return nil }
      ahead += block.prefix(count)
    }
    return nil
  }

  /// Whether these are requests in JSON rather than a table: the first character decides.
  var holdsMessages: Bool {
    get throws { try firstByte() == UInt8(ascii: "{") }
  }

  /// Goes on at a place of the file.
  func seek(to place: UInt64) throws {
    ahead = []
    guard lseek(fd, off_t(place), SEEK_SET) == off_t(place) else { throw Self.failure(name) }
  }

  private func fill(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(fd, room.baseAddress, room.count)
      if count >= 0 { return count }
      // Whoever shares a pipe with this may have made it one that does not wait.
      if errno == EAGAIN {
        wait(fd, for: POLLIN)
      } else if errno != EINTR {
        throw Self.failure(name)
      }
    }
  }

  private static func failure(_ name: String) -> Failure {
    .noInput("\(name): \(systemReason(SystemFailure()))")
  }
}
