import ArgumentParser

/// Rates that a run goes through one after the other, in equal steps, up or down.
struct Ramp: Sendable, Equatable {
  /// Calls a second of the first and of the last stage.
  var from: Double
  var to: Double
  /// Between two stages, calls a second; above 0.
  var step: Double
  /// Counted part of each stage.
  var duration: Duration

  static let mostStages = 1_000

  /// "from:to:step:duration", such as "1000:50000:5000:10s".
  static func parse(_ text: String) throws -> Ramp {
    let right = "write FROM:TO:STEP:DURATION, such as 1000:50000:5000:10s"
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4 else {
      throw ValidationError("has \(parts.count) of 4 parts; \(right)")
    }
    func read<Value>(_ part: Int, _ parse: (String) throws -> Value) throws -> Value {
      do { return try parse(String(parts[part])) } catch let error as ValidationError {
        throw error.said(of: parts[part])
      }
    }
    let ramp = Ramp(
      from: try read(0, Argument.rate), to: try read(1, Argument.rate),
      step: try read(2, Argument.rate), duration: try read(3, Argument.positiveDuration))
    guard ramp.stepCount < Double(mostStages) else {
      throw ValidationError("has more than \(mostStages) stages; make the step larger")
    }
    return ramp
  }

  /// Steps after the first rate; the last may be shorter.
  private var stepCount: Double {
    // A whole number of steps must not gain one by rounding, as (0.7 - 0.1) / 0.1 would.
    let exact = (to - from).magnitude / step
    return (exact - exact.ulp * 4).rounded(.up)
  }

  /// The rates, calls a second, in order; the last is `to`, however far it is from the one before.
  var rates: [Double] {
    let steps = Int(max(0, stepCount))
    let sign: Double = to < from ? -1 : 1
    return (0...steps).map { $0 == steps ? to : from + sign * Double($0) * step }
  }

  /// One stage a rate.
  ///
  /// - Parameters:
  ///   - warmUp: of each stage, so that no stage counts what another left behind, seconds.
  ///   - drain: of each stage, seconds.
  func stages(warmUp: Double, drain: Double) -> [Stage] {
    rates.map { Stage(rate: $0, warmUp: warmUp, seconds: duration.inSeconds, drain: drain) }
  }
}
