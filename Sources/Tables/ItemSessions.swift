/// The sessions of one item, in the order of their first appearance.
struct ItemSessions: ~Copyable {
  private var places: [(text: Range<Int>, line: Int)] = []
  /// Numbers of session texts, and in which item each was seen last.
  private var texts = ByteTexts()
  private var seen: [(item: Int, session: Int32)] = []
  private var item = 0

  var count: Int { places.count }

  mutating func begin() {
    places.removeAll(keepingCapacity: true)
    item += 1
  }

  func text(_ session: Int32) -> Range<Int> { places[Int(session)].text }
  func line(_ session: Int32) -> Int { places[Int(session)].line }

  /// The session of the row that `rows` is at; its text is appended to `text` if it is new.
  mutating func note(
    _ rows: borrowing RowReader, _ text: inout [UInt8], line: Int
  ) -> (session: Int32, isNew: Bool) {
    let start = text.count
    rows.appendSession(to: &text)
    // Most items have one session, and need no table of them.
    let isSame =
      places.count == 1 && places[0].text.count == text.count - start
      && text[places[0].text].elementsEqual(text[start...])
    if isSame {
      text.removeSubrange(start...)
      return (0, false)
    }
    if places.count == 1 { _ = number(text, places[0].text) }
    if !places.isEmpty, let known = number(text, start..<text.count) {
      text.removeSubrange(start...)
      return (known, false)
    }
    places.append((start..<text.count, line))
    return (Int32(places.count - 1), true)
  }

  /// The session of a text in this item; nil: it is new, and noted as the next.
  private mutating func number(_ text: [UInt8], _ range: Range<Int>) -> Int32? {
    let number = text.withUnsafeBufferPointer {
      texts.number(UnsafeBufferPointer(rebasing: $0[range]))
    }
    if number == seen.count { seen.append((0, 0)) }
    if seen[number].item == item { return seen[number].session }
    seen[number] = (item, range == places.first?.text ? 0 : Int32(places.count))
    return nil
  }

  /// The first and the last session, in `SessionOrder`.
  func firstAndLast(_ text: [UInt8]) -> (first: Int32, last: Int32) {
    guard let order = SessionOrder.places(places.map { text[$0.text] }) else {
      return (0, Int32(places.count - 1))
    }
    var ends: (first: Int32, last: Int32) = (0, 0)
    for (session, place) in order.enumerated() {
      if place < order[Int(ends.first)] { ends.first = Int32(session) }
      if place >= order[Int(ends.last)] { ends.last = Int32(session) }
    }
    return ends
  }
}
