import Foundation

/// A file that a command reads; "-" is standard input.
package enum FileBytes {
  /// The name that error texts use.
  package static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

  package static func read(_ path: String) throws -> [UInt8] {
    do {
      let handle =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw Failure.noInput("\(path): \(systemReason(error))")
    }
  }
}
