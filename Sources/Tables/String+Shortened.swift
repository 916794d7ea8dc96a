extension String {
  /// Its beginning, for error texts: a cell may hold a whole book.
  ///
  /// Cut at a scalar: a character may have any number of them.
  package var shortened: String {
    let start = unicodeScalars.prefix(40)
    return start.endIndex == unicodeScalars.endIndex ? self : String(start) + "…"
  }
}
