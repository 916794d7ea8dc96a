/// Units as a report writes them.
enum Units {
  /// A UCUM unit as it is printed, "N·m" for "N.m"; empty for a pure number.
  static func word(_ code: String) -> String {
    switch code {
    case "1": ""
    case "a": "years"
    case "[lb_av]", "[lb_ap]": "lb"
    case "[lbf_av]": "lbf"
    case "[in_i]": "in"
    case "[ft_i]": "ft"
    default: code.filter { $0 != "{" && $0 != "}" }.replacing(".", with: "·")
    }
  }

  /// After a number, from which it does not part at the end of a line; nothing for a pure number.
  static func after(_ code: String) -> String {
    let word = word(code)
    return word.isEmpty ? "" : "\u{A0}" + word
  }

  /// What is measured and its unit, as along an axis: "strength, kg".
  static func beside(_ name: String, _ code: String) -> String {
    let word = word(code)
    return word.isEmpty ? name : "\(name), \(word)"
  }
}
