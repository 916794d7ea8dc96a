import ArgumentParser
import EvenstrideClient

struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Does the daemon, or one of its services, take calls? Exit code 0: yes, 69: no")

  @Argument(help: "Full name of a service, e.g. evenstride.v1.Walking. Default: the daemon.")
  var service = ""

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if connection.embedded { throw ValidationError("health asks a daemon; --embedded has none") }
  }

  func run() throws {
    try reportingFailures {
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.health.check(HealthCheckRequest(service: service))
      }
      print(answer.status.protoName ?? "\(answer.status.rawValue)")
      if answer.status != .serving { throw ExitCode(69) }
    }
  }
}
