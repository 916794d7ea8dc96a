import ArgumentParser
import Console
import EvenstrideClient

struct PersonReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "One person on a page that a clinician and the patient can read",
    discussion: """
      The table is in the long or wide layout (README). The person's last session is shown, and its \
      change since the one before and the first. A leg's score is its best trial. What is sure needs \
      a measurement error: give it (--cv, --sem), or let the table's own sessions say it \
      (--error-from-table).
      """)

  @OptionGroup var report: ReportOptions

  @Option(help: "The person; needed when the table has several.")
  var subject: String?

  @Option(name: .customLong("exercise"), help: "Only this exercise; may be repeated.")
  var exercises: [String] = []

  @Option(help: "The session to show. Default: the person's last.")
  var session: String?

  @OptionGroup var threshold: ThresholdOption

  @Option(help: "Where the threshold comes from; shown.")
  var thresholdSource = ""

  @OptionGroup var errors: ErrorOptions

  @Option(
    name: .customLong("increment"),
    help: "Smallest step of the load: 2.5, or leg_press=5, in the exercise's unit; repeatable.")
  var increments: [ExerciseNumber] = []

  @OptionGroup var choice: ModelChoice

  @Option(
    name: .customLong("benchmark"),
    help: "A value that divides persons, in the model's unit; repeatable. Default: known ones.")
  var benchmarks: [Double] = []

  @Option(help: "The wanted walking, in the model's unit. Default: the next better benchmark.")
  var wanted: Double?

  @Option(help: "Lower share of the maximum for the load table, percent.")
  var lower = 60.0

  @Option(help: "Upper share of the maximum for the load table, percent.")
  var upper = 80.0

  func validate() throws {
    guard lower > 0, upper >= lower, upper <= 100 else {
      throw ValidationError("--lower and --upper must ascend, above 0 and at most 100 percent")
    }
    if !choice.isGiven, wanted != nil || !benchmarks.isEmpty {
      throw ValidationError("--wanted and --benchmark need a model: --model or --model-name")
    }
  }

  func run() throws {
    try reportingFailures {
      try report.checkApart(from: [("--model", choice.model)])
      let questions = try questions(try report.table())
      let answers = try report.connection.ask { caller throws(RPCError) in
        try questions.ask(caller)
      }
      try Failure.check(
        made: [answers.asymmetry.provenance] + answers.provenances.filter { $0 != nil }
          + (answers.walking.map { [$0.answer.provenance] } ?? []))
      try report.write { PersonPage(answers, made: $0).page }
    }
  }

  private func questions(_ table: Cohort) throws -> PersonQuestions {
    var person = table
    let subject = try subject(of: table)
    try person.select(subjects: [subject], sessions: [], exercises: [])
    var cohort = person
    try cohort.select(subjects: [], sessions: [], exercises: exercises)
    try (errors.stated.all + increments).check(cohort)
    let sessions = try sessions(of: subject, in: cohort)
    let session = sessions[sessions.count - 1]
    let model = choice.isGiven ? try choice.load(report.connection) : nil
    return PersonQuestions(
      cohort: cohort, subject: subject, sessions: sessions,
      errors: try errors.errors(of: table, exercises: cohort.exercises, report),
      increments: increments, level: report.level, threshold: threshold.given ?? 0,
      thresholdSource: thresholdSource, model: model,
      predictors: try model.map { try person.predictors(of: $0, session: session) } ?? ([], []),
      measured: try model.map { try person.measured($0, session: session) } ?? .nan,
      benchmarks: benchmarks, wanted: wanted, loadShare: (lower, upper))
  }

  private func subject(of table: Cohort) throws -> String {
    if let subject { return subject }
    guard table.subjects.list.count == 1 else {
      let known = table.subjects.list.prefix(5).joined(separator: ", ")
      throw Failure.data(
        "\(table.file): has \(table.subjects.list.count) persons (\(known), …); name one with "
          + "--subject")
    }
    return table.subjects.list[0]
  }

  /// Those in which the person has a strength, up to the one to show.
  private func sessions(of subject: String, in cohort: Cohort) throws -> [String] {
    var found = cohort.sessions.list.filter { session in
      cohort.exercises.list.contains { exercise in
        [Side.left, .right].contains { !cohort.best(subject, session, exercise, $0).isNaN }
      }
    }
    guard !found.isEmpty else {
      throw Failure.data("\(cohort.file): \(subject) has no strength of a leg")
    }
    if let session {
      guard let place = found.firstIndex(of: session) else {
        throw Failure.data(
          "\(cohort.file): \(subject) has no strength in session \"\(session)\"; sessions: "
            + found.joined(separator: ", "))
      }
      found = Array(found[...place])
    }
    return found
  }
}

extension Cohort {
  /// The model's outcome as it was measured in a session; NaN: not here, or in another unit.
  fileprivate func measured(_ model: LinearModel, session: String) throws -> Double {
    guard measures.contains(model.outcome), units[model.outcome] ?? "" == model.unit else {
      return .nan
    }
    return try values(model.outcome, session: session, fromAnySession: false).first ?? .nan
  }
}
