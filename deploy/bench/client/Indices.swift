import EvenstrideClient
import Foundation
import Messages
import RPC

/// `Asymmetry/Indices` of 12 pairs for two columns, one call after the other.
enum Indices {
  private static let request = IndicesRequest(
    left: (0..<12).map { 20 + Double($0) }, right: (0..<12).map { 31 - Double($0) / 2 },
    columns: [.maxNormalised, .logRatio])

  struct WrongAnswer: Error {}

  /// 20 against 31 kg: 11 / 31 of the larger.
  private static func check(_ answer: IndicesResponse) throws {
    guard answer.columns.count == 2, answer.columns.allSatisfy({ $0.values.count == 12 }),
      abs(abs(answer.columns[0].values[0]) - 1_100.0 / 31) < 1e-9
    else { throw WrongAnswer() }
  }

  /// - Returns: nanoseconds of each call.
  static func blocking(
    _ client: Evenstride, callers: Int, seconds: Double
  ) throws -> [Int64] {
    let end = Instant.now + .seconds(seconds)
    let outcomes = Locked<[Result<[Int64], any Error>]>([])
    let ended = DispatchSemaphore(value: 0)
    for _ in 0..<callers {
      let thread = Thread {
        let outcome = Result { try calls(client, until: end) }
        outcomes.withLock { $0.append(outcome) }
        ended.signal()
      }
      thread.start()
    }
    for _ in 0..<callers { ended.wait() }
    return try outcomes.withLock { $0 }.flatMap { try $0.get() }
  }

  private static func calls(_ client: Evenstride, until end: Instant) throws -> [Int64] {
    var times: [Int64] = []
    times.reserveCapacity(1 << 20)
    var now = Instant.now
    while now < end {
      let start = now
      try check(try client.asymmetry.indices(request))
      now = .now
      times.append(now.nanoseconds - start.nanoseconds)
    }
    return times
  }

  /// - Returns: nanoseconds of each call.
  static func suspending(
    _ client: Evenstride, callers: Int, seconds: Double
  ) async throws -> [Int64] {
    let end = Instant.now + .seconds(seconds)
    return try await withThrowingTaskGroup(of: [Int64].self) { group in
      for _ in 0..<callers {
        group.addTask {
          var times: [Int64] = []
          var now = Instant.now
          while now < end {
            let start = now
            try check(try await client.asymmetry.indices(request))
            now = .now
            times.append(now.nanoseconds - start.nanoseconds)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }
}
