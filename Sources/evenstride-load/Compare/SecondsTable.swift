import Histogram

/// The counted seconds of a stage, laid out for adding up in many ways.
///
/// What belongs to no whole counted second, answers in the drain and calls that were never answered,
/// is part of every sum, once: so all seconds once give the figures of the stage.
struct SecondsTable {
  /// Durations that occur, ascending, nanoseconds.
  private let durations: [Double]
  /// Places in `durations` and how often, of one second after the other.
  private let places: [Int32]
  private let counts: [Double]
  /// Where each second begins in `places`; one more than there are seconds.
  private let starts: [Int]
  /// How often each duration occurs outside of the seconds.
  private let rest: [Double]
  private let answered: [Double]
  private let restAnswered: Double
  private let length: Double
  let count: Int

  /// A duration, nanoseconds, and how often it occurs.
  typealias Class = (duration: UInt64, count: Double)

  init(_ stage: StageResult) {
    let seconds = stage.countedSeconds
    self.init(
      seconds: seconds.map { Self.classes($0.latency) }, whole: Self.classes(stage.latency),
      answered: seconds.map { Double($0.answered) },
      restAnswered: stage.answeredRate * stage.seconds
        - seconds.reduce(0) { $0 + Double($1.answered) }, length: stage.seconds)
  }

  /// - Parameters:
  ///   - seconds: what each second has.
  ///   - whole: what the stage has.
  ///   - answered: answers of each second; `restAnswered`: those of the stage beyond them.
  ///   - length: of the stage, seconds.
  init(
    seconds: [[Class]], whole: [Class], answered: [Double], restAnswered: Double, length: Double
  ) {
    count = seconds.count
    (self.answered, self.restAnswered, self.length) = (answered, restAnswered, length)
    let all = Set((seconds + [whole]).joined().map(\.duration)).sorted()
    // Not `Double.init`, which would take an integer for the bits of a double.
    durations = all.map { Double($0) }
    // Every duration is among the keys, which were made of them.
    let place = Dictionary(uniqueKeysWithValues: zip(all, Int32(0)...))
    places = seconds.joined().map { place[$0.duration]! }
    counts = seconds.joined().map(\.count)
    starts = seconds.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var rest = [Double](repeating: 0, count: all.count)
    for class_ in whole { rest[Int(place[class_.duration]!)] = class_.count }
    for (place, count) in zip(places, counts) { rest[Int(place)] -= count }
    self.rest = rest.map { max(0, $0) }
  }

  /// The classes that are not empty, by the longest duration of each.
  private static func classes(_ histogram: LatencyHistogram) -> [(duration: UInt64, count: Double)]
  {
    histogram.counts.recordedValues().map { ($0.value, Double($0.count)) }
  }

  /// Figures of a sum of seconds.
  struct Sum: Equatable {
    /// Nanoseconds, in the order of `percents`.
    var percentiles: [Double]
    var mean: Double
    /// Answers a second.
    var rate: Double
  }

  /// - Parameters:
  ///   - weights: how often each second is in the sum.
  ///   - percents: ascending.
  func sum(weights: [Int], percents: [Double]) -> Sum {
    var totals = rest
    var rate = restAnswered
    for (second, weight) in weights.enumerated() where weight > 0 {
      rate += Double(weight) * answered[second]
      for entry in starts[second]..<starts[second + 1] {
        totals[Int(places[entry])] += Double(weight) * counts[entry]
      }
    }
    let (calls, time) = zip(totals, durations).reduce(into: (0.0, 0.0)) {
      $0.0 += $1.0
      $0.1 += $1.0 * $1.1
    }
    guard calls > 0 else {
      return Sum(percentiles: percents.map { _ in .nan }, mean: .nan, rate: rate / length)
    }
    var percentiles: [Double] = []
    var place = 0
    var sum = totals[0]
    for percent in percents {
      // As the histogram does: the first duration with at least this share of all up to it.
      let wanted = max(1, (percent.nextDown * calls / 100).rounded(.up))
      while sum < wanted, place + 1 < totals.count {
        place += 1
        sum += totals[place]
      }
      percentiles.append(durations[place])
    }
    return Sum(percentiles: percentiles, mean: time / calls, rate: rate / length)
  }
}
