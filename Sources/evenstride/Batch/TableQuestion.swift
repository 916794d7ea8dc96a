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

  /// Items that can be known to be refused without asking, and why.
  func refused(_ items: TableItems) -> [(item: TableItems.Item, reason: String)]

  /// Asks, and writes one row an item, or one row a pair of legs.
  func answer(_ items: TableItems, _ rows: inout ItemRows) throws
}

extension TableQuestion {
  var comparesSessions: Bool { false }

  func check(_ layout: TableLayout, _ file: String) throws {}

  func refused(_ items: TableItems) -> [(item: TableItems.Item, reason: String)] { [] }

  /// Refuses an answer that is not as long as what was asked.
  func check(answer lengths: [Int], are expected: [Int]) throws {
    if lengths == expected { return }
    throw Failure.wrongAnswer(
      "\(method) answered lists of \(lengths) values where \(expected) were asked for; is the daemon an "
        + "evenstrided of this version?")
  }
}

extension TableQuestion {
  /// Refuses an answer with other columns than were asked for: their numbers would stand under wrong names.
  func check<Column: Equatable>(columns: [Column], are expected: [Column]) throws {
    if columns == expected { return }
    throw Failure.wrongAnswer(
      "\(method) answered the columns \(columns) where \(expected) were asked for, in this order")
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
