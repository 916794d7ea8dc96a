import ArgumentParser
import EvenstrideClient
import RPC

@main
struct EvenstrideCommand: ParsableCommand {
  static func main() {
    FileDescriptors.keepStandardOnes()
    main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "evenstride",
    abstract: "Asymmetry, reliability and walking answers from single-leg strength",
    discussion: """
      Reads a table of strengths (CSV, long or wide layout) or a request (proto3 JSON), asks the \
      daemon over its socket, and prints the answer. For research and decision support; not a \
      medical device.

      Exit codes: 0 answered, 64 usage, 65 wrong data, 66 no input file, 69 no daemon, \
      70 internal, 73 cannot create a file, 74 cannot write the answer, 75 try again, 77 not permitted.
      """,
    version: Release.version,
    subcommands: [
      AsymmetryCommand.self, CohortCommand.self, DirectionCommand.self, ReliabilityCommand.self,
      ChangeCommand.self, PlanCommand.self, WalkingCommand.self, LoadsCommand.self,
      ModelsCommand.self, BatchCommand.self, ReportCommand.self, SchemaCommand.self,
      CallCommand.self, DescribeCommand.self, HealthCommand.self, DoctorCommand.self,
      TopCommand.self, StatsCommand.self, MetricsCommand.self,
    ])
}
