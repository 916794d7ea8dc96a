import Foundation
import RPC
import Testing

@testable import evenstride

@Suite("Ordered work")
struct OrderedWorkTests {
  private struct Broken: Error {}

  private func run(
    jobs: Int, pieces: Int, failingAt failing: Int? = nil, stoppingAt stopping: Int? = nil,
    inputFailsAt: Int? = nil
  ) throws -> (taken: [Int], most: Int) {
    let taken = Locked<[Int]>([])
    let begun = Locked<Int>(0)
    let most = Locked<Int>(0)
    let work = OrderedWork(
      jobs: jobs,
      next: { () throws -> Int? in
        let number = begun.withLock {
          $0 += 1
          return $0 - 1
        }
        if number == inputFailsAt { throw Broken() }
        let ahead = number - taken.withLock { $0.count }
        most.withLock { $0 = max($0, ahead) }
        return number < pieces ? number : nil
      },
      work: { piece throws in
        // The earlier ones take longer, so that answers come in the wrong order.
        usleep(piece % jobs == 0 ? 3_000 : 100)
        if piece == failing { throw Broken() }
        return piece
      },
      take: { piece throws in
        taken.withLock { $0.append(piece) }
        return piece != stopping
      })
    work.start()
    #expect(work.waits(.seconds(30)))
    do {
      try work.result()
      #expect(failing == nil && inputFailsAt == nil)
    } catch {
      #expect(failing != nil || inputFailsAt != nil)
    }
    return (taken.withLock { $0 }, most.withLock { $0 })
  }

  @Test("Answers are taken in the order of the pieces", arguments: [1, 2, 7])
  func order(jobs: Int) throws {
    let found = try run(jobs: jobs, pieces: 200)
    #expect(found.taken == Array(0..<200))
    #expect(found.most <= 2 * jobs, "few pieces are under way")
  }

  @Test("What comes before a failure is taken, nothing behind it", arguments: [1, 4])
  func failure(jobs: Int) throws {
    #expect(try run(jobs: jobs, pieces: 200, failingAt: 57).taken == Array(0..<57))
    #expect(try run(jobs: jobs, pieces: 200, inputFailsAt: 31).taken == Array(0..<31))
  }

  @Test("Whoever takes answers may end the work", arguments: [1, 4])
  func stop(jobs: Int) throws {
    #expect(try run(jobs: jobs, pieces: 200, stoppingAt: 19).taken == Array(0...19))
  }

  @Test("No piece at all is no failure")
  func nothing() throws {
    #expect(try run(jobs: 3, pieces: 0).taken.isEmpty)
  }
}
