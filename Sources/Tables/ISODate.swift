/// Dates as ISO 8601 writes them: 2026-03-01, with a time behind T or a blank, and that with Z or an
/// offset such as +01:00.
enum ISODate {
  /// Seconds since the first of March of the year 0, to compare dates; nil: it is none.
  ///
  /// A time without an offset counts as one with Z.
  static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
    var text = text
    guard let year = number(&text, 4), skip(&text, "-"), let month = number(&text, 2),
      skip(&text, "-"), let day = number(&text, 2), (1...12).contains(month),
      (1...length(month, year)).contains(day)
    else { return nil }
    // The year begins in March, so that the leap day is its last.
    let (shifted, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days =
      365 * shifted + floor(shifted, 4) - floor(shifted, 100) + floor(shifted, 400)
      + (153 * months + 2) / 5 + day - 1
    if text.isEmpty { return Double(days) * 86_400 }
    guard skip(&text, "T") || skip(&text, " "), let time = time(&text),
      let offset = offset(&text), text.isEmpty
    else { return nil }
    return Double(days) * 86_400 + time - offset
  }

  /// hh:mm, hh:mm:ss or hh:mm:ss.sss.
  private static func time(_ text: inout ArraySlice<UInt8>) -> Double? {
    guard let minutes = minutes(&text) else { return nil }
    guard skip(&text, ":") else { return Double(minutes * 60) }
    guard let seconds = number(&text, 2), seconds < 61 else { return nil }
    var (part, unit) = (0.0, 0.1)
    if skip(&text, ".") {
      while let digit = number(&text, 1) {
        part += Double(digit) * unit
        unit /= 10
      }
    }
    return Double(minutes * 60 + seconds) + part
  }

  private static func minutes(_ text: inout ArraySlice<UInt8>) -> Int? {
    guard let hour = number(&text, 2), skip(&text, ":"), let minute = number(&text, 2), hour < 24,
      minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func offset(_ text: inout ArraySlice<UInt8>) -> Double? {
    if text.isEmpty || skip(&text, "Z") { return 0 }
    if skip(&text, "+") { return minutes(&text).map { Double($0 * 60) } }
    if skip(&text, "-") { return minutes(&text).map { -Double($0 * 60) } }
    return nil
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Rounded down: the year before 0 is -1.
  private static func floor(_ year: Int, _ divisor: Int) -> Int {
    year < 0 ? (year - divisor + 1) / divisor : year / divisor
  }

  private static func number(_ text: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    guard text.count >= digits else { return nil }
    var number = 0
    for byte in text.prefix(digits) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    text = text.dropFirst(digits)
    return number
  }

  private static func skip(_ text: inout ArraySlice<UInt8>, _ character: Character) -> Bool {
    guard text.first == character.asciiValue else { return false }
    text = text.dropFirst()
    return true
  }
}
