import Console
import EvenstrideClient

/// What a table says: people, sessions, trials of legs, and numbers of whole persons.
struct Cohort {
  /// One leg of one person in one session and exercise.
  struct Leg: Hashable {
    let subject: String
    let session: String
    let exercise: String
    let side: Side
  }

  /// A number of a whole person in one session, such as a walking time.
  struct Personal: Hashable {
    let subject: String
    let session: String
    let measure: String
  }

  let file: String
  /// In the order of their first appearance, as are all lists.
  var subjects = Names()
  var sessions = Names()
  var exercises = Names()
  var measures = Names()
  /// Units by exercise or measure.
  var units: [String: String] = [:]
  /// Trials in the order done; NaN: missing; 0: unable.
  var trials: [Leg: [Double]] = [:]
  /// Not read as numbers before they are needed: a table may hold texts too.
  var cells: [Personal: Cell] = [:]
  var declaredSides: [String: Side] = [:]

  init(file: String) { self.file = file }

  /// The trials of a leg; one missing value when there are none.
  func trials(_ subject: String, _ session: String, _ exercise: String, _ side: Side) -> [Double] {
    let leg = Leg(subject: subject, session: session, exercise: exercise, side: side)
    return trials[leg] ?? [.nan]
  }

  /// The best trial of a leg; NaN: missing.
  func best(_ subject: String, _ session: String, _ exercise: String, _ side: Side) -> Double {
    trials(subject, session, exercise, side).filter { !$0.isNaN }.max() ?? .nan
  }

  /// A measure of every person in one session.
  ///
  /// - Parameter fromAnySession: where nobody has the measure twice, as age, a person's only value
  ///   counts for every session.
  func values(_ measure: String, session: String, fromAnySession: Bool) throws -> [Double] {
    guard measures.contains(measure) else {
      let known = measures.list.isEmpty ? "none" : measures.list.joined(separator: ", ")
      throw Failure.data("\(file): has no measure \"\(measure)\"; measures here: \(known)")
    }
    let filled = subjects.list.map { subject in
      sessions.list.compactMap { session in cell(subject, session, measure) }
    }
    let isConstant = fromAnySession && filled.allSatisfy { $0.count <= 1 }
    return try zip(subjects.list, filled).map { subject, found in
      guard let cell = isConstant ? found.first : cell(subject, session, measure) else {
        return .nan
      }
      return try CellValue.personal(cell, unit: units[measure] ?? "", file: file, name: measure)
    }
  }

  /// A person's cell, unless it is empty.
  private func cell(_ subject: String, _ session: String, _ measure: String) -> Cell? {
    let cell = cells[Personal(subject: subject, session: session, measure: measure)]
    return cell.flatMap { CellValue.isMissing($0.text) ? nil : $0 }
  }

  /// Notes which leg of a person is declared more affected; two different sides are an error.
  mutating func declare(_ subject: String, _ cell: Cell) throws {
    guard let side = try CellValue.side(cell, file: file, name: "declared_side") else { return }
    if let other = declaredSides.updateValue(side, forKey: subject), other != side {
      throw CellValue.failure(
        cell, file, "declared_side", "\(subject) has the other side declared above")
    }
  }

  /// Orders sessions by number where all are numbers: "second - first" must not hang on the order
  /// of rows.
  mutating func sortSessions() {
    if sessions.list.allSatisfy({ Double($0) != nil }) {
      sessions.sort { Double($0)! < Double($1)! }
    }
  }

  /// Keeps only some people, sessions and exercises; an unknown name is an error.
  mutating func select(subjects: [String], sessions: [String], exercises: [String]) throws {
    try Self.select(&self.subjects, subjects, "subject", file)
    try Self.select(&self.sessions, sessions, "session", file)
    try Self.select(&self.exercises, exercises, "exercise", file)
  }

  private static func select(
    _ names: inout Names, _ wanted: [String], _ what: String, _ file: String
  ) throws {
    guard !wanted.isEmpty else { return }
    for name in wanted where !names.contains(name) {
      let known = names.list.prefix(20).joined(separator: ", ")
      let more = names.list.count > 20 ? ", …" : ""
      throw Failure.data("\(file): has no \(what) \"\(name)\"; \(what)s here: \(known)\(more)")
    }
    names.keep(Set(wanted))
  }
}

/// Names in the order of their first appearance, each once.
struct Names {
  private(set) var list: [String] = []
  private var known: Set<String> = []

  mutating func note(_ name: String) {
    if known.insert(name).inserted { list.append(name) }
  }

  func contains(_ name: String) -> Bool { known.contains(name) }

  mutating func sort(by isBefore: (String, String) -> Bool) { list.sort(by: isBefore) }

  mutating func keep(_ wanted: Set<String>) {
    list.removeAll { !wanted.contains($0) }
    known.formIntersection(wanted)
  }
}
