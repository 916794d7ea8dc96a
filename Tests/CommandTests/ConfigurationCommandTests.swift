import EvenstrideClient
import EvenstrideService
import Foundation
import TestSupport
import Testing

/// The daemon's configuration from its command line.
@Suite struct ConfigurationCommandTests {
  private func run(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Tool.Result {
    let process = Tool.process("evenstrided", arguments)
    process.environment?.merge(environment) { $1 }
    return try Tool.run(process)
  }

  /// A value that is right and not the default.
  private func value(_ setting: Setting) -> String {
    switch setting.name {
    case "socket": return "/tmp/other.sock"
    case "socket-mode": return "0600"
    case "allow-users", "allow-groups": return "4242"
    case "models": return "/nowhere"
    case "audit": return "failed"
    case "log-format": return "text"
    case "log-level": return "error"
    case "io-loops": return "3"
    case "poll-time": return "77us"
    case "output-cap": return "88MiB"
    default:
      return setting.placeholder == "DURATION"
        ? "77s" : setting.placeholder == "BYTES" ? "70KiB" : "77"
    }
  }

  @Test func everySettingHasItsFlagAndVariable() throws {
    let flags = Settings.all.flatMap { [$0.flag, value($0)] }
    let variables = Dictionary(uniqueKeysWithValues: Settings.all.map { ($0.variable, value($0)) })
    for (result, origin) in [
      (try run(flags + ["--print-config"]), "flag"),
      (try run(["--print-config"], variables), "environment"),
    ] {
      #expect(result.code == 0)
      let rows = result.text.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      #expect(rows == Settings.all.map { [$0.name, value($0), origin] })
    }
  }

  @Test func thereIsNoFlagBesideTheTable() throws {
    struct Help: Decodable {
      struct Command: Decodable { let arguments: [Argument] }
      struct Argument: Decodable {
        struct Name: Decodable { let name: String }
        let names: [Name]?
      }
      let command: Command
    }
    let dump = try run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: dump.output)
    let names = help.command.arguments.flatMap { $0.names?.map(\.name) ?? [] }
    let others = ["check-config", "print-config", "print-settings", "version", "help", "h"]
    #expect(Set(names).subtracting(others) == Set(Settings.all.map(\.name)))
  }

  @Test func checkConfigSaysEveryProblemAndExits78() throws {
    let wrong = try run(
      ["--check-config", "--io-loops", "0"], ["EVENSTRIDE_FRAMETIME": "1", "EVENSTRIDE_AUDIT": "x"])
    #expect(wrong.code == 78)
    #expect(wrong.output.isEmpty)
    for part in [
      "--io-loops \"0\"", "did you mean EVENSTRIDE_FRAME_TIME?", "EVENSTRIDE_AUDIT=\"x\"",
    ] {
      #expect(wrong.errors.contains(part))
    }
    let right = try run(["--check-config", "--io-loops", "1"])
    #expect(right.code == 0)
    #expect(right.text == "configuration is valid\n")
  }

  @Test func aWrongConfigurationDoesNotStart() throws {
    #expect(try run([], ["EVENSTRIDE_GO_CACHE": "/tmp"]).code == 78)
    #expect(try run(["--drain-time", "1 year"]).code == 78)
    #expect(try run(["--print-config", "--drain-time", "x"]).code == 78)
  }

  @Test func limitsThatWereSetAreInForce() throws {
    let daemon = try DaemonProcess(["--max-watchers", "5", "--frame-time", "1500ms"])
    let info = try Evenstride(socketPath: daemon.socket).control.getServerInfo(
      GetServerInfoRequest())
    #expect(info.limits.first { $0.name == "watchers" }?.value == 5)
    #expect(info.limits.first { $0.name == "frame_time" }?.value == 1_500)
  }
}
