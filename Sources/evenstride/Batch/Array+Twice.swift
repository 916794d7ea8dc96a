extension Array where Element: Hashable {
  /// The first element that stands here again.
  var firstTwice: Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}
