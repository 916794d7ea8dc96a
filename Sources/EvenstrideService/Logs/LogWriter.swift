import Dispatch
import Glibc
import Synchronization

/// Writes lines to a descriptor, on a queue of its own, so that a slow reader of the log stops
/// nobody; lines beyond those that may wait, and those that a full disk refuses, are counted, not kept.
package final class LogWriter: Sendable {
  /// Lines that may wait to be written.
  private static let most = 256
  private let fd: Int32
  /// Without a target on purpose: calls may fill the global pool, and the log must not wait for them.
  private let queue = DispatchQueue(label: "evenstride.log")
  private let waiting = Atomic<Int>(0)
  private let dropped = Atomic<Int>(0)
  /// The last line was written in part only; used on the queue.
  private let isTorn = Atomic<Bool>(false)

  package init(fd: Int32 = STDERR_FILENO) { self.fd = fd }

  /// Any thread; never blocks.
  ///
  /// - Parameters:
  ///   - line: without a line end.
  ///   - lost: makes the line that says how many lines were dropped before this one.
  func write(_ line: [UInt8], lost: @escaping @Sendable (Int) -> [UInt8]) {
    guard waiting.add(1, ordering: .relaxed).newValue <= Self.most else {
      waiting.subtract(1, ordering: .relaxed)
      dropped.add(1, ordering: .relaxed)
      return
    }
    queue.async { [self] in
      let lines = dropped.exchange(0, ordering: .relaxed)
      var missing = 0
      if lines > 0, !writeNow(lost(lines) + [UInt8(ascii: "\n")]) { missing = lines }
      if !writeNow(line + [UInt8(ascii: "\n")]) { missing += 1 }
      if missing > 0 { dropped.add(missing, ordering: .relaxed) }
      waiting.subtract(1, ordering: .relaxed)
    }
  }

  /// Runs something that writes; its lines and those of others do not mix.
  func enqueue(after delay: DispatchTimeInterval, _ body: @escaping @Sendable () -> Void) {
    queue.asyncAfter(deadline: .now() + delay, execute: body)
  }

  /// Waits, but not for ever, until what was said is written.
  package func flush() {
    let written = DispatchGroup()
    queue.async(group: written) {}
    _ = written.wait(timeout: .now() + 1)
  }

  private func writeNow(_ line: [UInt8]) -> Bool {
    line.withUnsafeBytes { writeNow($0) } == line.count
  }

  /// Writes whole lines, on the queue; what the descriptor refuses is lost.
  ///
  /// - Returns: how many of the bytes were written.
  func writeNow(_ lines: UnsafeRawBufferPointer) -> Int {
    if isTorn.load(ordering: .relaxed) {
      let lineEnd: [UInt8] = [UInt8(ascii: "\n")]
      guard lineEnd.withUnsafeBytes({ writeSome($0) }) == 1 else { return 0 }
      isTorn.store(false, ordering: .relaxed)
    }
    let done = writeSome(lines)
    if done > 0, lines[done - 1] != UInt8(ascii: "\n") { isTorn.store(true, ordering: .relaxed) }
    return done
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(fd, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        // Somebody who shares the descriptor made it non-blocking.
        var wanted = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wanted, 1, -1)
      } else if errno != EINTR {
        break
      }
    }
    return done
  }
}
