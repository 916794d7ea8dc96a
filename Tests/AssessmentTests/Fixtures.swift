import Assessment
import Messages

/// The paths of the fields that a call refuses; empty when it answers.
func violatedFields(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return (error as? InvalidRequest)?.violations.map(\.field) ?? ["\(error)"]
  }
}

extension Messages.Interval? {
  /// Whether there is an interval, and both its ends are as a peer computed them.
  func isNear(_ lower: Double, _ upper: Double, _ tolerance: Double = 1e-9) -> Bool {
    near(self?.lower, lower, tolerance) && near(self?.upper, upper, tolerance)
  }
}

/// Twelve invented persons, on which R computed the expected numbers:
///
///     curlL <- c(20,25,30,18,22,0,27,31,24,16,NA,28); curlR <- c(25,24,33,20,22,10,25,36,29,21,14,30)
///     calfL <- c(40,55,62,35,48,20,51,66,50,30,25,0); calfR <- c(45,50,70,33,52,28,55,60,58,41,NA,0)
///     age <- c(45,38,52,61,47,58,35,41,49,66,59,63)
///     sex <- c("F","M","F","F","M","F","M","M","F","F","F","M")
///     v <- 7.62 / c(5.2,4.6,4.4,7.9,5.0,9.8,4.9,4.1,5.5,8.8,Inf,6.4)
enum Twelve {
  static let curl = LegStrengths(
    exercise: "leg_curl", unit: "kg", left: [20, 25, 30, 18, 22, 0, 27, 31, 24, 16, .nan, 28],
    right: [25, 24, 33, 20, 22, 10, 25, 36, 29, 21, 14, 30])
  static let calf = LegStrengths(
    exercise: "calf_raise", unit: "kg", left: [40, 55, 62, 35, 48, 20, 51, 66, 50, 30, 25, 0],
    right: [45, 50, 70, 33, 52, 28, 55, 60, 58, 41, .nan, 0])
  static let age = Covariate(
    name: "age", unit: "a", values: [45, 38, 52, 61, 47, 58, 35, 41, 49, 66, 59, 63])
  static let sex = ["F", "M", "F", "F", "M", "F", "M", "M", "F", "F", "F", "M"]
  static let walk = Outcome(
    name: "t25fw", test: .t25fw, unit: "s",
    values: [5.2, 4.6, 4.4, 7.9, 5.0, 9.8, 4.9, 4.1, 5.5, 8.8, .infinity, 6.4])

  /// `lm(v ~ pmin(calfL, calfR) + age)`.
  static let fit = FitRequest(
    outcome: walk, exercises: [calf], covariates: [age],
    predictors: [
      PredictorChoice(name: "calf_raise", measure: .weaker), PredictorChoice(name: "age"),
    ])
}

/// Random numbers that are the same in every run (splitmix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform.
  mutating func within(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// Nearly normal with mean 0 and SD 1: the sum of twelve uniform numbers less 6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += Double(next() >> 11) * 0x1p-53 }
    return sum
  }
}
