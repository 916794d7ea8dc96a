import Assessment
import EvenstrideClient
import Glibc
import Messages
import RPC
import Synchronization

/// A batch during which the daemon is killed −9 and started again: every item is answered once, in
/// order, with the bytes that the same code gives in this process.
func killedInABatch(_ place: Place) throws -> Finding {
  let (items, kills) = place.isShort ? (20_000, 3) : (100_000, 8)
  let plan = place.plan("kill9")
  let progress = Progress()
  let crew = Crew()
  crew.start { _ in
    var daemon = try DaemonProcess(plan)
    progress.isReady.store(true, ordering: .relaxed)
    for kill in 1...kills {
      let due = items * kill / (kills + 1)
      while progress.answered.load(ordering: .relaxed) < due { usleep(200) }
      // Anywhere in the life of a window of items, not only after an answer.
      usleep(.random(in: 0..<3_000))
      daemon.signal(SIGKILL)
      daemon.waitForEnd()
      if progress.answered.load(ordering: .relaxed) < items {
        progress.hits.add(1, ordering: .relaxed)
      }
      usleep(.random(in: 0..<200_000))
      daemon = try DaemonProcess(plan)
    }
    while !progress.isOver.load(ordering: .relaxed) { usleep(1_000) }
    try daemon.finish()
  }
  guard waitUntil(seconds: 60, { progress.isReady.load(ordering: .relaxed) }) else {
    throw FaultError("no daemon")
  }

  let client = Evenstride(socketPath: plan.socket)
  var finding = Finding(figures: "")
  var (next, disorder, wrong, refused) = (0, 0, 0, 0)
  let arena = Arena()
  let began = Instant.now
  do {
    defer { progress.isOver.store(true, ordering: .relaxed) }
    let summary = try client.assessAll(PacedPersons(count: items)) { index, result in
      if index != next { disorder += 1 }
      next += 1
      if try !isRight(result, index, arena) { wrong += 1 }
      if case .failure = result { refused += 1 }
      progress.answered.store(next, ordering: .relaxed)
    }
    finding.expect(summary.items == UInt64(items), "the summary counts \(summary.items) items")
    finding.expect(summary.failed == UInt64(refused), "the summary counts \(summary.failed) failed")
  } catch {
    finding.faults.append("after \(next) items the batch failed: \(error)")
    progress.answered.store(items, ordering: .relaxed)
  }
  let seconds = Double(Instant.now.nanoseconds - began.nanoseconds) / 1e9
  try crew.wait()
  let hits = progress.hits.load(ordering: .relaxed)
  finding.expect(next == items, "\(next) answers to \(items) items")
  finding.expect(disorder == 0, "\(disorder) answers out of order or given twice")
  finding.expect(wrong == 0, "\(wrong) wrong answers")
  finding.expect(hits == kills, "only \(hits) kills fell into the batch")
  finding.figures =
    "\(items) items, \(hits) kills in the batch, \(next) answered in order, "
    + "\(disorder) twice, \(wrong) wrong, \(fixed(seconds)) s"
  return finding
}

/// Whether an answer is that of the same code in this process, bit for bit.
private func isRight(
  _ result: Result<AssessResponse, RPCError>, _ index: Int, _ arena: Arena
) throws -> Bool {
  arena.reset()
  let expected = Result { () throws(InvalidRequest) in
    try AsymmetryAnswers.assess(Persons.person(index))
  }
  switch (result, expected) {
  case (.success(let answer), .success(let expected)):
    return Array(try Codec.encode(answer, in: arena))
      == Array(try Codec.encode(expected, in: arena))
  case (.failure(let error), .failure(let expected)):
    return error.code == .invalidArgument && error.fieldViolations == expected.violations
  default: return false
  }
}

/// What the thread that kills must know of the batch.
private final class Progress: Sendable {
  let isReady = Atomic<Bool>(false)
  let isOver = Atomic<Bool>(false)
  let answered = Atomic<Int>(0)
  let hits = Atomic<Int>(0)
}

/// Persons, at most 20,000 a second, so that a batch lasts as long as several restarts.
private struct PacedPersons: Sequence, IteratorProtocol {
  let count: Int
  private var made = 0

  init(count: Int) { self.count = count }

  mutating func next() -> AssessRequest? {
    guard made < count else { return nil }
    defer { made += 1 }
    if made % 40 == 39 { usleep(2_000) }
    return Persons.person(made)
  }
}
