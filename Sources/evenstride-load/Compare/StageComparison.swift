import Statistics

/// Two stages at the same rate, figure by figure.
struct StageComparison: Codable, Sendable, Equatable {
  /// nil: closed loop.
  var intendedRate: Double?
  /// Whole counted seconds of either.
  var seconds: [Int]
  /// Seconds in a block of the resamples of either.
  var blockSeconds: [Int]
  var rows: [ComparisonRow]
  /// What to bear in mind.
  var notes: [String]
}

/// One figure in both.
struct ComparisonRow: Codable, Sendable, Equatable {
  enum Judgement: String, Codable, Sendable {
    /// The whole interval lies on one side of 1.
    case slower, faster
    /// The interval contains 1: a difference may exist all the same.
    case noDifference = "no difference seen"
    /// There is no interval to judge by, or none that can be relied on.
    case notJudged = "not judged"
  }

  enum Unit: String, Codable, Sendable {
    case nanoseconds
    case callsPerSecond = "calls/s"
  }

  var name: String
  var unit: Unit
  var a: Double
  var b: Double
  /// b/a.
  var ratio: Double
  /// 95 % interval of the ratio; nil: there is none, `note` says why.
  var lower: Double?
  var upper: Double?
  var judgement: Judgement = .notJudged
  var note: String?
}

extension StageComparison {
  static let percents = [50, 90, 99, 99.9]
  /// Below it there are too few blocks to resample.
  static let fewestSeconds = 10
  /// Calls beyond a percentile below which a few single calls decide it.
  static let fewestBeyond = 10.0
  static let level = 0.95

  init(_ a: StageResult, _ b: StageResult, resamples: Int, seed: UInt64) {
    intendedRate = a.intendedRate
    let tables = (SecondsTable(a), SecondsTable(b))
    seconds = [tables.0.count, tables.1.count]
    let blocks = (CircularBlocks(count: tables.0.count), CircularBlocks(count: tables.1.count))
    blockSeconds = [blocks.0.length, blocks.1.length]
    rows =
      Self.percents.map { percent in
        ComparisonRow(
          "p\(Figure.plain(percent))", a.latency.percentile(percent), b.latency.percentile(percent))
      } + [
        ComparisonRow("mean", a.latency.mean, b.latency.mean),
        ComparisonRow("answered", a.answeredRate, b.answeredRate, unit: .callsPerSecond),
      ]
    notes = []
    if seconds.min()! < Self.fewestSeconds {
      let why = "no interval: it takes \(Self.fewestSeconds) counted seconds of either"
      for row in rows.indices { rows[row].note = why }
    } else {
      let ratios = RatioSample(tables, blocks, resamples: resamples, seed: seed)
      for row in rows.indices { rows[row].judge(ratios.interval(row)) }
    }
    for (row, percent) in Self.percents.enumerated() {
      let calls = Double(min(a.latency.count, b.latency.count))
      if calls * (100 - percent) / 100 < Self.fewestBeyond {
        rows[row].judgement = .notJudged
        rows[row].note = "unreliable: fewer than \(Int(Self.fewestBeyond)) calls lie beyond it"
      }
    }
    if let x = a.server?.cpuPerCall, let y = b.server?.cpuPerCall {
      var row = ComparisonRow("server CPU a call", x, y)
      row.note = "no interval: one figure a stage"
      rows.append(row)
    }
    for (name, stage) in [("A", a), ("B", b)] {
      if let steadiness = stage.steadiness, !steadiness.isSteady {
        notes.append("\(name) was not steady: intervals are too narrow")
      }
      if stage.verdict == .invalid || stage.verdict == .wrong {
        notes.append(
          "\(name) is \(stage.verdict == .wrong ? "wrong" : "INVALID"): "
            + ResultTable.reasons(stage).joined(separator: "; "))
      }
      if stage.errorShare > 0 {
        notes.append(
          "\(name): \(Figure.percent(stage.errorShare)) errors; latency is that of the other calls")
      }
    }
  }
}

extension ComparisonRow {
  fileprivate init(_ name: String, _ a: Double, _ b: Double, unit: Unit = .nanoseconds) {
    self.init(name: name, unit: unit, a: a, b: b, ratio: b / a)
  }

  fileprivate mutating func judge(_ interval: Interval) {
    guard !interval.lower.isNaN, !interval.upper.isNaN else {
      note = "no interval: not every resample has this figure"
      return
    }
    (lower, upper) = (interval.lower, interval.upper)
    let isMore = interval.lower > 1
    let isLess = interval.upper < 1
    judgement =
      !isMore && !isLess
      ? .noDifference : isMore == (unit == .callsPerSecond) ? .faster : .slower
  }
}
