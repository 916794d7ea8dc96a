import Glibc
import Messages

/// One invented person with multiple sclerosis: how strong each leg is, how fast they walk.
///
/// One leg is affected; its deficit, 0 to 0.4 of the logarithm, is much the same in all exercises.
/// Walking goes with the weaker leg's calf raise and leg curl.
struct SyntheticPerson {
  /// Names, and medians of the better leg in kg.
  private static let exercises: [(name: String, median: Double)] = [
    ("calf_raise", 52), ("leg_curl", 34), ("leg_extension", 45), ("leg_press", 105),
    ("hip_abduction", 40), ("dorsiflexion", 22),
  ]
  /// Coefficient of variation of one trial, and of one day.
  static let typicalError = 0.05
  private static let unableShare = 0.01
  private static let unableToWalkShare = 0.01

  /// ln kg, exercise by exercise; -infinity: unable.
  private let strengths: [(left: Double, right: Double)]
  let affected: Side
  /// Timed 25-foot walk, seconds; infinite: unable.
  let walkSeconds: Double
  /// Years.
  let age: Double

  /// - Parameter exercises: at least the two that walking goes with are drawn.
  init(exercises count: Int, _ draws: inout Draws) {
    affected = draws.chance(0.5) ? .left : .right
    let (disability, general) = (draws.normal(), draws.normal())
    let deficit = max(0, draws.normal(mean: 0.16, sd: 0.1) + 0.03 * disability)
    var strengths: [(left: Double, right: Double)] = []
    for i in 0..<max(2, count) {
      let level =
        log(Self.exercises[i % Self.exercises.count].median) + 0.08 * general - 0.06 * disability
        + draws.normal(sd: 0.18)
      let weak =
        draws.chance(Self.unableShare)
        ? -.infinity : level - deficit + draws.normal(sd: 0.07)
      strengths.append(affected == .left ? (weak, level) : (level, weak))
    }
    self.strengths = strengths
    let weaker = strengths.prefix(2).map { max(min($0.left, $0.right), log(5)) }
    let speed =
      1.56 + 0.36 * (weaker[0] - log(52)) + 0.5 * (weaker[1] - log(34)) - 0.03 * disability
      + draws.normal(sd: 0.3)
    walkSeconds =
      draws.chance(Self.unableToWalkShare)
      ? .infinity : Self.rounded(7.62 / min(max(speed, 0.3), 2.2), to: 0.01)
    age = min(max((48 + 10 * draws.normal() + 3 * disability).rounded(), 21), 78)
  }

  /// Exercises beyond the sixth have a number behind their name.
  static func name(_ exercise: Int) -> String {
    let (round, place) = exercise.quotientAndRemainder(dividingBy: exercises.count)
    return round == 0 ? exercises[place].name : "\(exercises[place].name)_\(round + 1)"
  }

  /// What a machine with steps of 0.5 kg reads in one trial; 0: unable.
  ///
  /// - Parameter gain: change of the logarithm since the first session.
  func reading(_ exercise: Int, _ side: Side, gain: Double = 0, _ draws: inout Draws) -> Double {
    let strength = side == .left ? strengths[exercise].left : strengths[exercise].right
    let trial = exp(strength + gain + draws.normal(sd: Self.typicalError))
    return trial == 0 ? 0 : max(0.5, Self.rounded(trial, to: 0.5))
  }

  private static func rounded(_ value: Double, to step: Double) -> Double {
    (value / step).rounded() * step
  }
}
