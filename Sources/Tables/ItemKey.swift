/// What says which rows are one item: the cells that they share with the row above.
struct ItemKey {
  /// Which columns make the key, from 0.
  enum Columns: Sendable, Equatable {
    /// Every row is an item.
    case none
    /// All rows are one item.
    case whole
    /// A person, and a session if there is such a column; an empty session is "1".
    case person(Int, session: Int?)
    /// The text of one column.
    case text(Int)
  }

  enum Comparison {
    /// The row belongs to the item above.
    case same
    /// It begins an item.
    case new
    /// It begins an item that has no key.
    case unkeyed
  }

  private let first: Int
  private let second: Int
  private let columns: Columns
  /// Cells that a row has.
  private let width: Int
  /// A row whose key cannot be read is one of the item above.
  private let joins: Bool
  private var doubts = KeyDoubts()
  /// The key of the row above; the first part's length, -1: it had none.
  private var bytes: [UInt8] = []
  private var firstCount = -1
  private var scratch: [UInt8] = []
  private var started = false

  init(_ layout: TableLayout) {
    (columns, width, joins) = (layout.key, layout.columns.count, !layout.isRowByRow)
    switch columns {
    case .none, .whole: (first, second) = (-1, -1)
    case .person(let subject, let session): (first, second) = (subject, session ?? -1)
    case .text(let column): (first, second) = (column, -1)
    }
  }

  /// Hash of the key of the item that the row above belongs to.
  ///
  /// Where its first part ends is part of it: "ab", "1" is not "a", "b1".
  var hash: UInt64 { ByteHash.of(bytes, seed: firstCount) }

  /// Whether a row whose key cannot be read may belong to the item that the row above has begun.
  var isDoubted: Bool { doubts.spoils }

  /// The parts of the key of the row above, for error texts.
  var texts: (first: String, second: String) {
    let count = max(firstCount, 0)
    return (
      String(decoding: bytes.prefix(count), as: UTF8.self),
      String(decoding: bytes.dropFirst(count), as: UTF8.self)
    )
  }

  /// Compares a row's key with that of the row above, and notes it.
  ///
  /// - Parameters:
  ///   - cells: those of the row, if it was cut.
  ///   - isCut: whether it was cut after it was found.
  mutating func compare(
    _ base: UnsafePointer<UInt8>, _ row: RowFinder.Row, _ separator: UInt8, _ cells: [CellPlace],
    isCut: Bool = false
  ) -> Comparison {
    switch columns {
    case .none: return .unkeyed
    case .whole:
      defer { started = true }
      return started ? .same : .new
    case .person, .text: break
    }
    if isCut || row.isCut {
      return compare(base, cells, hasAll: row.broken != nil || cells.count == width)
    }
    var part = 0..<0
    var other = 0..<0
    var at = row.start
    var column = 0
    let last = max(first, second)
    while true {
      let start = at
      while at < row.end, base[at] != separator { at += 1 }
      if column == first { part = start..<at }
      if column == second { other = start..<at }
      if column == last { break }
      guard at < row.end else { return noKey() }
      at += 1
      column += 1
    }
    let expected = width
    return compare(
      base, Self.trimmed(base, part), Self.trimmed(base, other),
      hasAll: Self.count(separator, base, row) + 1 == expected)
  }

  /// Of a row that was cut; where it is broken, the cells before that.
  @inline(__always)
  private mutating func compare(
    _ base: UnsafePointer<UInt8>, _ cells: [CellPlace], hasAll: Bool
  ) -> Comparison {
    guard cells.count > max(first, second) else { return noKey() }
    if cells[first].isEscaped || second >= 0 && cells[second].isEscaped {
      return unescaped(base, cells, hasAll: hasAll)
    }
    return compare(
      base, cells[first].range, second < 0 ? 0..<0 : cells[second].range, hasAll: hasAll)
  }

  @inline(never)
  private mutating func unescaped(
    _ base: UnsafePointer<UInt8>, _ cells: [CellPlace], hasAll: Bool
  ) -> Comparison {
    scratch.removeAll(keepingCapacity: true)
    cells[first].append(base, to: &scratch)
    let count = scratch.count
    if second >= 0 { cells[second].append(base, to: &scratch) }
    let copy = scratch
    return copy.withUnsafeBufferPointer { copy in
      // An empty buffer may have no address; its places are not looked at.
      compare(copy.baseAddress ?? base, 0..<count, count..<copy.count, hasAll: hasAll)
    }
  }

  private mutating func compare(
    _ base: UnsafePointer<UInt8>, _ part: Range<Int>, _ other: Range<Int>,
    hasAll: @autoclosure () -> Bool
  ) -> Comparison {
    if part.isEmpty, case .person = columns { return noKey() }
    if second >= 0, other.isEmpty {
      let one: [UInt8] = [UInt8(ascii: "1")]
      return one.withUnsafeBufferPointer { compare(text(base, part), $0, hasAll: hasAll()) }
    }
    return compare(text(base, part), text(base, other), hasAll: hasAll())
  }

  private func text(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// - Parameter hasAll: whether the row has as many cells as the header; else those of the key may be
  ///   others than they seem.
  private mutating func compare(
    _ part: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>,
    hasAll: @autoclosure () -> Bool
  ) -> Comparison {
    let isSame = bytes.withUnsafeBufferPointer { bytes in
      firstCount == part.count && bytes.count == part.count + other.count
        && Self.isEqual(bytes.baseAddress, part.baseAddress, part.count)
        && Self.isEqual(bytes.baseAddress.map { $0 + part.count }, other.baseAddress, other.count)
    }
    if isSame {
      doubts.end()
      return .same
    }
    if joins, !hasAll() || !Self.isText(part) || !Self.isText(other) {
      return noKey(ByteHash.of(Array(part) + other, seed: part.count))
    }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: part)
    bytes.append(contentsOf: other)
    firstCount = part.count
    started = true
    if joins { doubts.end(before: hash) }
    return .new
  }

  /// The row's key cannot be read, or not be trusted.
  ///
  /// - Parameter guess: hash of the key that it seems to have.
  private mutating func noKey(_ guess: UInt64? = nil) -> Comparison {
    if joins, doubts.joins(guess, hasItem: started) { return .same }
    started = true
    firstCount = -1
    bytes.removeAll(keepingCapacity: true)
    return .unkeyed
  }
}
