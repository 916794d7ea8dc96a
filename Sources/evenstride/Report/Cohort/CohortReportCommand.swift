import ArgumentParser
import Console
import EvenstrideClient

struct CohortReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "A page about a cohort: how uneven, how many, and what goes with walking",
    discussion: """
      The table is in the long or wide layout (README). With --outcome every exercise and leg is \
      related to walking too; a correlation is no cause.
      """)

  @OptionGroup var report: ReportOptions

  @OptionGroup var asymmetry: AsymmetryOptions

  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("measure"),
    help: "What to take from the legs for --outcome; repeatable. Default: both legs and asymmetry.")
  var measures: [EnumArgument<LegMeasure>] = []

  @Option(name: .customLong("covariate"), help: "Another measure, e.g. age; repeatable.")
  var covariates: [String] = []

  @Option(name: .customLong("adjust"), help: "A covariate to hold constant, e.g. age; repeatable.")
  var adjusted: [String] = []

  @Option(name: .customLong("subject"), help: "Only this person; may be repeated.")
  var subjects: [String] = []

  @Option(name: .customLong("exercise"), help: "Only this exercise; may be repeated.")
  var exercises: [String] = []

  @Flag(help: "Number the persons instead of naming them, in the order of the table.")
  var noNames = false

  func validate() throws {
    guard outcome.outcome == nil else { return }
    if !covariates.isEmpty || !adjusted.isEmpty || !measures.isEmpty {
      throw ValidationError(
        "--measure, --covariate and --adjust are about an outcome: name it with --outcome, e.g. t25fw"
      )
    }
  }

  func run() throws {
    try reportingFailures {
      try report.write { try content(on: $0).page }
    }
  }

  /// The report of the table, made on this day.
  func content(on day: String) throws -> CohortPage {
    var cohort = try report.table()
    try cohort.select(subjects: subjects, sessions: [], exercises: exercises)
    guard !cohort.exercises.list.isEmpty else {
      throw Failure.data("\(cohort.file): has no strengths of legs")
    }
    return try content(cohort, day)
  }

  private func content(_ cohort: Cohort, _ day: String) throws -> CohortPage {
    let session = try outcome.session(of: cohort)
    let request = try cohort.cohortRequest(
      session: session, level: report.level, asymmetry)
    let relate = try relateRequest(cohort)
    let caller = report.connection
    let answer = try caller.ask { caller throws(RPCError) in
      try caller.asymmetry.cohort(request)
    }
    let relation = try relate.map { relate in
      CohortRelation(
        outcome: relate.outcome ?? Outcome(),
        answer: try caller.ask { caller throws(RPCError) in try caller.walking.relate(relate) },
        adjusted: adjusted)
    }
    let signed = try caller.ask { caller throws(RPCError) in
      try Self.signed(request.exercises, caller)
    }
    try Failure.check(
      made: [answer.provenance] + (relation.map { [$0.answer.provenance] } ?? []))
    guard signed.map(\.count) == request.exercises.map(\.left.count),
      answer.exercises.count == signed.count
    else {
      throw Failure.wrongAnswer(
        "the daemon answered about other exercises or persons than were asked")
    }
    return CohortPage(
      about: report.source, made: day, session: session,
      sessions: cohort.sessions.list.count,
      persons: cohort.subjects.list.enumerated().map { noNames ? "No. \($0 + 1)" : $1 },
      answer: answer, signed: signed, relation: relation,
      level: report.level)
  }

  private func relateRequest(_ cohort: Cohort) throws -> RelateRequest? {
    guard outcome.outcome != nil else { return nil }
    return try cohort.relateRequest(
      outcome, level: report.level,
      measures: measures.isEmpty
        ? [.weaker, .stronger, .left, .right, .absAsymmetry] : measures.map(\.value),
      covariates: covariates, adjusted: adjusted)
  }

  /// The signed index of every person, one call an exercise.
  private static func signed(_ strengths: [LegStrengths], _ caller: any UnaryCaller)
    throws(RPCError) -> [[Double]]
  {
    var all: [[Double]] = []
    for exercise in strengths {
      let request = IndicesRequest(
        left: exercise.left, right: exercise.right, columns: [.maxNormalisedSigned])
      all.append(try caller.asymmetry.indices(request).columns.first?.values ?? [])
    }
    return all
  }
}
