extension StageResult {
  /// The whole seconds of the counted part, in order: neither those of the drain nor a last one that
  /// was cut short.
  var countedSeconds: [SecondResult] {
    timeline.filter { $0.second >= 0 && Double($0.second) + 1 <= seconds }
  }

  /// Share of the calls that should have been sent below which the generator fell behind.
  static let leastStarted = 0.99

  /// Says how this stage is to be taken: fills `faults`, `steadiness`, `promises` and `verdict`.
  ///
  /// Wrong answers come before all else, an invalid stage before broken promises: its figures say
  /// nothing about the server, in neither direction.
  ///
  /// - Parameter largestLag: of the generator's own lateness at its 99th percentile, nanoseconds.
  mutating func judge(promises asked: [Promise], largestLag: Double) {
    promises = asked.map { $0.result(of: self) }
    faults = generatorFaults(largestLag: largestLag, broken: asked.filter { !$0.isKept(by: self) })
    steadiness = Steadiness(countedSeconds)
    verdict =
      wrong.count > 0
      ? .wrong
      : !faults.isEmpty
        ? .invalid
        : promises.isEmpty ? .measured : promises.allSatisfy(\.isKept) ? .kept : .broken
  }

  /// Share of a latency above which the generator's own lag falsifies it.
  ///
  /// After a stall that left thousands of calls waiting, the last of them start some milliseconds
  /// after the server is back. Beside the stall that is little, and the stall is what is to be told.
  static let falsifyingShare = 0.05

  /// nil: the generator's own lag does not matter at this percentile.
  private func lateStarts(_ percent: Double, _ largestLag: Double) -> String? {
    let (late, whole) = (lag.percentile(percent), latency.percentile(percent))
    guard late > largestLag, !(late <= Self.falsifyingShare * whole) else { return nil }
    return "calls were started late: p\(Figure.plain(percent)) of the generator's own lag was"
      + " \(Figure.duration(late)), more than \(Figure.duration(largestLag))"
  }

  /// A promise that would have been kept without the generator's own lag.
  private func ownBreach(_ promise: Promise) -> String? {
    guard intendedRate != nil, case .percentile(let percent, let limit) = promise.bound else {
      return nil
    }
    let (late, whole) = (lag.percentile(percent), latency.percentile(percent))
    guard whole > limit, whole - late <= limit else { return nil }
    return
      "\(promise.text): found \(Figure.duration(whole)), of which the generator's own lag may be"
      + " \(Figure.duration(late))"
  }

  /// What the generator itself failed to do. Calls that no connection had room for are the server's
  /// doing, and count as errors.
  private func generatorFaults(largestLag: Double, broken: [Promise]) -> [String] {
    guard counts.due > 0 else { return ["no call was due: the stage was too short for its rate"] }
    var faults: [String] = []
    // A closed loop has no intended starts to be late for.
    if intendedRate != nil {
      // A promise that the generator's own lag broke is not the server's fault.
      let percents = [99, 90, 50] + broken.compactMap(\.percent)
      faults += percents.lazy.compactMap { lateStarts($0, largestLag) }.prefix(1)
    }
    if faults.isEmpty { faults = broken.compactMap(ownBreach) }
    if wasInterrupted, !promises.isEmpty {
      faults.append("ended early by a signal, after \(Figure.duration(seconds * 1e9))")
    }
    let sendable = Double(counts.due) - Double(counts.heldBack)
    if Double(counts.started) < Self.leastStarted * sendable {
      faults.append(
        "only \(counts.started) of the \(Figure.count(sendable)) calls that were due and had room"
          + " were started")
    }
    return faults
  }
}

extension Verdict {
  /// How a run of these stages ended.
  ///
  /// The worst stage decides: wrong, invalid, broken, kept. A search for the highest rate goes beyond
  /// it on purpose: it is kept when it found one, whatever happened above.
  static func of(_ stages: [StageResult], search: SearchResult? = nil) -> Verdict {
    let verdicts = stages.map(\.verdict)
    if verdicts.contains(.wrong) { return .wrong }
    if let search {
      if search.highestKept != nil { return .kept }
      // Where the generator was the limit all the way down, nothing is known of the server.
      return search.lowestBroken == nil ? .invalid : .broken
    }
    // No stage: nothing was measured.
    if verdicts.isEmpty || verdicts.contains(.invalid) { return .invalid }
    if verdicts.contains(.broken) { return .broken }
    return verdicts.contains(.kept) ? .kept : .measured
  }
}
