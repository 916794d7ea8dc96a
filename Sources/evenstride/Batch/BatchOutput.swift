import Console
import Foundation

/// A file that a job writes bit by bit: it has its name only when it is whole, until then `.part`
/// behind it. Standard output, pipes and devices are written to as they are.
///
/// Used by one thread at a time.
final class BatchOutput {
  /// What a checkpoint knows of a part: how long it is, and a digest of its beginning and end.
  struct Mark: Codable, Equatable {
    var bytes: UInt64 = 0
    var digest: UInt64 = 0
  }

  let name: String
  /// nil: not a file that can be gone on with.
  private let path: String?
  private let fd: Int32
  private(set) var length: UInt64 = 0

  var isFile: Bool { path != nil }
  private var part: String { Self.part(of: path ?? "") }

  static func part(of path: String) -> String { path + ".part" }

  /// - Parameter kept: What is kept of an earlier `.part`; nil: there is none, and what is there is not
  ///   overwritten.
  init(path: String, keeping kept: Mark? = nil) throws {
    var status = stat()
    let isStandard = path == "-" || path == "/dev/stdout"
    let exists = !isStandard && stat(path, &status) == 0
    name = isStandard ? "standard output" : path
    if isStandard || (exists && status.st_mode & S_IFMT != S_IFREG) {
      self.path = nil
      fd = isStandard ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC)
      guard fd >= 0 else { throw Self.cannotCreate(path) }
      return
    }
    let target = try FilePath(path).text
    self.path = target
    fd = try Self.openPart(Self.part(of: target))
    // Whoever may not read the old file may not read the new one.
    if exists, fchmod(fd, status.st_mode & 0o777) != 0 {
      throw Self.cannotCreate(Self.part(of: target))
    }
    try resume(Self.part(of: target), kept)
  }

  deinit {
    guard fd > STDERR_FILENO else { return }
    // A child that is being made holds a copy until it runs its own program, and with it the lock.
    if isFile { flock(fd, LOCK_UN) }
    close(fd)
  }

  /// Opens a part that no other job has, and that still has its name once it is locked.
  private static func openPart(_ part: String) throws -> Int32 {
    while true {
      let fd = open(part, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard fd >= 0 else {
        if errno == ELOOP { throw foreign(part, "is a link") }
        throw cannotCreate(part)
      }
      guard flock(fd, LOCK_EX | LOCK_NB) == 0 else {
        close(fd)
        throw Failure.tryAgain(
          "\(part): another job writes it; let that one end, or name another --out")
      }
      var (own, named) = (stat(), stat())
      if fstat(fd, &own) == 0, stat(part, &named) == 0, own.st_ino == named.st_ino,
        own.st_dev == named.st_dev
      {
        if own.st_mode & S_IFMT == S_IFREG, own.st_nlink == 1 { return fd }
        close(fd)
        throw foreign(part, "is no plain file with one name")
      }
      // Between opening and locking the other job was done, and gave it its name.
      close(fd)
    }
  }

  private static func foreign(_ part: String, _ what: String) -> Failure {
    .cannotCreate("\(part): \(what), and a job would write there; remove it, or name another --out")
  }

  private func resume(_ part: String, _ kept: Mark?) throws {
    var status = stat()
    guard fstat(fd, &status) == 0 else { throw Self.cannotCreate(part) }
    guard let kept else {
      if status.st_size == 0 { return }
      throw Failure.cannotCreate(
        "\(part): is there already, with \(status.st_size) bytes of a job that was not finished; go on "
          + "with its --checkpoint, or remove it")
    }
    guard UInt64(status.st_size) >= kept.bytes,
      Self.digest(of: fd, to: kept.bytes) == kept.digest
    else {
      throw Failure.data(
        "\(part): is not what the checkpoint knows of: it has \(status.st_size) bytes, \(kept.bytes) "
          + "were written, or another job wrote it since. Remove the checkpoint to begin anew")
    }
    guard ftruncate(fd, off_t(kept.bytes)) == 0,
      lseek(fd, off_t(kept.bytes), SEEK_SET) == off_t(kept.bytes)
    else { throw Self.cannotCreate(part) }
    length = kept.bytes
  }

  /// What a checkpoint keeps of the bytes before a place.
  func mark(at length: UInt64) throws -> Mark {
    guard isFile else { return Mark(bytes: length) }
    guard let digest = Self.digest(of: fd, to: length) else { throw Self.cannotCreate(part) }
    return Mark(bytes: length, digest: digest)
  }

  /// FNV-1a of the first and the last 4 KiB: another question has another header, another input other
  /// last rows.
  ///
  /// - Returns: nil: they cannot be read.
  private static func digest(of fd: Int32, to length: UInt64) -> UInt64? {
    if length == 0 { return 0 }
    let span = min(length, 4_096)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for start in [0, length - span] {
      var bytes = [UInt8](repeating: 0, count: Int(span))
      guard pread(fd, &bytes, bytes.count, off_t(start)) == bytes.count else { return nil }
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }

  /// Whether a file has its name and is what was written: a job that was ended while it finished had
  /// come so far.
  static func isWhole(_ path: String, _ mark: Mark) throws -> Bool {
    var status = stat()
    let target = try FilePath(path).text
    guard stat(part(of: target), &status) != 0 else { return false }
    let fd = open(target, O_RDONLY | O_CLOEXEC)
    guard fd >= 0 else { return false }
    defer { close(fd) }
    return fstat(fd, &status) == 0 && UInt64(status.st_size) == mark.bytes
      && digest(of: fd, to: mark.bytes) == mark.digest
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Foundation.write(fd, bytes.baseAddress! + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          // Whoever shares a pipe with this may have made it one that does not wait.
          wait(fd, for: POLLOUT)
          continue
        }
        guard count >= 0 else { throw cannotWrite() }
        done += count
      }
    }
    length += UInt64(bytes.count)
  }

  /// What was written is on the disk.
  func sync() throws {
    guard isFile else { return }
    guard fdatasync(fd) == 0 else { throw cannotWrite() }
  }

  /// It is whole: it gets its name.
  func finish() throws {
    guard let path else { return }
    try sync()
    guard rename(part, path) == 0 else { throw Self.cannotCreate(path) }
    Self.syncDirectory(of: path)
  }

  /// Nobody will go on with it.
  func abandon() {
    if isFile { unlink(part) }
  }

  /// A name is on the disk when its directory is; one that may not be read is left to the system.
  static func syncDirectory(of path: String) {
    let directory = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  private func cannotWrite() -> Failure {
    .cannotWrite("cannot write \(isFile ? part : name): \(systemReason(SystemFailure()))")
  }

  private static func cannotCreate(_ path: String) -> Failure {
    .cannotCreate("cannot write \(path): \(systemReason(SystemFailure()))")
  }
}
