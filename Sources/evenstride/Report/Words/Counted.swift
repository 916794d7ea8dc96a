import Console

/// Whole numbers of things, in digits, which patients read faster than words.
enum Counted {
  /// "1 person", "5,000 persons".
  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(Show.grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }
}
