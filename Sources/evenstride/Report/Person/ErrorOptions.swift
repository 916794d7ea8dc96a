import ArgumentParser
import Console
import EvenstrideClient

/// Where a report's measurement error comes from.
struct ErrorOptions: ParsableArguments {
  @OptionGroup var stated: StatedErrors

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
      cv: stated.cv, sem: stated.sem, df: stated.df, source: errorSource,
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
