/// Rows one below the other whose keys cannot be read, and which items they may belong to.
///
/// Such a row may be one of the item above, which therefore takes it and is refused with it: its
/// other rows would be answered for as if they were all. The item below is refused too where the row
/// seems to have its key, or where nothing stands above.
struct KeyDoubts {
  /// Rows that an item takes; beyond, the table as a whole has another shape, and its rows are refused
  /// one by one.
  private static let most = 100

  private var count = 0
  /// Hashes of the keys that the rows seem to have.
  private var guesses: [UInt64] = []
  /// Some have no item above.
  private var isOpen = false
  /// Whether one of them may belong to the item that begins below them.
  private(set) var spoils = false

  /// Notes a row; whether the item above takes it.
  mutating func joins(_ guess: UInt64?, hasItem: Bool) -> Bool {
    count += 1
    isOpen = isOpen || !hasItem || count > Self.most
    if let guess, !isOpen { guesses.append(guess) }
    return hasItem && count <= Self.most
  }

  /// The next row is one of the item above.
  mutating func end() {
    if count > 0 { self = KeyDoubts() }
  }

  /// The next row begins an item.
  mutating func end(before key: UInt64) {
    let spoils = isOpen || guesses.contains(key)
    end()
    self.spoils = spoils
  }
}
