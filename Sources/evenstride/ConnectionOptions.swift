import ArgumentParser
import EvenstrideClient
import RPC

/// Who answers.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: """
      Socket of the daemon. Default: $EVENSTRIDE_SOCKET, else $XDG_RUNTIME_DIR/evenstride.sock, \
      else /run/evenstride/evenstride.sock.
      """,
    completion: .file())
  var socket: String?

  @Flag(help: "Answer in this process, without a daemon.")
  var embedded = false

  @Option(help: "Seconds to wait for each answer of the daemon.")
  var timeout = 30.0

  func validate() throws {
    if embedded, socket != nil {
      throw ValidationError("--socket and --embedded exclude each other")
    }
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout must be above 0 and at most 86400 seconds")
    }
  }

  /// The daemon's client, or its code in this process.
  var caller: any UnaryCaller {
    embedded
      ? EmbeddedCaller() : Evenstride(socketPath: socket, defaultTimeout: .seconds(timeout))
  }

  /// Calls, and turns an error into what to say.
  func ask<Answer>(_ call: (any UnaryCaller) throws(RPCError) -> Answer) throws -> Answer {
    do {
      return try call(caller)
    } catch {
      throw Failure(error, socket: embedded ? nil : socket ?? DefaultSocketPath.resolve())
    }
  }
}
