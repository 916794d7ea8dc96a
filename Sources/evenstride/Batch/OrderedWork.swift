import Dispatch
import Foundation
import RPC
import Synchronization

/// Pieces that several threads work on, and whose answers are taken in the order of the pieces.
///
/// So the answers do not hang on how many threads there are. Few pieces are under way at a time: a
/// thread that is far ahead waits for the one that is behind.
final class OrderedWork<Piece: Sendable, Answer: Sendable>: @unchecked Sendable {
  private struct Order {
    /// Answers that came before their turn, by the number of their piece.
    var early: [Int: Result<Answer, any Error>] = [:]
    var next = 0
    var hasEnded = false
    var failure: (any Error)?
  }

  private struct Input {
    var count = 0
    var hasEnded = false
  }

  private let jobs: Int
  private let input = Locked(Input())
  private let order = Locked(Order())
  private let isStopping = Atomic<Bool>(false)
  private let isOver = Atomic<Bool>(false)
  private let room: DispatchSemaphore
  private let group = DispatchGroup()
  // Called by one thread at a time: `next` within `input`'s lock, `take` within `order`'s.
  private let next: () throws -> Piece?
  private let work: @Sendable (Piece) throws -> Answer
  private let take: (Answer) throws -> Bool

  /// - Parameters:
  ///   - next: The next piece; nil: there are no more.
  ///   - take: Takes an answer; whether to go on.
  init(
    jobs: Int, next: @escaping () throws -> Piece?,
    work: @escaping @Sendable (Piece) throws -> Answer, take: @escaping (Answer) throws -> Bool
  ) {
    (self.jobs, self.next, self.work, self.take) = (jobs, next, work, take)
    room = DispatchSemaphore(value: 2 * jobs)
  }

  func start() {
    for _ in 0..<jobs {
      group.enter()
      let thread = Thread {
        self.workOn()
        self.group.leave()
      }
      // What decodes nested messages and formats numbers needs more than the least.
      thread.stackSize = 2 << 20
      thread.start()
    }
  }

  /// No piece is begun any more; those under way are finished and taken.
  func stop() { isStopping.store(true, ordering: .relaxed) }

  /// No answer is taken any more, whatever is under way.
  ///
  /// - Returns: false: one is being taken, which does not end.
  func abandon() -> Bool {
    stop()
    for _ in 0..<50 {
      if order.withLockIfFree({ $0.hasEnded = true }) != nil { return true }
      usleep(10_000)
    }
    return false
  }

  /// Whether all is done, or no answer will be taken any more; at the latest after the time given.
  func waits(_ time: DispatchTimeInterval) -> Bool {
    // Who reads a pipe that is silent comes to an end with the process.
    group.wait(timeout: .now() + time) == .success || isOver.load(ordering: .acquiring)
  }

  /// - Throws: what ended the work before its end.
  func result() throws {
    if let failure = order.withLock({ $0.failure }) { throw failure }
  }

  private func workOn() {
    while true {
      room.wait()
      guard let (number, piece) = begin() else {
        // The next thread is to see it too.
        room.signal()
        return
      }
      deliver(Result { try work(piece) }, of: number)
    }
  }

  private func begin() -> (Int, Piece)? {
    input.withLock { input -> (Int, Piece)? in
      if input.hasEnded || isStopping.load(ordering: .relaxed) { return nil }
      let number = input.count
      do {
        if let piece = try next() {
          input.count += 1
          return (number, piece)
        }
      } catch {
        deliver(.failure(error), of: number)
      }
      input.hasEnded = true
      return nil
    }
  }

  private func deliver(_ answer: Result<Answer, any Error>, of number: Int) {
    if case .failure = answer { stop() }
    order.withLock { order in
      order.early[number] = answer
      while let answer = order.early.removeValue(forKey: order.next) {
        order.next += 1
        if !order.hasEnded { settle(answer, &order) }
        room.signal()
      }
    }
  }

  private func settle(_ answer: Result<Answer, any Error>, _ order: inout Order) {
    do {
      if try take(try answer.get()) { return }
    } catch {
      order.failure = error
    }
    order.hasEnded = true
    stop()
    isOver.store(true, ordering: .releasing)
  }
}
