import ArgumentParser
import Console
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

  @Option(
    help: """
      Seconds to wait for each answer of the daemon. Default: 30, in batch 120, a restart of the \
      daemon included; a stream may take as long as it takes.
      """)
  var timeout: Double?

  func validate() throws {
    if embedded, socket != nil {
      throw ValidationError("--socket and --embedded exclude each other")
    }
    guard timeout.map({ $0 > 0 && $0 <= 86_400 }) ?? true else {
      throw ValidationError("--timeout must be above 0 and at most 86400 seconds")
    }
  }

  /// Where the daemon is looked for.
  var path: String { socket ?? DefaultSocketPath.resolve() }

  /// The daemon's client, or its code in this process.
  var caller: any UnaryCaller {
    embedded
      ? EmbeddedCaller() : daemon
  }

  /// The daemon's client.
  var daemon: Evenstride {
    Evenstride(socketPath: socket, defaultTimeout: .seconds(timeout ?? 30))
  }

  /// How long a whole stream may take.
  var streamTimeout: Duration { .seconds(timeout ?? 365 * 86_400) }

  /// Calls, and turns an error into what to say.
  func ask<Answer>(_ call: (any UnaryCaller) throws(RPCError) -> Answer) throws -> Answer {
    do {
      return try call(caller)
    } catch {
      throw failure(error)
    }
  }

  /// A failed call as what to say.
  func failure(_ error: RPCError) -> Failure {
    Failure(
      error,
      remedy: embedded
        ? nil
        : """
        Start the daemon: evenstrided --socket \(path)
        or answer in this process, without a daemon: --embedded
        """)
  }
}
