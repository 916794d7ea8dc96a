import Charts
import Glibc

extension ResultPage {
  /// Latency by percentile: what the slowest calls took.
  var percentileFigure: Markup {
    let lines = percentileLines
    let most = lines.map { Self.lastPercentile($0.times.count) }.max() ?? 90
    let percents = Self.grid(through: most)
    let series = lines.map { line in
      let last = Self.lastPercentile(line.times.count)
      return Series(
        line.name,
        percents.filter { $0 <= last }.map { percent in
          Series.Point(
            percent, line.times.percentile(percent),
            mark: [90, 99, 99.9, 99.99, 99.999].contains(percent) ? .filled : nil)
        })
    }
    let values =
      lines.flatMap { [$0.times.percentile(0), $0.times.maximum] }
      + promisedTimes.map(\.limit)
    let chart = LineChart(
      "\(timeName) by percentile", summary: percentileSummary(lines),
      x: Axis("percentile of calls, %", .percentile(through: most), label: Written.shortest),
      y: Axis("\(timeName), logarithmic", .logarithmic(holding: values), label: Written.roundTime),
      series: series, references: levels)
    var table = Table("\(timeName) by percentile", ["percentile"] + lines.map(\.name))
    for percent in [0, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.99, 99.999, 100] {
      table.add(
        [percent == 0 ? "shortest" : percent == 100 ? "longest" : Written.shortest(percent) + "%"]
          + lines.map { Figure.duration($0.times.percentile(percent)) })
    }
    return ChartSection(
      "\(timeName) by percentile", caption: caption(percentileCaption), chart: chart,
      table: table,
      emptiness: "No call was answered, so there is no \(timeName.lowercased()) to show."
    ).markup
  }

  private struct Line {
    let name: String
    let times: LatencyHistogram
  }

  /// Of one stage its latency and service time, of several the latency of at most four.
  private var percentileLines: [Line] {
    if !hasSteps, let stage = result.stages.first {
      return isClosed
        ? [Line(name: "response time", times: stage.latency)]
        : [
          Line(name: "latency", times: stage.latency), Line(name: "service", times: stage.service),
        ]
    }
    return shownStages.map { Line(name: stageName($0), times: $0.latency) }
  }

  /// The stages that are told apart in one chart, by rate: around the answer, else spread evenly.
  private var shownStages: [StageResult] {
    let sorted = result.stages.filter { $0.latency.count > 0 }.sorted {
      ($0.intendedRate ?? 0) < ($1.intendedRate ?? 0)
    }
    guard sorted.count > 4 else { return sorted }
    var picks: Set<Int> = [0]
    if let search = result.search {
      for rate in [search.highestKept, search.lowestBroken] {
        picks.formUnion(sorted.lastIndex { $0.intendedRate == rate }.map { [$0] } ?? [])
      }
    } else {
      picks = Set((0..<4).map { $0 * (sorted.count - 1) / 3 })
    }
    return picks.sorted().map { sorted[$0] }
  }

  private var percentileCaption: String {
    let reading = "Read: 99 of 100 calls took no longer than the line at 99%."
    if isClosed {
      return "Of calls at saturation; not what a caller at a fixed rate would see. " + reading
    }
    if !hasSteps {
      return reading
        + " Latency counts from when a call was due, service time from when it was sent; where they part, calls waited to be sent."
    }
    let shown = shownStages.count
    return shown < result.stages.count
      ? reading + " Shown are \(shown) of \(result.stages.count) steps." : reading
  }

  private func percentileSummary(_ lines: [Line]) -> String {
    lines.filter { $0.times.count > 0 }.map { line in
      "\(line.name): half of the calls within \(Figure.duration(line.times.percentile(50))), "
        + "99 of 100 within \(Figure.duration(line.times.percentile(99))), "
        + "the longest \(Figure.duration(line.times.maximum))."
    }.joined(separator: " ")
  }

  /// The last percentile that leaves out at least one call.
  private static func lastPercentile(_ count: UInt64) -> Double {
    guard count > 1 else { return 50 }
    return min(99.9999, 100 - 100 / Double(count))
  }

  /// Dense enough for a smooth line, and with the round percentiles.
  private static func grid(through last: Double) -> [Double] {
    var percents: [Double] = [0, 50, 90, 99, 99.9, 99.99, 99.999].filter { $0 <= last } + [last]
    let ends = -log10(1 - last / 100)
    percents += stride(from: 0.04, to: ends, by: 0.04).map { 100 - 100 * pow(10, -$0) }
    return Set(percents).sorted()
  }
}
