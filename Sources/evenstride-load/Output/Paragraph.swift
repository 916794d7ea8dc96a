/// Text broken into lines between words.
enum Paragraph {
  /// - Parameters:
  ///   - width: of a line; a longer word keeps a line of its own.
  ///   - first: before the first line; the others are indented by as much.
  static func wrapped(_ text: String, width: Int, first: String = "") -> String {
    let indent = String(repeating: " ", count: first.count)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, first.count + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return lines.enumerated().map { ($0.offset == 0 ? first : indent) + $0.element + "\n" }.joined()
  }
}
