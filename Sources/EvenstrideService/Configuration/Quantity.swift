import RPC

/// Numbers with a unit, as settings and options write them.
package enum Quantity {
  case bytes
  /// In microseconds.
  case time

  /// Units, the largest first; of two for the same, the first is written and both are read.
  private var units: [(name: String, size: Int)] {
    switch self {
    case .bytes: [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)]
    case .time:
      [
        ("h", 3_600_000_000), ("min", 60_000_000), ("m", 60_000_000), ("s", 1_000_000),
        ("ms", 1_000), ("us", 1),
      ]
    }
  }

  /// What a number without a unit counts.
  private var plain: Int { self == .bytes ? 1 : 1_000_000 }

  /// The number, in bytes or microseconds; nil: this is none.
  package func number(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let unit = text.dropFirst(digits.count)
    guard let number = Int(Substring(digits)),
      let size = unit.isEmpty ? plain : units.first(where: { $0.name == unit })?.size
    else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: size)
    return overflow ? nil : product
  }

  /// The same number in the largest unit that leaves it whole.
  func text(_ number: Int) -> String {
    for unit in units where number != 0 && number % unit.size == 0 {
      return "\(number / unit.size)\(unit.name)"
    }
    return "0" + (self == .time ? "s" : "B")
  }

  /// "from 1KiB to 1GiB".
  func span(_ range: ClosedRange<Int>) -> String {
    "from \(text(range.lowerBound)) to \(text(range.upperBound))"
  }
}

extension Duration {
  var wholeMicroseconds: Int { Int(saturatedNanoseconds / 1_000) }
}
