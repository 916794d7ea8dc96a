import Console
import Tables

/// What is asked about the items of a table, and how the answers are rows.
protocol TableQuestion: Sendable {
  /// What is called, for `--dry-run`.
  var method: String { get }

  /// Whether sessions tell items apart.
  var namesSession: Bool { get }

  /// Whether two sessions of an item are compared, and named.
  var comparesSessions: Bool { get }

  /// How the table is to be read.
  func read(_ options: inout TableOptions)

  /// Whether a wide table too gets a row a pair or leg, as a long one always does.
  var wantsLong: Bool { get }

  /// Refuses what can be known to be wrong from the header.
  func check(_ layout: TableLayout, _ file: String) throws

  /// Names of the answer's columns, behind those that say who and when.
  ///
  /// - Parameter isLong: one row a pair or leg, one row an item otherwise.
  func columns(of layout: TableLayout, isLong: Bool) throws -> [String]

  /// Asks, and writes one row an item, or one row a pair of legs.
  func answer(_ items: TableItems, _ rows: inout ItemRows) throws
}

extension TableQuestion {
  var comparesSessions: Bool { false }

  func check(_ layout: TableLayout, _ file: String) throws {}

  /// Refuses an answer that is not as long as what was asked.
  func check(answer lengths: [Int], are expected: [Int]) throws {
    if lengths == expected { return }
    throw Failure.wrongAnswer(
      "\(method) answered lists of \(lengths) values where \(expected) were asked for; is the daemon an "
        + "evenstrided of this version?")
  }
}

extension [ExerciseNumber] {
  /// A number for an exercise that a wide table does not have is a slip of the pen; in a long one it may
  /// come.
  func check(_ layout: TableLayout, _ file: String) throws {
    if layout.kind == .long { return }
    try check(layout.exercises.map(\.name), of: file)
  }
}

extension TableLayout {
  /// Says which exercises have columns of one leg only: nothing can be said about them.
  func noteLoneLegs(in file: String) {
    var sides: [String: Set<Bool>] = [:]
    for column in columns {
      if case .leg(let exercise, let isRight, _) = column.meaning {
        sides[exercise, default: []].insert(isRight)
      }
    }
    for exercise in exercises {
      guard let found = sides[exercise.name], found.count == 1, let isRight = found.first else {
        continue
      }
      note(
        "\(file): \(exercise.name) has columns of the \(isRight ? "right" : "left") leg only; "
          + "its answers will be empty")
    }
  }
}

/// Rows that begin with who and when.
struct ItemRows {
  let items: TableItems
  var writer: RowWriter
  /// Whether the table has sessions that tell items apart.
  let hasSession: Bool
  /// Whether two sessions of an item are compared.
  let comparesSessions: Bool
  /// One row a pair or leg, one row an item otherwise.
  let isLong: Bool
  /// Columns of the question, behind those that say who and when.
  let ownColumns: Int
  /// Items that cannot be asked about, and why.
  private(set) var refused: [(item: TableItems.Item, reason: String)] = []

  init(
    _ items: TableItems, _ writer: RowWriter, hasSession: Bool, comparesSessions: Bool,
    isLong: Bool, ownColumns: Int
  ) {
    (self.items, self.writer, self.isLong) = (items, writer, isLong)
    (self.hasSession, self.comparesSessions) = (hasSession, comparesSessions)
    self.ownColumns = ownColumns
  }

  mutating func refuse(_ item: TableItems.Item, _ reason: String) {
    refused.append((item, reason))
  }

  mutating func begin(_ item: TableItems.Item) {
    writer.add(text: items.text[item.subject])
    if comparesSessions { writer.add(text: items.text[item.baseline]) }
    if hasSession || comparesSessions { writer.add(text: items.text[item.session]) }
  }

  mutating func add(_ value: Double) { writer.add(value) }
  mutating func add(_ name: StaticString) { writer.add(name) }
  mutating func add(_ text: String) { writer.add(text: text.utf8) }
  mutating func end() { writer.endRow() }
}

extension TableItems {
  /// Its first item alone; nil: there is none.
  var first: TableItems? {
    guard var item = items.first else { return nil }
    var alone = self
    let pairs = item.pairs
    item.pairs = 0..<pairs.count
    alone.items = [item]
    alone.exercise = Array(exercise[pairs])
    (alone.left, alone.right) = (Array(left[pairs]), Array(right[pairs]))
    (alone.leftTrials, alone.rightTrials) = (Array(leftTrials[pairs]), Array(rightTrials[pairs]))
    if !leftAfter.isEmpty {
      (alone.leftAfter, alone.rightAfter) = (Array(leftAfter[pairs]), Array(rightAfter[pairs]))
    }
    alone.measures = measures.map { Array($0.prefix(1)) }
    return alone
  }
}
