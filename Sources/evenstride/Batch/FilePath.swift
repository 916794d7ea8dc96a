import ArgumentParser
import Console
import Foundation

/// Where a file is or would be, with links followed.
struct FilePath: Equatable {
  let text: String

  /// - Throws: when its directory is not there, or it is a link to nothing.
  init(_ path: String) throws {
    if let whole = Self.real(path) {
      text = whole
      return
    }
    var status = stat()
    if lstat(path, &status) == 0 {
      throw Failure.cannotCreate("\(path): is a link to nothing; remove it, or make its target")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let directory = parts.dropLast().joined(separator: "/")
    guard let name = parts.last, !name.isEmpty,
      let real = Self.real(parts.count == 1 ? "." : directory.isEmpty ? "/" : directory)
    else {
      throw Failure.cannotCreate("cannot write \(path): \(systemReason(SystemFailure()))")
    }
    text = real == "/" ? "/\(name)" : "\(real)/\(name)"
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Refuses two names for one file: one would overwrite the other.
  ///
  /// - Parameter files: option and path; "-" and what is no regular file are passed over.
  static func checkApart(_ files: [(option: String, path: String?)]) throws {
    var known: [(option: String, path: String, file: (UInt64, UInt64)?)] = []
    for (option, path) in files {
      guard let path, path != "-" else { continue }
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT != S_IFREG { continue }
      let own = (
        option: option, path: try FilePath(path).text,
        file: exists ? (UInt64(status.st_dev), UInt64(status.st_ino)) : nil
      )
      for other in known {
        let isSame = other.file.flatMap { other in own.file.map { other == $0 } } ?? false
        if isSame || other.path == own.path {
          throw Failure.usage(
            "\(other.option) and \(option) are one file, \(path); name another")
        }
      }
      known.append(own)
    }
  }
}
