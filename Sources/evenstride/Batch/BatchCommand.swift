import ArgumentParser

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Answers to files of any length, in the order of their rows",
    discussion: """
      Reads a table (CSV or TSV, long or wide layout, or an export of REDCap) or requests as NDJSON, \
      one a line, from a file or a pipe; it is never held as a whole. A bad row is rejected, with its \
      line, column and reason, and the others go on. evenstride schema tells the columns.

      Exit codes: 0 all answered, 65 some rejected or wrong data, 64 usage, 66 no input, 69 no daemon, 70 \
      a daemon that does not answer as agreed, 73 cannot create a file, 74 cannot write, 75 try again, 129, \
      130 or 143 ended by a signal.
      """,
    subcommands: [
      BatchAsymmetryCommand.self, BatchChangeCommand.self, BatchPredictCommand.self,
      BatchReliabilityCommand.self,
    ])
}
