/// Probabilities and p as a report writes them; neither certainty nor impossibility is printed.
enum Likelihood {
  /// A probability in a table: "0.93".
  static func probability(_ value: Double) -> String {
    if value >= 0.995 { return ">0.99" }
    return value < 0.005 ? "<0.01" : Rounded.number(value, decimals: 2)
  }

  /// The same in a sentence: "93 in 100".
  static func chance(_ value: Double) -> String {
    if value >= 0.995 { return "more than 99 in 100" }
    return value < 0.005
      ? "less than 1 in 100" : "\(Rounded.number(100 * value, decimals: 0)) in 100"
  }

  /// How likely it is, as a reader says it.
  static func word(_ probability: Double) -> String {
    // As it is printed.
    switch (100 * probability).rounded() / 100 {
    case 0.95...: "very likely"
    case 0.8...: "likely"
    case 0.6...: "more likely than not"
    case 0.4...: "about even"
    case 0.2...: "less likely than not"
    case 0.05...: "unlikely"
    case ..<0.05: "very unlikely"
    default: "–"
    }
  }

  /// A p value in a table: "0.036".
  static func p(_ value: Double) -> String {
    if value < 0.001 { return "<0.001" }
    return value > 0.999 ? ">0.999" : Rounded.number(value, decimals: 3)
  }

  /// The same in a sentence: "p = 0.036" or "p < 0.001".
  static func pSaid(_ value: Double) -> String {
    if value.isNaN { return "p not defined" }
    let text = p(value)
    guard let sign = text.first, !sign.isNumber else { return "p\u{A0}=\u{A0}\(text)" }
    return "p\u{A0}\(sign)\u{A0}\(text.dropFirst())"
  }
}
