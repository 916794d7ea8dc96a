package import Foundation

/// A file that a command writes: all of it, or nothing.
package enum OutputFile {
  /// Writes beside the file and renames, so that no reader sees a part, and a full disk leaves the
  /// old file. What is no regular file (a pipe, a device) is written to as it is.
  ///
  /// - Parameter part: The file beside it, for a file that one process alone writes: of a process that
  ///   was killed it is taken over. nil: one of this process alone.
  package static func write(_ data: Data, to path: String, part: String? = nil) throws {
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
      try replace(target, with: data, part: part, mode: mode, keepsMode: exists)
    } catch {
      throw Failure.cannotCreate("cannot write \(path): \(systemReason(error))")
    }
  }

  private static func replace(
    _ path: String, with data: Data, part own: String?, mode: mode_t, keepsMode: Bool
  ) throws {
    let part = own ?? "\(path).\(getpid()).part"
    let fd = open(
      part, O_WRONLY | O_CREAT | O_CLOEXEC | (own == nil ? O_EXCL : O_TRUNC), mode)
    guard fd >= 0 else { throw SystemFailure() }
    do {
      defer { close(fd) }
      let handle = FileHandle(fileDescriptor: fd, closeOnDealloc: false)
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
