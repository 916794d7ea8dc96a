import Console
import EvenstrideClient
import Tables

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
  var cells: [Personal: TableCell] = [:]
  var declaredSides: [String: Side] = [:]
  /// Numbers have a decimal comma.
  var decimalComma = false

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
      do throws(TableFault) {
        return try cell.personal(unit: units[measure] ?? "", decimalComma: decimalComma)
      } catch {
        throw Failure.data("\(file):\(error.text)")
      }
    }
  }

  /// A person's cell, unless it is empty.
  private func cell(_ subject: String, _ session: String, _ measure: String) -> TableCell? {
    let cell = cells[Personal(subject: subject, session: session, measure: measure)]
    return cell.flatMap { $0.isMissing ? nil : $0 }
  }

  /// Orders sessions by number or date where all are such: "second - first" must not hang on the order
  /// of rows.
  mutating func sortSessions() {
    guard let order = SessionOrder.places(sessions.list) else { return }
    let places = Dictionary(uniqueKeysWithValues: zip(sessions.list, order))
    sessions.sort { (places[$0] ?? 0) < (places[$1] ?? 0) }
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
