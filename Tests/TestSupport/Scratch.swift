import Foundation

/// A folder that goes when the test is over.
package final class Scratch: Sendable {
  package let folder: String

  package init() throws {
    // Short: a socket's path has room for 107 bytes.
    folder = "/tmp/es-\(UUID().uuidString.prefix(13))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    // A server that is ending may remove its socket at the same moment, which fails the first try.
    for _ in 0..<3 where FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  package func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file and returns its path.
  package func write(_ text: String, to name: String = "table.csv") throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }
}
