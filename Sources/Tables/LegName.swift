/// The names of columns of a wide table: `calf_raise_left_2 [kg]` is the second trial of the left leg
/// in `calf_raise`, in kg.
struct LegName: Equatable {
  let exercise: String
  let isRight: Bool
  /// From 1.
  let trial: Int

  /// - Parameter name: without its unit.
  /// - Returns: nil when it is no name of a leg.
  init?(_ name: String) {
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)
    var trial = 1
    if let last = parts.last, let number = Int(last), number >= 1 {
      trial = number
      parts.removeLast()
    }
    guard parts.count >= 2, let side = parts.last, side == "left" || side == "right" else {
      return nil
    }
    exercise = parts.dropLast().joined(separator: "_")
    (isRight, self.trial) = (side == "right", trial)
  }

  /// "calf_raise_left [kg]" is "calf_raise_left" in "kg".
  static func split(_ text: String) -> (name: String, unit: String) {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return (text, "") }
    let unit = text[text.index(after: open)...].dropLast()
    let name = text[..<open].reversed().drop { $0 == " " }.reversed()
    return (String(name), String(unit))
  }
}
