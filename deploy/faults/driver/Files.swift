import Glibc
import RPC

/// Files of a fault run.
enum Files {
  /// All of a file; empty when it cannot be read.
  static func text(_ path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }

  /// Fills a file system until only `left` bytes are free, with one file.
  static func fill(_ path: String, leaving left: Int) throws {
    unlink(path)
    let fd = try System.check("open \(path)") { open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600) }
    defer { close(fd) }
    let piece = [UInt8](repeating: 0, count: 4_096)
    var size = 0
    while true {
      let count = write(fd, piece, piece.count)
      if count <= 0 { break }
      size += count
    }
    try System.check("ftruncate \(path)") { ftruncate(fd, off_t(max(0, size - left))) }
  }
}
