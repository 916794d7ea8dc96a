/// Rows of text, aligned in columns: numbers to the right, names to the left.
package struct TextTable {
  private let header: [String]
  private let leftAligned: Int
  private var rows: [[String]] = []

  /// - Parameter leftAligned: how many of the first columns hold names; the last column does too
  ///   when its header ends in a blank.
  package init(_ header: [String], leftAligned: Int) {
    (self.header, self.leftAligned) = (header, leftAligned)
  }

  package mutating func add(_ row: [String]) { rows.append(row.map { $0.printable() }) }

  package var text: String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isName = column < leftAligned || header[column].hasSuffix(" ")
        line += (column > 0 ? "  " : "") + (isName ? cell + padding : padding + cell)
      }
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

/// Numbers as a reader wants them.
package enum Show {
  /// A fixed number of decimals; "–" for an undefined number.
  package static func number(_ value: Double, _ decimals: Int = 2) -> String {
    if value.isNaN { return "–" }
    if value.isInfinite { return value > 0 ? "inf" : "-inf" }
    if value.magnitude >= 1e7 { return "\(value)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    var digits = String(Int(scaled))
    if decimals > 0 {
      while digits.count <= decimals { digits = "0" + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && scaled > 0 ? "-" : "") + digits
  }

  /// A whole number, its thousands apart: "5,000".
  package static func grouped(_ count: some BinaryInteger) -> String {
    let digits = String(count)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  package static func range(_ lower: Double?, _ upper: Double?, _ decimals: Int = 2) -> String {
    guard let lower, let upper else { return "–" }
    return "[\(number(lower, decimals)), \(number(upper, decimals))]"
  }

  /// A probability: certainty is not printed.
  package static func probability(_ value: Double) -> String {
    if value >= 0.995 { return ">0.99" }
    return value < 0.005 ? "<0.01" : number(value)
  }

  /// A p value: below 0.001 said so.
  package static func p(_ value: Double) -> String {
    value < 0.001 ? "<0.001" : number(value, 3)
  }
}
