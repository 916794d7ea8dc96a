import ArgumentParser
import Console
import EvenstrideClient

struct WalkingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walking",
    abstract: "What does the weaker leg say about walking?",
    subcommands: [
      RelateCommand.self, FitCommand.self, PredictCommand.self, TargetCommand.self,
    ])
}

/// Which outcome, of which session.
struct OutcomeOptions: ParsableArguments {
  @Option(help: "The measure to explain, e.g. t25fw or 6mwt.")
  var outcome: String?

  @Option(help: "Which test it is. Default: by its name.")
  var test: EnumArgument<WalkingTest>?

  @Option(
    help: """
      Scale of the analysis. Default: speed for timed distances, identity otherwise.
      """)
  var scale: EnumArgument<OutcomeScale>?

  @Option(help: "The session to use. Default: the first of the table.")
  var session: String?

  private static let testsByName: [String: WalkingTest] = [
    "t25fw": .t25fw, "25fwt": .t25fw, "2mwt": .twoMinuteWalk, "6mwt": .sixMinuteWalk,
    "10mwt": .tenMetreWalk, "tug": .tug, "5sts": .fiveTimesSitToStand, "msws12": .msws12,
    "msws_12": .msws12, "gait_speed": .gaitSpeed,
  ]

  /// The session that is used, checked to exist.
  func session(of cohort: Cohort) throws -> String {
    guard let session else { return cohort.sessions.list.first ?? "1" }
    guard cohort.sessions.contains(session) else {
      let known = cohort.sessions.list.joined(separator: ", ")
      throw Failure.data("\(cohort.file): has no session \"\(session)\"; sessions here: \(known)")
    }
    return session
  }

  func outcome(of cohort: Cohort) throws -> Outcome {
    guard let name = outcome else {
      throw ValidationError("--outcome is missing: name the measure to explain, e.g. t25fw")
    }
    let test = test?.value ?? Self.testsByName[name.lowercased()] ?? .unspecified
    return Outcome(
      name: name, test: test, unit: cohort.units[name] ?? "",
      values: try cohort.values(
        name, session: try session(of: cohort), fromAnySession: false),
      scale: scale?.value ?? .unspecified)
  }
}

extension Cohort {
  /// An exercise's best scores in one session.
  func strengths(_ exercise: String, session: String) -> LegStrengths {
    LegStrengths(
      exercise: exercise, unit: units[exercise] ?? "",
      left: subjects.list.map { best($0, session, exercise, .left) },
      right: subjects.list.map { best($0, session, exercise, .right) })
  }

  func covariate(_ measure: String, session: String) throws -> Covariate {
    Covariate(
      name: measure, unit: units[measure] ?? "",
      values: try values(measure, session: session, fromAnySession: true))
  }
}
