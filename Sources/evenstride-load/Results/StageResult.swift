/// What one stretch at one rate found. Times are nanoseconds unless their name says otherwise.
///
/// A call belongs to the stage, and is counted, when its intended start lies in the counted seconds.
/// *Latency* runs from the intended start to the answer, *service time* from the actual start. Calls
/// that were answered, and those that never were (with the time they had waited, a lower bound), make
/// the latency; failures and cancelled calls have histograms of their own, so that quick failures do
/// not flatter it.
struct StageResult: Codable, Sendable, Equatable {
  /// Calls a second that were asked for; nil: closed loop.
  var intendedRate: Double?
  /// Length of the counted part, seconds.
  var seconds: Double
  var counts: CallCounts
  var latency = LatencyHistogram()
  var service = LatencyHistogram()
  /// Latency of calls that ended with a failure.
  var failed = LatencyHistogram()
  /// How late the generator was itself: from when a call was due and a place for it was free, to its
  /// actual start.
  var lag = LatencyHistogram()
  var kinds: [KindResult]
  /// By code and reason, most frequent first.
  var failures: [FailureGroup]
  /// The counted seconds and those of the drain, in order.
  var timeline: [SecondResult]
  /// Wrong answers: how many, and what the first ones were.
  var wrong = WrongAnswers()
  /// What the server says of itself over the counted part; nil: it does not, or was not asked.
  var server: ServerFigures?
  /// CPU time of the load tester over the counted part, seconds.
  var generatorCPUSeconds: Double
  /// Processors that it kept busy on average.
  var generatorCores: Double { generatorCPUSeconds / seconds }
  /// Its CPU time a call, nanoseconds; NaN: no call.
  var generatorCPUPerCall: Double {
    counts.started == 0 ? .nan : generatorCPUSeconds * 1e9 / Double(counts.started)
  }
  /// It was ended early by a signal.
  var wasInterrupted = false
  /// Why the figures say nothing about the server; empty: the generator kept up.
  var faults: [String] = []
  /// Whether the figures held still; nil: too short to tell.
  var steadiness: Steadiness?
  /// Each promise and how it went.
  var promises: [PromiseResult] = []
  var verdict: Verdict = .measured

  /// Answers a second while calls were counted, those to calls of the warm-up included; those of the
  /// drain came too late to tell what the server can do.
  var answeredRate: Double {
    let counted = timeline.filter { Double($0.second) < seconds }
    return Double(counted.reduce(0) { $0 + $1.answered + $1.earlier }) / seconds
  }
  /// Calls started a second.
  var startedRate: Double { Double(counts.started) / seconds }
  /// Share of the calls that were due, cancelled and missed ones aside, that were not answered well; NaN: none
  /// was due.
  var errorShare: Double {
    let due = counts.due - counts.cancelled - counts.outrun - counts.missed
    return due == 0 ? .nan : Double(counts.errors) / Double(due)
  }
}

/// How many calls went how;
/// `due = answered + failed + unanswered + heldBack + missed + cancelled + outrun`.
struct CallCounts: Codable, Sendable, Equatable {
  /// Whose intended start came.
  var due: UInt64 = 0
  /// That were sent.
  var started: UInt64 = 0
  /// Answered with OK.
  var answered: UInt64 = 0
  /// Ended with another status, or with their connection.
  var failed: UInt64 = 0
  /// Sent, and without an answer when their deadline and a grace, or the drain, had passed; or the
  /// server said that the deadline had passed.
  var unanswered: UInt64 = 0
  /// Never sent: no connection had room for them before the drain had passed.
  var heldBack: UInt64 = 0
  /// Never sent though there was room: the generator never came round to them.
  var missed: UInt64 = 0
  /// To be cancelled, and ended with CANCELLED.
  var cancelled: UInt64 = 0
  /// To be cancelled, and answered before.
  var outrun: UInt64 = 0
  /// Answers that nobody waited for: to calls given up before, or never asked; not among the others.
  var late: UInt64 = 0

  /// Those that the server did not answer well.
  var errors: UInt64 { failed + unanswered + heldBack }

  static func + (a: Self, b: Self) -> Self {
    CallCounts(
      due: a.due + b.due, started: a.started + b.started, answered: a.answered + b.answered,
      failed: a.failed + b.failed, unanswered: a.unanswered + b.unanswered,
      heldBack: a.heldBack + b.heldBack, missed: a.missed + b.missed,
      cancelled: a.cancelled + b.cancelled,
      outrun: a.outrun + b.outrun, late: a.late + b.late)
  }
}

/// The calls of one kind.
struct KindResult: Codable, Sendable, Equatable {
  /// As in `--mix`.
  var name: String
  /// "package.Service/Method".
  var method: String
  var counts = CallCounts()
  var latency = LatencyHistogram()
  var service = LatencyHistogram()
}

/// Calls that failed in the same way.
struct FailureGroup: Codable, Sendable, Equatable {
  /// As in `--mix`.
  var kind: String
  /// Canonical code; 0: the connection or the generator gave up, `reason` says why.
  var code: Int32
  /// Name of the code, e.g. "RESOURCE_EXHAUSTED".
  var status: String
  /// The reason in the status' ErrorInfo, e.g. "CALLS_PER_USER", or "connection lost", "no answer".
  var reason: String
  var count: UInt64
  /// The text of the first one.
  var message: String
}

/// What ended within one second.
struct SecondResult: Codable, Sendable, Equatable {
  /// Seconds since the counted part began; 0 is the first.
  var second: Int
  var started: UInt64 = 0
  var answered: UInt64 = 0
  var failed: UInt64 = 0
  /// Answers to calls of the warm-up, which are counted nowhere else.
  var earlier: UInt64 = 0
  /// Calls under way when it ended.
  var inFlight: UInt64 = 0
  private var times = CompactHistogram(LatencyHistogram())

  init(
    second: Int, started: UInt64 = 0, answered: UInt64 = 0, failed: UInt64 = 0,
    inFlight: UInt64 = 0
  ) {
    (self.second, self.started, self.answered) = (second, started, answered)
    (self.failed, self.inFlight) = (failed, inFlight)
  }

  private enum CodingKeys: String, CodingKey {
    case second, started, answered, failed, earlier, inFlight
    case times = "latency"
  }

  /// Latency of what was answered within it.
  var latency: LatencyHistogram {
    get { LatencyHistogram(times) }
    set { times = CompactHistogram(newValue) }
  }
}

/// Answers that were not what they must be.
struct WrongAnswers: Codable, Sendable, Equatable {
  var checked: UInt64 = 0
  var count: UInt64 = 0
  /// Where the first ones differ: kind, number of the question, first byte that differs.
  var examples: [String] = []
  static let mostExamples = 5
}

/// Differences of `Control/GetStats` over the counted part.
struct ServerFigures: Codable, Sendable, Equatable {
  /// Between the two looks, by its own clock.
  var seconds: Double
  /// Processor time.
  var cpuSeconds: Double
  /// Calls of every caller that ended, and items of this run's streams.
  var calls: UInt64
  var residentBytesBefore: UInt64
  var residentBytesAfter: UInt64
  /// Calls that waited for a thread of the compute pool, and for how long in all.
  var queuedCalls: UInt64
  var queueSeconds: Double
  /// Turned away, by reason.
  var refused: [String: UInt64]

  /// Processor time a call, nanoseconds; NaN: no call.
  var cpuPerCall: Double { calls == 0 ? .nan : cpuSeconds * 1e9 / Double(calls) }
  /// Mean wait for a thread, nanoseconds; NaN: no call waited.
  var meanQueueWait: Double { queuedCalls == 0 ? .nan : queueSeconds * 1e9 / Double(queuedCalls) }
  /// Processors that were busy on average.
  var cores: Double { seconds > 0 ? cpuSeconds / seconds : .nan }
}
