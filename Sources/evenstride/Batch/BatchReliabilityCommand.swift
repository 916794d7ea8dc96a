import ArgumentParser
import Console
import EvenstrideClient
import Tables

struct BatchReliabilityCommand: BatchSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract:
      "What change is real, in each of many studies? Rows a study, or an AnalyzeRequest a line",
    discussion: """
      The rows of a study stand one below the other and have the same text in the column that --by \
      names; without it the whole table is one study. Answers are the rows of evenstride reliability \
      --format csv, behind the study's name. A study with a wrong row is rejected as a whole. Requests \
      (NDJSON) bring their own options.
      """)

  @OptionGroup var files: BatchFiles

  @Option(help: "Column that tells studies apart, e.g. site.")
  var by: String?

  @OptionGroup var analysis: ReliabilityOptions

  @OptionGroup var level: LevelOption

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  var given: [GivenOption] { [GivenOption("--by", by), level.option] + analysis.given }

  func answer(messages job: BatchJob) throws { try job.run(messages: .analyze(job.caller)) }

  func answer(table job: BatchJob) throws {
    var options = try table.options
    options.grouping = .column(by)
    let stream = try job.open(options)
    let (analysis, level) = (analysis, level.value)
    let task = StudyTask(
      layout: stream.layout, format: job.format, dry: job.caller.dry,
      ask: job.caller.asking(ReliabilityMethods.analyze),
      request: { try analysis.question($0, level: level).request })
    try job.run(
      // The smallest chunk is one study, which is in memory many times its bytes: one at a time, unless
      // told otherwise.
      stream, about: 1, threads: files.jobs ?? 1, header: task.header,
      asks: "Reliability/Analyze", task.answer)
  }
}
