import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answers as a page to read, print and keep: one HTML file",
    discussion: """
      The page holds everything: no script, no network, light and dark, made for print. For research \
      and decision support; not a medical device.
      """,
    subcommands: [
      PersonReportCommand.self, CohortReportCommand.self, ReliabilityReportCommand.self,
      ModelReportCommand.self,
    ])
}
