import EvenstrideClient

/// What an outcome is called.
enum OutcomeWords {
  /// The test in words, else its name in the table.
  static func test(_ test: WalkingTest, named name: String) -> String {
    switch test {
    case .t25fw: "timed 25-foot walk"
    case .twoMinuteWalk: "two-minute walk"
    case .sixMinuteWalk: "six-minute walk"
    case .tenMetreWalk: "ten-metre walk"
    case .tug: "timed up and go"
    case .fiveTimesSitToStand: "five times sit to stand"
    case .msws12: "multiple sclerosis walking scale (MSWS-12)"
    case .gaitSpeed: "gait speed"
    default: Naming.inner(name)
    }
  }

  /// Both, where it is spoken of first: "timed 25-foot walk (t25fw)".
  static func introduced(_ test: WalkingTest, named name: String) -> String {
    let (words, name) = (Self.test(test, named: name), Naming.inner(name))
    return words == name ? name : "\(words) (\(name))"
  }

  /// How it was analysed: "t25fw as speed", "ln(tug)".
  static func scaled(_ name: String, _ scale: OutcomeScale) -> String {
    let name = Naming.inner(name)
    switch scale {
    case .log: return "ln(\(name))"
    case .speed: return "\(name) as speed"
    default: return name
    }
  }
}
