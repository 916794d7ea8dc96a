import Dispatch
import Glibc
import Synchronization

/// Writes lines to standard error, on a queue of its own, so that a slow reader of the log stops
/// nobody; what a peer can provoke without end is counted, not written.
final class LogWriter: Sendable {
  /// Lines that may wait to be written.
  private static let most = 256
  private let queue = DispatchQueue(label: "evenstride.log", target: .global(qos: .utility))
  private let waiting = Atomic<Int>(0)
  private let dropped = Atomic<Int>(0)

  /// Any thread; never blocks.
  func write(_ text: String) {
    guard waiting.add(1, ordering: .relaxed).newValue <= Self.most else {
      waiting.subtract(1, ordering: .relaxed)
      dropped.add(1, ordering: .relaxed)
      return
    }
    queue.async {
      let lost = self.dropped.exchange(0, ordering: .relaxed)
      if lost > 0 { Self.writeLine("\(lost) log lines dropped") }
      Self.writeLine(text)
      self.waiting.subtract(1, ordering: .relaxed)
    }
  }

  /// Waits, but not for ever, until what was said is written.
  func flush() {
    let written = DispatchGroup()
    queue.async(group: written) {}
    _ = written.wait(timeout: .now() + 1)
  }

  private static func writeLine(_ text: String) {
    let line = Array((text + "\n").utf8)
    line.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
