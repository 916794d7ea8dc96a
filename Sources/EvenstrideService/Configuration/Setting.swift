/// One thing that can be set: by a flag, by a variable of the environment, or left at its default.
package struct Setting: Sendable {
  /// The name with hyphens, e.g. "frame-time"; the flag and the variable follow from it.
  package let name: String
  /// What a value looks like, e.g. "DURATION".
  package let placeholder: String
  /// What it is for, in a sentence; with the reason of the bound.
  package let meaning: String
  /// The default as the documentation tells it.
  package let standard: String
  /// The value in a configuration, as one would write it.
  let value: @Sendable (Configuration) -> String
  /// Reads a value into a configuration, or says what would be right.
  let set: @Sendable (inout Configuration, String) -> String?

  package var flag: String { "--" + name }

  package var variable: String {
    "EVENSTRIDE_" + name.uppercased().replacing("-", with: "_")
  }

  /// - Parameter standard: the default in words; nil: the value in a default configuration.
  init(
    _ name: String, _ placeholder: String, _ meaning: String, standard: String? = nil,
    value: @escaping @Sendable (Configuration) -> String,
    set: @escaping @Sendable (inout Configuration, String) -> String?
  ) {
    (self.name, self.placeholder, self.meaning) = (name, placeholder, meaning)
    (self.value, self.set) = (value, set)
    self.standard = standard ?? value(Configuration())
  }
}

/// A place for a value in a configuration.
typealias Place<Value> = WritableKeyPath<Configuration, Value> & Sendable

/// The kinds of settings.
extension Setting {
  /// A whole number.
  static func count(
    _ name: String, _ place: any Place<Int>, _ range: ClosedRange<Int>, standard: String? = nil,
    _ meaning: String
  ) -> Setting {
    Setting(name, "NUMBER", meaning, standard: standard) {
      String($0[keyPath: place])
    } set: { configuration, text in
      guard let number = Int(text), range.contains(number) else {
        return "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      configuration[keyPath: place] = number
      return nil
    }
  }

  /// A number of bytes.
  static func bytes(
    _ name: String, _ place: any Place<Int>, _ range: ClosedRange<Int>, _ meaning: String
  ) -> Setting {
    Setting(name, "BYTES", meaning) {
      Quantity.bytes.text($0[keyPath: place])
    } set: { configuration, text in
      guard let number = Quantity.bytes.number(text), range.contains(number) else {
        return "must be a number of bytes such as 65536, 64KiB, 16MiB or 1GiB, "
          + Quantity.bytes.span(range)
      }
      configuration[keyPath: place] = number
      return nil
    }
  }

  /// A length of time; a plain number means seconds.
  static func duration(
    _ name: String, _ place: any Place<Duration>, _ range: ClosedRange<Duration>,
    _ meaning: String
  ) -> Setting {
    Setting(name, "DURATION", meaning) {
      Quantity.time.text($0[keyPath: place].wholeMicroseconds)
    } set: { configuration, text in
      let bounds = range.lowerBound.wholeMicroseconds...range.upperBound.wholeMicroseconds
      guard let number = Quantity.time.number(text), bounds.contains(number) else {
        return "must be a duration such as 10 (seconds), 50us, 500ms, 10s, 5min or 1h, "
          + Quantity.time.span(bounds)
      }
      configuration[keyPath: place] = .microseconds(number)
      return nil
    }
  }

  /// One of a few words.
  static func choice<Value: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ place: any Place<Value>, standard: String? = nil, _ meaning: String
  ) -> Setting {
    let words = Value.allCases.map(\.rawValue)
    return Setting(name, words.joined(separator: "|"), meaning, standard: standard) {
      $0[keyPath: place].rawValue
    } set: { configuration, text in
      guard let value = Value(rawValue: text) else {
        return "must be one of \(words.joined(separator: ", "))"
      }
      configuration[keyPath: place] = value
      return nil
    }
  }
}
