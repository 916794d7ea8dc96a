/// The colours of a page on a light and a dark ground.
///
/// The series are Okabe and Ito's, which people with every kind of colour vision tell apart
/// (https://jfly.uni-koeln.de/color/). On white, orange, sky blue and yellow are too faint for lines;
/// on black, blue is; so each ground has its four. Labels on white are darker shades of their line.
package enum Palette {
  /// A colour with one value a ground.
  struct Tone: Sendable {
    /// Name of the CSS variable, without its hyphens.
    let name: String
    let light: String
    let dark: String
    /// What takes its place where the reader's system sets all colours.
    var forced = "CanvasText"
  }

  static let paper = Tone(name: "paper", light: "#ffffff", dark: "#14171b", forced: "Canvas")
  static let ink = Tone(name: "ink", light: "#1b1f24", dark: "#e6e9ed")
  /// Secondary text and axes.
  static let muted = Tone(name: "muted", light: "#56606b", dark: "#a4adb8")
  /// Rules between rows and around boxes; nothing is read from them.
  static let rule = Tone(name: "rule", light: "#d5dae0", dark: "#363d46", forced: "GrayText")
  static let grid = Tone(name: "grid", light: "#e6e9ed", dark: "#272d34", forced: "GrayText")
  /// Ground of boxes.
  static let tint = Tone(name: "tint", light: "#f4f6f8", dark: "#1c2127", forced: "Canvas")
  static let good = Tone(name: "good", light: "#00664a", dark: "#3fc79c")
  static let bad = Tone(name: "bad", light: "#a33c00", dark: "#ff9a5a")
  /// Ground of what must not be overlooked, and the text on it.
  static let alarm = Tone(name: "alarm", light: "#8c1d18", dark: "#a3241d", forced: "Canvas")
  static let onAlarm = Tone(name: "on-alarm", light: "#ffffff", dark: "#ffffff")

  /// Lines and marks, in the order in which they are given out.
  static let lines = [
    Tone(name: "line-0", light: "#0072b2", dark: "#56b4e9"),
    Tone(name: "line-1", light: "#d55e00", dark: "#e69f00"),
    Tone(name: "line-2", light: "#009e73", dark: "#009e73"),
    Tone(name: "line-3", light: "#cc79a7", dark: "#cc79a7"),
  ]

  /// The texts beside them.
  static let labels = [
    Tone(name: "label-0", light: "#0069a4", dark: "#56b4e9"),
    Tone(name: "label-1", light: "#ad4b00", dark: "#e69f00"),
    Tone(name: "label-2", light: "#00734f", dark: "#1bb389"),
    Tone(name: "label-3", light: "#9c4a78", dark: "#d88fb6"),
  ]

  /// Grounds of cells below and above 0, paler near it: blue and orange, which people with every kind
  /// of colour vision tell apart; ink stands on all of them.
  static let negative = [
    Tone(name: "negative-1", light: "#d9e8f5", dark: "#1d3347", forced: "Canvas"),
    Tone(name: "negative-2", light: "#a6cbe8", dark: "#22496b", forced: "Canvas"),
    Tone(name: "negative-3", light: "#6ca9d8", dark: "#28608f", forced: "Canvas"),
  ]
  static let positive = [
    Tone(name: "positive-1", light: "#fbe6d0", dark: "#40301c", forced: "Canvas"),
    Tone(name: "positive-2", light: "#f6c48e", dark: "#65431a", forced: "Canvas"),
    Tone(name: "positive-3", light: "#e89a4c", dark: "#8a5515", forced: "Canvas"),
  ]

  static let all =
    [paper, ink, muted, rule, grid, tint, good, bad, alarm, onAlarm] + lines + labels + negative
    + positive

  /// The variables for each ground, and for forced colours; paper is always light.
  static let style = """
    :root { color-scheme: light dark; \(declarations(\.light)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(declarations(\.dark)) } }
    @media print { :root { color-scheme: light; } }
    @media (forced-colors: active) { :root { \(declarations(\.forced)) } }

    """

  private static func declarations(_ value: KeyPath<Tone, String>) -> String {
    all.map { "--\($0.name):\($0[keyPath: value])" }.joined(separator: ";")
  }
}
