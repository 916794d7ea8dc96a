/// What the text of a cell means.
enum CellValue {
  /// Why a cell cannot be read.
  enum Problem: Error {
    case notNumber, negative, tooLarge, unableHere, infinite
  }

  /// From there on squares and sums of squares overflow, and the daemon takes no number.
  static let largest = 1e70

  /// A strength: a number of 0 or more, "unable" (0), or missing (NaN).
  @inline(__always)
  static func strength(_ text: UnsafeBufferPointer<UInt8>, point: UInt8) throws(Problem) -> Double {
    if let value = DecimalNumber.read(text, point: point) {
      guard value >= 0 else { throw .negative }
      guard value < largest else { throw .tooLarge }
      // No leg has a strength of -0.
      return value == 0 ? 0 : value
    }
    if isMissing(text) { return .nan }
    if equals(text, "unable") { return 0 }
    throw .notNumber
  }

  /// A number of a whole person; "unable" is an infinite time, no distance, or no speed.
  static func personal(
    _ text: UnsafeBufferPointer<UInt8>, unit: String, point: UInt8
  ) throws(Problem) -> Double {
    if let value = DecimalNumber.read(text, point: point) {
      guard value.magnitude < largest else { throw .tooLarge }
      return value
    }
    if isMissing(text) { return .nan }
    guard equals(text, "unable") else { throw .notNumber }
    switch unit {
    case "s": return .infinity
    case "m", "m/s": return 0
    default: throw .unableHere
    }
  }

  /// Empty, NA, NaN, n/a or a point.
  static func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: ".")
    case 2: equals(text, "na")
    case 3: equals(text, "nan") || equals(text, "n/a")
    default: false
    }
  }

  /// Which leg; nil: none is named.
  static func isRight(_ text: UnsafeBufferPointer<UInt8>) throws(Problem) -> Bool? {
    if text.isEmpty { return nil }
    if equals(text, "left") || equals(text, "l") { return false }
    if equals(text, "right") || equals(text, "r") { return true }
    throw .notNumber
  }

  /// Why bytes are no text; nil: they are.
  static func reasonNoText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.contains(0) {
      return "has a zero byte (NUL), which no text has; save the file as UTF-8, not UTF-16"
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      return "not UTF-8 text; save the file as UTF-8"
    }
    return nil
  }

  /// Whether a text is this word, in any case.
  private static func equals(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in text.indices {
      let byte = text[index]
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if (isUpper ? byte | 0x20 : byte) != word.utf8Start[index] { return false }
    }
    return true
  }
}

extension CellValue.Problem {
  /// What is wrong with a text, and what would be right.
  func reason(_ text: String, unit: String, decimalComma: Bool) -> String {
    let start = "\"\(text.shortened)\" is not a number; "
    switch self {
    case .negative: return "is negative; a strength is 0 or more"
    case .tooLarge: return "is 1e70 or more; write a number that was measured"
    case .infinite:
      return
        "\"unable\" is an infinite time, and a finite number is needed here; leave the cell empty"
    case .unableHere:
      return "\"unable\" says a time (s), distance (m) or speed (m/s), not \"\(unit)\""
    case .notNumber where decimalComma && text.contains("."):
      return start + "numbers were said to have a decimal comma, not a point"
    case .notNumber where !decimalComma && text.contains(","):
      return start
        + "write a decimal point, not a comma, or say that the file has decimal commas (batch: --decimal-comma)"
    case .notNumber:
      return start + "write a number, unable, or nothing if missing"
    }
  }
}
