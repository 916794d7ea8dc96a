import ArgumentParser
import Console
import EvenstrideClient

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "What the daemon has done since it started; top tells what it is doing now")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if connection.embedded { throw ValidationError("stats asks a daemon; --embedded has none") }
  }

  func run() throws {
    try reportingFailures {
      let stats = try connection.ask { caller throws(RPCError) in
        try caller.control.getStats(GetStatsRequest())
      }
      let load = MethodLoad.list(from: GetStatsResponse(), to: stats, seconds: stats.uptimeSeconds)
      try output.print(
        table: { OperatorTables.totals(stats) + "\n" + OperatorTables.methods(load) },
        json: { try OutputOptions.json(stats) },
        csv: { [MethodLoad.header] + load.map(\.row) })
    }
  }
}
