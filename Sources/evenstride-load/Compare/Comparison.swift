import Console

/// Two runs side by side: what `--compare A.json B.json` says.
struct Comparison: Codable, Sendable, Equatable {
  var resamples: Int
  var seed: UInt64
  /// Settings that differ, in words: then the difference may be theirs.
  var differences: [String]
  /// One for each pair of stages at the same rate, in order.
  var stages: [StageComparison]
  /// Stages that are not compared, and why.
  var unmatched: [String]
  /// Of the searches for the highest rate, in words.
  var search: String?

  /// - Parameters:
  ///   - resamples: at least 1; a few hundred give the interval's limits one digit.
  ///   - seed: of the resamples; the same seed gives the same intervals.
  ///   - allowsInvalid: compares even what says nothing about a server.
  /// - Throws: `Failure` for a run that is invalid or has wrong answers.
  init(
    _ a: LoadResult, _ b: LoadResult, resamples: Int = 2_000, seed: UInt64,
    allowsInvalid: Bool = false
  ) throws {
    for (name, run) in [("A", a), ("B", b)] where !allowsInvalid {
      if run.verdict == .invalid || run.verdict == .wrong {
        throw Failure.data(
          "\(name) cannot be compared. \(ResultTable.words(run.verdict)) Repeat it at a rate that"
            + " load generator and server can bear")
      }
    }
    (self.resamples, self.seed) = (resamples, seed)
    differences = a.settings.differences(from: b.settings, (a.processors, b.processors))
    (stages, unmatched) = ([], [])
    var left = b.stages
    for stage in a.stages {
      let name = ResultTable.name(stage)
      guard let place = left.firstIndex(where: { $0.intendedRate == stage.intendedRate }) else {
        unmatched.append("\(name): only in A")
        continue
      }
      let other = left.remove(at: place)
      let isBad = [stage, other].contains { $0.verdict == .invalid || $0.verdict == .wrong }
      if isBad, !allowsInvalid {
        unmatched.append("\(name): invalid")
      } else {
        stages.append(StageComparison(stage, other, resamples: resamples, seed: seed))
      }
    }
    unmatched += left.map { "\(ResultTable.name($0)): only in B" }
    if let x = a.search?.highestKept, let y = b.search?.highestKept {
      search =
        "highest rate that kept the promises: \(Figure.rate(x)) in A, \(Figure.rate(y)) in B,"
        + " ratio \(Figure.ratio(y / x)) (no interval: one search each)"
    }
  }
}

extension LoadResult.Settings {
  /// The seed is none: another one asks the same of the server.
  fileprivate func differences(from b: Self, _ processors: (Int, Int)) -> [String] {
    func mix(_ settings: Self) -> String {
      settings.mix.map { "\($0.method) \(Figure.percent($0.share))" }.joined(separator: " + ")
    }
    let pairs = [
      ("arrival", arrival, b.arrival), ("connections", "\(connections)", "\(b.connections)"),
      ("inflight", "\(inflight)", "\(b.inflight)"), ("threads", "\(threads)", "\(b.threads)"),
      (
        "deadline", Figure.duration(deadlineSeconds * 1e9), Figure.duration(b.deadlineSeconds * 1e9)
      ),
      ("cancelled", Figure.percent(cancelRate), Figure.percent(b.cancelRate)),
      ("mix", mix(self), mix(b)), ("answers checked", "\(checks)", "\(b.checks)"),
      ("requests", requestDigest, b.requestDigest),
      ("warm-up", Figure.duration(warmUpSeconds * 1e9), Figure.duration(b.warmUpSeconds * 1e9)),
      ("processors", "\(processors.0)", "\(processors.1)"),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) in A, \($0.2) in B" }
  }
}
