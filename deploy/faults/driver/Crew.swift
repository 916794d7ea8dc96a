import Dispatch
import Foundation
import RPC

/// Threads that a fault run starts, each with a number, and waits for.
final class Crew: Sendable {
  private let group = DispatchGroup()
  private let fault = Locked<(any Error)?>(nil)

  /// Starts `count` threads.
  func start(_ count: Int = 1, _ body: @escaping @Sendable (Int) throws -> Void) {
    for number in 0..<count {
      group.enter()
      let thread = Thread { [self] in
        do { try body(number) } catch { fault.withLock { $0 = $0 ?? error } }
        group.leave()
      }
      thread.stackSize = 1 << 20
      thread.start()
    }
  }

  /// Waits for all.
  ///
  /// - Throws: what the first one threw that did.
  func wait() throws {
    group.wait()
    if let error = fault.withLock({ $0 }) { throw error }
  }
}
