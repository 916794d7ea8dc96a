import ArgumentParser
import Console
import EvenstrideClient

/// What a reliability analysis is asked for.
struct ReliabilityOptions: ParsableArguments {
  /// A request, and the names that it does not carry: none when it was given as JSON.
  struct Question {
    let request: AnalyzeRequest
    var subjects: [String] = []
    var sessions: [String] = []
  }

  @OptionGroup var selection: SelectionOptions

  @Flag(name: .customLong("log"), help: "Analyse natural logarithms of the scores.")
  var isLog = false

  @Flag(help: "Analyse ln(right/left) too: asymmetry is far less reliable than strength.")
  var asymmetry = false

  @OptionGroup var resampling: BootstrapArguments

  /// From a table, or a request as it is.
  func question(_ input: InputFile, level: Double) throws -> Question {
    if input.isJSON { return Question(request: try input.message(AnalyzeRequest.self)) }
    return try question(try Cohort.read(input), level: level)
  }

  /// From what a table says.
  func question(_ whole: Cohort, level: Double) throws -> Question {
    let cohort = try selection.selected(of: whole)
    return Question(
      request: try request(cohort, level: level), subjects: cohort.subjects.list,
      sessions: cohort.sessions.list)
  }

  private func request(_ cohort: Cohort, level: Double) throws -> AnalyzeRequest {
    let sessions = cohort.sessions.list
    guard sessions.count >= 2 else {
      throw Failure.data(
        "\(cohort.file): has one session (\(sessions.joined())); reliability needs two or more")
    }
    return AnalyzeRequest(
      tables: cohort.scoreTables, confidenceLevel: level, scale: isLog ? .log : .raw,
      bootstrap: resampling.options, asymmetry: asymmetry)
  }
}
