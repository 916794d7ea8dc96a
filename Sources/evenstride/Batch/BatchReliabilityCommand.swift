import ArgumentParser
import Console
import EvenstrideClient
import Tables

struct BatchReliabilityCommand: ParsableCommand {
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

  @Option(help: "Level of the intervals.")
  var level = 0.95

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
  }

  func run() throws {
    try reportingFailures {
      let source = try ByteSource(path: files.input)
      let caller = try BatchCaller(connection, files)
      let job = BatchJob(files: files, source: source)
      if try source.holdsMessages {
        let selection = analysis.selection
        try table.refuse(
          alsoGiven: [
            ("--by", by != nil), ("--level", level != 0.95), ("--log", analysis.isLog),
            ("--asymmetry", analysis.asymmetry),
            ("--bootstrap", analysis.resampling.bootstrap != nil),
            ("--subject", !selection.subjects.isEmpty), ("--session", !selection.sessions.isEmpty),
            ("--exercise", !selection.exercises.isEmpty),
          ])
        try job.run(messages: .analyze(caller), settings: ["command": "reliability, requests"])
      } else {
        try run(job, caller)
      }
    }
  }

  private func run(_ job: BatchJob, _ caller: BatchCaller) throws {
    var options = try table.options
    options.grouping = .column(by)
    let stream = try job.open(options)
    let (analysis, level) = (analysis, level)
    let task = StudyTask(
      layout: stream.layout,
      format: files.outputFormat(isMessages: false), dry: caller.dry,
      ask: caller.asking(ReliabilityMethods.analyze),
      request: { try analysis.question($0, level: level).request })
    // The smallest chunk is one study.
    try job.run(
      stream, about: 1, header: task.header, task.answer,
      // A study is in memory many times its bytes: one at a time, unless told otherwise.
      description: ["Asks Reliability/Analyze."], dry: caller.dry, threads: files.jobs ?? 1,
      settings: (try table.settings).merging(settings) { _, own in own })
  }

  private var settings: [String: String] {
    let selection = analysis.selection
    return [
      "command": "reliability", "--by": by ?? "", "--level": "\(level)",
      "--log": analysis.isLog ? "yes" : "", "--asymmetry": analysis.asymmetry ? "yes" : "",
      "--bootstrap": analysis.resampling.options.map { "\($0.resamples), seed \($0.seed)" } ?? "",
      "--subject": selection.subjects.joined(separator: ", "),
      "--session": selection.sessions.joined(separator: ", "),
      "--exercise": selection.exercises.joined(separator: ", "),
      "--format": files.outputFormat(isMessages: false).rawValue,
    ]
  }
}
