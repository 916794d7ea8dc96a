import ArgumentParser
import Console
import EvenstrideClient

/// Where a report's measurement error comes from.
struct ErrorOptions: ParsableArguments {
  @Option(
    help: "Coefficient of variation of one measurement, percent: 8, or calf_raise=8; repeatable.")
  var cv: [ExerciseNumber] = []

  @Option(
    help: "Standard measurement error, for changes: 2.5, or calf_raise=2.5; repeatable.")
  var sem: [ExerciseNumber] = []

  @Option(help: "Degrees of freedom of these errors, for changes. Default: taken as known.")
  var errorDf = 0.0

  @Option(help: "Where --cv and --sem come from; shown.")
  var errorSource = "stated by the maker of this page"

  @Flag(
    help: """
      What --cv and --sem leave open comes from the table's own sessions: the standard error of \
      measurement of all its persons, exercise by exercise.
      """)
  var errorFromTable = false

  /// - Parameter exercises: Those that are shown.
  func errors(of table: Cohort, exercises: Names, _ report: ReportOptions) throws
    -> StrengthErrors
  {
    StrengthErrors(
      cv: cv, sem: sem, df: errorDf, source: errorSource,
      reports: errorFromTable ? try reports(table, exercises, report) : [])
  }

  private func reports(_ table: Cohort, _ exercises: Names, _ report: ReportOptions) throws
    -> [ReliabilityReport]
  {
    guard table.sessions.list.count >= 2 else {
      throw Failure.data(
        "\(table.file): has one session (\(table.sessions.list.joined())); --error-from-table "
          + "needs two or more")
    }
    var shown = table
    try shown.select(subjects: [], sessions: [], exercises: exercises.list)
    let tables = shown.scoreTables
    return try report.connection.ask { caller throws(RPCError) in
      try caller.reliability.analyze(
        AnalyzeRequest(
          tables: tables, confidenceLevel: report.level, forms: [.agreementSingle],
          asymmetry: true)
      ).reports
    }
  }
}
