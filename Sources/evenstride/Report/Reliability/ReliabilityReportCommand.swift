import ArgumentParser
import Console
import EvenstrideClient

struct ReliabilityReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "How repeatable are the tests of a table, and which change is real?",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README) with two sessions or more, \
      one AnalyzeRequest as JSON, or an AnalyzeResponse as JSON, as evenstride reliability prints \
      it: then nothing is computed again, but persons' points cannot be drawn.
      """)

  @OptionGroup var report: ReportOptions

  @OptionGroup var analysis: ReliabilityOptions

  func run() throws {
    try reportingFailures {
      let content = try content(try report.file())
      try report.write { ReliabilityPage(content, made: $0).page }
    }
  }

  private func content(_ input: InputFile) throws -> ReliabilityContent {
    if input.isJSON { try report.refuseUnused(analysis.given, with: input) }
    if input.isJSON, input.holds("reports") {
      let answer = try input.message(AnalyzeResponse.self)
      guard !answer.reports.isEmpty else {
        throw Failure.data(
          "\(input.name): holds no report; an answer of reliability --format json was expected")
      }
      return ReliabilityContent(answer: answer, source: report.source)
    }
    let asked = try analysis.question(input, level: report.level)
    let answer = try report.connection.ask { caller throws(RPCError) in
      try caller.reliability.analyze(asked.request)
    }
    try Failure.check(made: [answer.provenance])
    return ReliabilityContent(
      answer: answer, request: asked.request, subjects: asked.subjects,
      sessions: asked.sessions, source: report.source)
  }
}
