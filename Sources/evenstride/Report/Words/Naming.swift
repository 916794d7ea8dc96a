import Charts

/// Names of the table as a reader wants them, alone and in lists.
enum Naming {
  /// Alone, as beside a row of a chart: "calf_raise" is "Calf raise".
  static func title(_ name: String) -> String {
    let plain = inner(name)
    guard let first = plain.first, first.isASCII, first.isLowercase else { return plain }
    return first.uppercased() + plain.dropFirst()
  }

  /// Within a sentence: "calf raise".
  static func inner(_ name: String) -> String { name.replacing("_", with: " ") }

  /// The same as someone else's words.
  static func quoted(_ name: String) -> Markup { .quoted(inner(name)) }

  /// The same where it must be seen.
  static func strong(_ name: String) -> Markup { .element("strong", [:], [quoted(name)]) }

  /// The first cell of a row; a short one stays on its line.
  static func cell(_ name: String) -> Markup {
    let title = title(name)
    return .quoted(title.count <= 14 ? title.replacing(" ", with: "\u{A0}") : title)
  }

  /// The same in a table where many rows bear the name: a very long one, which stands elsewhere on the
  /// page, is cut.
  static func row(_ name: String) -> Markup {
    cell(name.count > 48 ? name.prefix(47) + "…" : name)
  }

  /// Where there is little room, as on an axis.
  static func short(_ text: String) -> String {
    text.count > 24 ? text.prefix(23) + "…" : text
  }

  /// "a, b and c"; "a, b, c and 2 more" where there are more than so many.
  ///
  /// - Parameter gap: Between pieces that hold commas of their own, "; ".
  static func list(_ pieces: [Markup], most: Int = .max, gap: Markup = ", ") -> Markup {
    var all = pieces
    if pieces.count > most {
      all = pieces.prefix(most - 1) + [Markup("\(pieces.count - most + 1) more")]
    }
    return Markup(
      all.enumerated().flatMap { place, piece -> [Markup] in
        place == 0 ? [piece] : [place == all.count - 1 ? " and " : gap, piece]
      })
  }
}
