/// What the threads are told to do: one stage, on one clock (nanoseconds, monotonic).
struct StageOrder: Sendable {
  let stage: Stage
  /// Its number in the run.
  let index: Int
  let begins: Int64
  /// Calls due from here on count.
  let countsFrom: Int64
  /// Calls due from here on are not started.
  let ends: Int64
  /// What has no answer by now is given up.
  let givesUp: Int64

  init(_ stage: Stage, index: Int, begins: Int64) {
    (self.stage, self.index, self.begins) = (stage, index, begins)
    countsFrom = begins + Self.nanoseconds(stage.warmUp)
    ends = countsFrom + Self.nanoseconds(stage.seconds)
    givesUp = ends + Self.nanoseconds(stage.drain)
  }

  static func nanoseconds(_ seconds: Double) -> Int64 { Int64((seconds * 1e9).rounded()) }
}

/// What a thread found in one stage, beside its records.
struct WorkerResult: Sendable {
  var failures = FailureTally()
  var wrong = WrongAnswers()
  /// When it stopped starting calls: earlier than told if somebody asked it to.
  var ended: Int64 = 0
}
