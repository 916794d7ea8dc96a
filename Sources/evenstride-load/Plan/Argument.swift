import ArgumentParser
import EvenstrideService

/// Reads the values of options; what is refused says what would be right.
enum Argument {
  /// The longest duration that an option takes.
  static let longestHours = 24

  /// A duration with its unit; 0 with a unit is one.
  static func duration(_ text: String) throws -> Duration {
    let right = "write a whole number with its unit, such as 250us, 2ms, 10s, 1m or 1h"
    guard text.last?.isASCII == true, text.last?.isNumber == false else {
      throw ValidationError("has no unit; \(right)")
    }
    guard let microseconds = Quantity.time.number(text) else {
      throw ValidationError("is no duration; \(right)")
    }
    guard microseconds <= longestHours * 3_600_000_000 else {
      throw ValidationError("is longer than \(longestHours)h; \(right)")
    }
    return .microseconds(microseconds)
  }

  /// A duration above 0.
  static func positiveDuration(_ text: String) throws -> Duration {
    let duration = try duration(text)
    guard duration > .zero else { throw ValidationError("must be above 0, such as 10s") }
    return duration
  }

  /// The lowest and the highest rate that an option takes, calls a second.
  static let lowestRate = 0.001
  static let highestRate = 10_000_000.0

  /// Calls a second: "20000", "20k", "1.5M".
  static func rate(_ text: String) throws -> Double {
    let right = "write calls a second from 0.001 to 10M, such as 20000, 20k or 1.5M"
    let scale: Double? = ["k": 1e3, "M": 1e6][text.suffix(1)]
    guard let number = decimal(scale == nil ? text[...] : text.dropLast()) else {
      throw ValidationError("is no rate; \(right)")
    }
    let rate = number * (scale ?? 1)
    guard rate >= lowestRate, rate <= highestRate else {
      throw ValidationError("is out of range; \(right)")
    }
    return rate
  }

  /// A share from 0 to 1: "0.001" or "0.1%".
  static func share(_ text: String) throws -> Double {
    let right = "write a share from 0 to 1, such as 0.001, or 0.1%"
    let isPercent = text.last == "%"
    guard let number = decimal(isPercent ? text.dropLast() : text[...]) else {
      throw ValidationError("is no share; \(right)")
    }
    let share = isPercent ? number / 100 : number
    guard share <= 1 else { throw ValidationError("is above the whole; \(right)") }
    return share
  }

  /// Digits with at most one point between or after them: neither a sign nor an exponent, neither
  /// "nan" nor "0x10", which `Double` would read.
  static func decimal(_ text: Substring) -> Double? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }
}

extension ValidationError {
  /// The same, said of a part of an option's value.
  func said(of part: some StringProtocol) -> ValidationError {
    ValidationError("\"\(part)\" \(message)")
  }
}

extension Duration {
  /// In seconds.
  var inSeconds: Double { self / .seconds(1) }
}
