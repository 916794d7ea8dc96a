import Assessment
import Messages
import Testing

/// Seeded random input, and comparisons that allow for rounding.
protocol RandomRequests {}

extension RandomRequests {
  /// A strength: usually within 5 to 80, sometimes 0, missing, or the same as before.
  func strength(_ random: inout Seeded, _ before: Double? = nil) -> Double {
    switch random.next() % 20 {
    case 0: 0
    case 1: .nan
    case 2: before ?? 20
    default: (random.within(5...80) * 4).rounded() / 4
    }
  }

  func legs(_ random: inout Seeded, _ name: String, _ n: Int) -> LegStrengths {
    var result = LegStrengths(exercise: name, unit: "kg")
    for _ in 0..<n {
      result.left.append(strength(&random))
      result.right.append(strength(&random, result.left.last))
    }
    return result
  }

  func randomPerson(_ random: inout Seeded) -> AssessRequest {
    var request = AssessRequest(
      scoreRule: ScoreRule(rawValue: Int32(random.next() % 5)),
      confidenceLevel: random.within(0.5...0.99), thresholdPercent: random.within(5...30))
    for i in 0...Int(random.next() % 4) {
      var exercise = Exercise(
        name: "\(i)",
        left: (0...Int(random.next() % 3)).map { _ in strength(&random) },
        right: (0...Int(random.next() % 3)).map { _ in strength(&random) })
      switch random.next() % 4 {
      case 0:
        exercise.error = MeasurementError(
          cvPercent: random.within(1...30), legCorrelation: random.within(-0.9...0.9))
      case 1: exercise.error = MeasurementError(semLog: random.within(0.01...0.3))
      case 2: exercise.loadIncrement = 2.5
      default: break
      }
      request.exercises.append(exercise)
    }
    return request
  }

  func randomTable(_ random: inout Seeded, _ n: Int, _ k: Int) -> [Double] {
    (0..<n).flatMap { _ in
      let truth = random.within(20...60)
      return (0..<k).map { Double($0) + truth + 3 * random.normal() }
    }
  }

  /// Equal up to rounding, NaN included.
  func same(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    a == b || a.isNaN && b.isNaN || near(a, b, tolerance)
  }

  func same(_ a: Interval?, _ b: Interval?, _ tolerance: Double = 1e-12) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return same(a.lower, b.lower, tolerance) && same(a.upper, b.upper, tolerance)
  }

  func encloses(_ interval: Interval?, _ estimate: Double) -> Bool {
    guard let interval else { return true }
    let slack = 1e-12 * max(1, estimate.magnitude)
    return interval.lower <= estimate + slack && estimate - slack <= interval.upper
  }

  func isProbability(_ p: Double) -> Bool { p.isNaN || p >= 0 && p <= 1 }
}
