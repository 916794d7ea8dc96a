extension String {
  /// Its beginning, for error texts: a cell may hold a whole book.
  ///
  /// Cut at a scalar: a character may have any number of them.
  package var shortened: String { String(unicodeScalars.prefix(40)) }
}
