import ArgumentParser
import EvenstrideService
import Foundation
import Messages
import RPC

@main
struct EvenstrideDaemon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenstrided",
    abstract: "Answers calls about leg strength and walking on a Unix socket",
    discussion: """
      Speaks ttrpc 1.2 in the foreground until SIGTERM or SIGINT, then lets running calls finish. \
      For research and decision support; not a medical device.
      """,
    version: Release.version)

  @Option(
    help: """
      Path of the socket. Default: $EVENSTRIDE_SOCKET, else $XDG_RUNTIME_DIR/evenstride.sock, \
      else /run/evenstride/evenstride.sock.
      """,
    completion: .file())
  var socket: String?

  @Option(help: "Permission bits of the socket, octal.")
  var socketMode = "0660"

  @Option(help: "Threads that move bytes.")
  var ioLoops = 2

  @Option(help: "Seconds that running calls may take after SIGTERM.")
  var drainTime = 10

  @Option(
    help: "Directory of the model store, made where it is missing. Default: none is kept.",
    completion: .directory)
  var models: String?

  func validate() throws {
    guard let mode = UInt32(socketMode, radix: 8), mode <= 0o777 else {
      throw ValidationError("--socket-mode \(socketMode) is not an octal number up to 777")
    }
    guard (1...64).contains(ioLoops) else {
      throw ValidationError("--io-loops must be between 1 and 64")
    }
    guard (0...3600).contains(drainTime) else {
      throw ValidationError("--drain-time must be between 0 and 3600 seconds")
    }
  }

  func run() throws {
    var limits = Limits()
    limits.drainTime = .seconds(drainTime)
    let path = socket ?? DefaultSocketPath.resolve()
    if socket == nil { DefaultSocketPath.makeDirectory(of: path) }
    do {
      try Daemon.run(
        socket: path, mode: UInt32(socketMode, radix: 8) ?? 0o660,
        limits: limits, loops: ioLoops, models: models)
    } catch {
      FileHandle.standardError.write(Data("evenstrided: \(error)\n".utf8))
      throw ExitCode(71)
    }
  }
}
