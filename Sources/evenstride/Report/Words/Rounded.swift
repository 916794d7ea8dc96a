import EvenstrideClient
import Foundation

/// Numbers as the reader of a report wants them: as many digits as mean something, a true minus, and
/// "–" for what is not defined.
enum Rounded {
  /// Most decimals of a number.
  private static let finest = 6

  /// Decimals that give the largest of some numbers three significant digits.
  static func decimals(_ values: [Double], digits: Int = 3) -> Int {
    let most = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    guard most > 0 else { return 0 }
    return min(max(digits - 1 - Int(log10(most).rounded(.down)), 0), finest)
  }

  static func number(_ value: Double, digits: Int = 3) -> String {
    number(value, decimals: decimals([value], digits: digits))
  }

  static func number(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "–" }
    if value.isInfinite { return value > 0 ? "∞" : "−∞" }
    // More digits than anyone reads; or all zeros though the finest was asked for. With fewer
    // decimals a trace is the rounding of 0.
    let isTrace = value != 0 && value.magnitude < 0.5e-6 && decimals == finest
    if value.magnitude >= 1e7 || isTrace { return power(value) }
    // A half goes up as a reader rounds it, and as the commands print it: 2.65 is 2.7.
    let scale = pow(10, Double(decimals))
    let text = String(format: "%.\(decimals)f", (value * scale).rounded() / scale)
    return isZero(text) ? String(text.drop { $0 == "-" }) : text.replacing("-", with: "−")
  }

  /// "2.50×10⁷".
  private static func power(_ value: Double) -> String {
    let parts = String(format: "%.2e", value).split(separator: "e")
    let raised = "\(Int(parts[1]) ?? 0)".map { character -> Character in
      character.wholeNumberValue.map { Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0] } ?? "⁻"
    }
    return parts[0].replacing("-", with: "−") + "×10" + String(raised)
  }

  static func isZero(_ text: String) -> Bool {
    !text.contains { "123456789".contains($0) }
  }

  /// A number that someone chose, with all its decimals and no zeros at its end: "67.125" or "6".
  static func short(_ value: Double) -> String {
    // Three digits less than a number holds: 100 times 0.57 is 57.
    value.magnitude < 1e7 && value.magnitude >= 1e-4
      ? String(format: "%.12g", value).replacing("-", with: "−")
      : number(value)
  }

  /// With its sign, for a change.
  static func signed(_ value: Double, decimals: Int) -> String {
    plus(value, number(value, decimals: decimals))
  }

  private static func plus(_ value: Double, _ text: String) -> String {
    value > 0 && !isZero(text) ? "+" + text : text
  }

  /// A person's score: with one decimal, as it is measured; with more where that would be nothing,
  /// from 1,000 without.
  static func score(_ value: Double) -> String {
    switch value.magnitude {
    case 1000...: number(value, decimals: 0)
    case 0.095..., 0: number(value, decimals: 1)
    default: number(value, digits: 2)
    }
  }

  /// A change of a score.
  static func signedScore(_ value: Double) -> String { plus(value, score(value)) }

  /// A percentage that was measured: with a decimal below 10 unless it is 0.
  static func percent(_ value: Double) -> String {
    value.isNaN ? "–" : "\(bare(value))\u{A0}%"
  }

  /// The same without its sign.
  static func bare(_ value: Double) -> String {
    let text = number(value, decimals: value.magnitude < 9.95 ? 1 : 0)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A percentage that someone chose, as a threshold: "12.5 %".
  static func shortPercent(_ value: Double) -> String { "\(short(value))\u{A0}%" }

  /// "95 %" of a level of 0.95.
  static func level(_ level: Double) -> String { shortPercent(100 * level) }
}
