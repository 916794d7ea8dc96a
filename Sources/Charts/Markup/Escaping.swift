extension String {
  /// This text as HTML or SVG shows it, in an element or an attribute between double quotes.
  ///
  /// What has no shape of its own but changes how the rest is shown (control characters, marks that
  /// turn the direction of writing) or may not stand in XML is spelled out, as `\u{202E}`.
  package var escaped: String {
    var out = ""
    for character in unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(character)
      case _ where character.isUnsafeToShow:
        out += "\\u{" + String(character.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}

extension Unicode.Scalar {
  /// Whether it has no shape of its own but changes how the rest is shown, or may not stand in XML.
  var isUnsafeToShow: Bool {
    properties.isBidiControl || properties.isNoncharacterCodePoint
      || [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
  }
}
