import Foundation

/// A file that a command writes: all of it, or nothing.
enum OutputFile {
  /// Writes beside the file and renames, so that no reader sees a part, and a full disk leaves the
  /// old file. What is no regular file (a pipe, a device) is written to as it is.
  static func write(_ data: Data, to path: String) throws {
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
      throw Failure.cannotCreate("cannot write \(path): \(describe(error))")
    }
  }

  private static func replace(
    _ path: String, with data: Data, mode: mode_t, keepsMode: Bool
  ) throws {
    let part = "\(path).\(getpid()).part"
    let fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard fd >= 0 else { throw POSIXError(errno) }
    do {
      let handle = FileHandle(fileDescriptor: fd, closeOnDealloc: true)
      try handle.write(contentsOf: data)
      if keepsMode, fchmod(fd, mode) != 0 { throw POSIXError(errno) }
      if fsync(fd) != 0 { throw POSIXError(errno) }
      if rename(part, path) != 0 { throw POSIXError(errno) }
    } catch {
      unlink(part)
      throw error
    }
  }

  private struct POSIXError: Error {
    let code: Int32

    init(_ code: Int32) { self.code = code }
  }

  private static func describe(_ error: any Error) -> String {
    if let error = error as? POSIXError { return String(cString: strerror(error.code)) }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map { String(cString: strerror(Int32($0.code))) } ?? "\(error)"
  }
}
