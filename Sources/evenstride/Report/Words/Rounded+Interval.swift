import EvenstrideClient

/// Intervals as a report writes them.
extension Rounded {
  /// "2.14 to 3.44"; "–" when there is none.
  static func range(_ interval: Interval?, decimals: Int) -> String {
    range(interval) { number($0, decimals: decimals) }
  }

  /// "23 to 52 %".
  ///
  /// - Parameter factor: 100 for an interval of shares.
  static func percentRange(_ interval: Interval?, times factor: Double = 1) -> String {
    let text = range(interval) { bare(factor * $0) }
    return text == "–" ? text : text + "\u{A0}%"
  }

  private static func range(_ interval: Interval?, _ number: (Double) -> String) -> String {
    guard let interval, !interval.lower.isNaN, !interval.upper.isNaN else { return "–" }
    return "\(number(interval.lower)) to \(number(interval.upper))"
  }

  /// The ends of a score's range with as many decimals, so many that none but 0 is written as 0.
  ///
  /// - Parameter isSigned: Whether they are changes, with their signs.
  static func scores(_ lower: Double, _ upper: Double, isSigned: Bool = false) -> String {
    let ends = [lower, upper]
    let most = ends.filter(\.isFinite).map(\.magnitude).max() ?? 0
    var places = most >= 1000 ? 0 : most >= 0.095 ? 1 : decimals(ends, digits: 2)
    while places < 3, ends.contains(where: { $0 != 0 && isZero(number($0, decimals: places)) }) {
      places += 1
    }
    let text = ends.map { isSigned ? signed($0, decimals: places) : number($0, decimals: places) }
    return "\(text[0]) to \(text[1])"
  }

  /// "2.64 (2.14 to 3.44)", all with as many decimals; without an interval the number alone.
  static func estimate(_ value: Double, _ interval: Interval?, decimals: Int? = nil) -> String {
    let places = decimals ?? Self.decimals([value])
    let (text, range) = (number(value, decimals: places), range(interval, decimals: places))
    return value.isNaN || range == "–" ? text : "\(text) (\(range))"
  }
}
