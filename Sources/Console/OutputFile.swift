package import Foundation

/// A file that a command writes: all of it, or nothing.
package enum OutputFile {
  /// Writes beside the file and renames, so that no reader sees a part, and a full disk leaves the
  /// old file. What is no regular file (a pipe, a device) is written to as it is.
  package static func write(_ data: Data, to path: String) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    do {
      if exists, status.st_mode & S_IFMT != S_IFREG {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: data)
        return
      }
      // The target of a link is replaced, not the link.
      let target = exists ? URL(filePath: path).resolvingSymlinksInPath().path : path
      let mode = exists ? status.st_mode & 0o777 : 0o666
      try replace(target, with: data, mode: mode, keepsMode: exists)
    } catch {
      throw Failure.cannotCreate("cannot write \(path): \(systemReason(error))")
    }
  }

  private static func replace(
    _ path: String, with data: Data, mode: mode_t, keepsMode: Bool
  ) throws {
    let part = "\(path).\(getpid()).part"
    let fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard fd >= 0 else { throw SystemFailure() }
    do {
      let handle = FileHandle(fileDescriptor: fd, closeOnDealloc: true)
      try handle.write(contentsOf: data)
      if keepsMode, fchmod(fd, mode) != 0 { throw SystemFailure() }
      if fsync(fd) != 0 { throw SystemFailure() }
      if rename(part, path) != 0 { throw SystemFailure() }
    } catch {
      unlink(part)
      throw error
    }
  }
}
