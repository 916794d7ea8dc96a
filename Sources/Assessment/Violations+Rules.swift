import Messages

// Rules that several requests share.
extension Violations {
  /// A confidence level; 0 stands for 0.95.
  mutating func level(_ value: Double, _ field: @autoclosure () -> String) -> Double {
    if value == 0 { return 0.95 }
    if !(value > 0 && value < 1) {
      add(field(), "must lie between 0 and 1, as 0.95; 0 or absent: 0.95")
    }
    return value
  }

  /// A threshold in percent; 0 stands for 10.
  mutating func threshold(_ value: Double, _ field: @autoclosure () -> String) -> Double {
    if value == 0 { return 10 }
    if !(value > 0 && value < 100) {
      add(field(), "must lie between 0 and 100 percent; 0 or absent: 10")
    }
    return value
  }

  /// Strengths: 0 or more, or NaN.
  mutating func strengths(
    _ values: [Double], _ field: @autoclosure () -> String, most: Double = .infinity
  ) {
    if Self.lie(values, from: 0, below: most) { return }
    for (index, value) in values.enumerated() {
      strength(value, "\(field())[\(index)]", most: most)
    }
  }

  /// A strength: 0 or more, or NaN.
  mutating func strength(
    _ value: Double, _ field: @autoclosure () -> String, most: Double = .infinity
  ) {
    if value >= 0 && value < most || value.isNaN { return }
    add(
      field(),
      value < 0
        ? "is negative; a strength is 0 (unable) or more, NaN if missing"
        : "is infinite or absurdly large; a strength is a finite number, NaN if missing")
  }

  /// Standard errors: above 0, or NaN.
  mutating func standardErrors(_ values: [Double], _ field: @autoclosure () -> String) {
    if Self.lie(values, from: .leastNonzeroMagnitude, below: .infinity) { return }
    for (i, value) in values.enumerated() where value <= 0 || value >= .infinity {
      add("\(field())[\(i)]", "must be a finite number above 0, NaN if not known")
    }
  }

  /// Whether all values are NaN or lie in a range, as nearly always.
  private static func lie(_ values: [Double], from least: Double, below most: Double) -> Bool {
    values.withUnsafeBufferPointer { values in
      var outside: UInt64 = 0
      var i = 0
      // Counted to the end, unsigned and without checks for overflow, it becomes vector code.
      while i < values.count {
        outside &+= values[i] < least ? 1 : 0
        outside &+= values[i] >= most ? 1 : 0
        i &+= 1
      }
      return outside == 0
    }
  }

  /// The largest number whose fourth power, summed over any table, is still finite: degrees of
  /// freedom are ratios of squared mean squares.
  static let largest = 1e70

  /// Numbers of any sign that can be squared and summed, or NaN.
  mutating func numbers(
    _ values: [Double], _ field: @autoclosure () -> String, mayBeMissing: Bool = true
  ) {
    for (index, value) in values.enumerated() {
      number(value, "\(field())[\(index)]", mayBeMissing: mayBeMissing)
    }
  }

  /// A number of any sign that can be squared and summed, or NaN.
  mutating func number(
    _ value: Double, _ field: @autoclosure () -> String, mayBeMissing: Bool = true
  ) {
    if value.magnitude <= Self.largest || value.isNaN && mayBeMissing { return }
    add(
      field(),
      mayBeMissing
        ? "is infinite or beyond 1e70; give a finite number, NaN if missing"
        : "must be a finite number within 1e70")
  }

  /// A number that is not given when it is 0.
  mutating func nonNegative(_ value: Double, _ field: @autoclosure () -> String) {
    if !(value >= 0 && value <= Self.largest) {
      add(field(), "must be a finite number, 0 (not given) or more")
    }
  }

  /// The error of one measurement.
  mutating func measurementError(
    _ error: Messages.MeasurementError, _ path: @autoclosure () -> String
  ) {
    if !(error.cvPercent >= 0 && error.cvPercent <= 1_000) {
      add("\(path()).cv_percent", "must lie between 0 (not given) and 1000 percent")
    }
    logError(error.semLog, "\(path()).sem_log")
    if error.cvPercent != 0, error.semLog != 0 {
      add(path(), "gives both cv_percent and sem_log; give one")
    }
    if !(error.legCorrelation.magnitude < 1) {
      add("\(path()).leg_correlation", "must lie between -1 and 1; 0: independent errors")
    }
  }

  /// Degrees of freedom; 0: not given, the error is taken as known.
  mutating func degreesOfFreedom(_ value: Double, _ field: @autoclosure () -> String) {
    if value != 0, !(value >= 0.5 && value <= Self.largest) {
      add(field(), "must be a finite number of 0.5 or more, 0: the error is taken as known")
    }
  }

  /// A relative error as SEM of logarithms; beyond 10 (a factor of 22,000) nothing is measured.
  mutating func logError(_ value: Double, _ field: @autoclosure () -> String) {
    if !(value >= 0 && value <= 10) {
      add(field(), "must lie between 0 (not given) and 10, as 0.08 for an error of 8 percent")
    }
  }

  /// A list of one entry or more.
  ///
  /// - Parameter each: what an entry is.
  mutating func entries(
    _ count: Int, _ field: String, most: Int, each: String,
    beyond: String = "send several requests"
  ) {
    if count == 0 {
      add(field, "is empty; give at least one \(each)")
    } else if count > most {
      add(field, "has more than \(most) entries; \(beyond)")
    }
  }

  /// A number of values that must equal another.
  mutating func count(_ count: Int, _ field: String, is expected: Int, as other: String) {
    if count != expected {
      add(field, "has \(count) values, \(other) has \(expected); they must be as many")
    }
  }

  /// A name: not empty, and not used before.
  mutating func name(
    _ name: String, _ field: @autoclosure () -> String, seen: inout Set<String>
  ) {
    self.name(name, field(), isRepeated: !name.isEmpty && !seen.insert(name).inserted)
  }

  mutating func name(
    _ name: String, _ field: @autoclosure () -> String, isRepeated: @autoclosure () -> Bool
  ) {
    if name.isEmpty {
      add(field(), "is empty; give each one a name")
    } else if isRepeated() {
      add(field(), "is used twice; names must differ")
    }
  }

  /// A value of an enum that this version knows.
  mutating func known<E: MessageEnum>(_ value: E, _ field: @autoclosure () -> String) {
    if !value.isKnown {
      let names = E.known.dropFirst().map(\.name).joined(separator: ", ")
      add(field(), "is a number that this version does not know; known: \(names)")
    }
  }

  /// A list of choices: known, said, and each at most once, so that a short request cannot ask for
  /// a long answer.
  mutating func choices<E: MessageEnum>(_ list: [E], _ field: String) {
    if list.count > E.known.count {
      return add(field, "has \(list.count) entries; each choice may stand once")
    }
    for (i, value) in list.enumerated() {
      known(value, "\(field)[\(i)]")
      if value.rawValue == 0 { add("\(field)[\(i)]", "is unspecified; name a choice") }
      // No set: the lists are short, and hashing takes longer.
      if list[..<i].contains(value) { add("\(field)[\(i)]", "is asked for twice") }
    }
  }
}
