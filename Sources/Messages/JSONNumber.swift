/// A number of the proto3 JSON mapping.
protocol JSONNumber: Codable {
  init?(jsonText: String)

  /// Whether JSON carries this value as a string: 64-bit integers, NaN and the infinities.
  var jsonString: String? { get }
  var isDefault: Bool { get }
}

extension JSONNumber where Self: FixedWidthInteger {
  init?(jsonText: String) { self.init(jsonText) }

  var jsonString: String? { Self.bitWidth == 64 ? String(self) : nil }
  var isDefault: Bool { self == 0 }
}

extension Int32: JSONNumber {}
extension UInt32: JSONNumber {}
extension Int64: JSONNumber {}
extension UInt64: JSONNumber {}

extension Double: JSONNumber {
  init?(jsonText: String) {
    switch jsonText {
    case "NaN": self = .nan
    case "Infinity": self = .infinity
    case "-Infinity": self = -.infinity
    default:
      // Double(_:) takes hexadecimal numbers and "inf" too.
      guard jsonText.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
        let number = Double(jsonText), number.isFinite
      else { return nil }
      self = number
    }
  }

  var jsonString: String? {
    if isNaN { return "NaN" }
    return isInfinite ? (self > 0 ? "Infinity" : "-Infinity") : nil
  }

  var isDefault: Bool { self == 0 }
}
