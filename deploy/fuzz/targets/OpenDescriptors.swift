import Foundation
import Glibc

/// OpenDescriptors that this process has open.
enum OpenDescriptors {
  /// Runs `body`; throws when descriptors that it opened stay open, a second time as well: what is
  /// made once, as Dispatch's own, is no loss. In a process that does other things too, as that of
  /// the tests, nothing can be told from their number, and nothing is.
  static func requireNoLoss(_ body: () throws -> Void) throws {
    guard isAlone else { return try body() }
    for _ in 0..<2 {
      let before = count
      try body()
      if falls(to: before) { return }
    }
    throw BrokenProperty("descriptors stay open: \(count) are")
  }

  /// Whether this process is a fuzzer: its program has the name of a target.
  private static let isAlone =
    FuzzTarget.named(URL(filePath: CommandLine.arguments[0]).lastPathComponent) != nil

  private static func falls(to most: Int) -> Bool {
    // Connections are closed by other threads.
    for _ in 0..<20_000 {
      if count <= most { return true }
      usleep(100)
    }
    return false
  }

  private static var count: Int {
    guard let folder = opendir("/proc/self/fd") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }
}
