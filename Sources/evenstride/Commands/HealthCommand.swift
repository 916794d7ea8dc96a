import ArgumentParser
import Console
import EvenstrideClient

struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Does the daemon, or one of its services, take calls? Exit code 0: yes, 69: no")

  @Argument(help: "Full name of a service, e.g. evenstride.v1.Walking. Default: the daemon.")
  var service = ""

  @Flag(help: "Print the state now and after every change, until the daemon goes.")
  var watch = false

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if connection.embedded { throw ValidationError("health asks a daemon; --embedded has none") }
  }

  func run() throws {
    try reportingFailures {
      let request = HealthCheckRequest(service: service)
      if watch { return try follow(request) }
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.health.check(request)
      }
      try print(answer)
      if answer.status != .serving { throw ExitCode(69) }
    }
  }

  private func follow(_ request: HealthCheckRequest) throws {
    do {
      let states = try connection.daemon.healthStreams.watch(
        request, timeout: connection.streamTimeout)
      while let state = try states.receive() { try print(state) }
    } catch let error as RPCError {
      throw connection.failure(error)
    }
  }

  private func print(_ answer: HealthCheckResponse) throws {
    try OutputOptions.print(text: (answer.status.protoName ?? "\(answer.status.rawValue)") + "\n")
  }
}
