import EvenstrideService
import Foundation
import RPC
import Testing

/// Flags above the environment above the defaults, from one table.
@Suite struct ConfigurationTests {
  private func read(
    flags: [String: String] = [:], environment: [String: String] = [:]
  ) -> (configuration: Configuration, problems: [String]) {
    var configuration = Configuration()
    let problems = configuration.apply(flags: flags, environment: environment)
    return (configuration, problems)
  }

  @Test func aFlagWinsOverTheEnvironmentAndThatOverTheDefault() {
    let (configuration, problems) = read(
      flags: ["frame-time": "3s"],
      environment: ["EVENSTRIDE_FRAME_TIME": "4s", "EVENSTRIDE_STALL_TIME": "5s", "PATH": "/bin"])
    #expect(problems == [])
    #expect(configuration.limits.frameTime == .seconds(3))
    #expect(configuration.limits.stallTime == .seconds(5))
    #expect(configuration.limits.drainTime == .seconds(10))
    #expect(configuration.origins == ["frame-time": .flag, "stall-time": .environment])
  }

  @Test func anEmptyVariableIsNotSet() {
    let (configuration, problems) = read(environment: ["EVENSTRIDE_IO_LOOPS": ""])
    #expect(problems == [])
    #expect((1...2).contains(configuration.ioLoops))
  }

  @Test(arguments: [
    ("EVENSTRIDE_FRAMETIME", "did you mean EVENSTRIDE_FRAME_TIME?"),
    ("EVENSTRIDE_MAX_CONNECTION", "did you mean EVENSTRIDE_MAX_CONNECTIONS?"),
    ("EVENSTRIDE_SOKET", "did you mean EVENSTRIDE_SOCKET?"),
    ("EVENSTRIDE_NOTHING_OF_THAT_KIND_AT_ALL", "evenstrided --help"),
  ])
  func anUnknownVariableIsAProblemWithTheNearestName(_ name: String, _ advice: String) {
    let problems = read(environment: [name: ""]).problems
    #expect(problems.count == 1)
    #expect(problems[0].contains(name) && problems[0].contains(advice))
  }

  @Test func everyProblemIsToldAtOnce() {
    let problems = read(
      flags: ["io-loops": "0", "socket-mode": "888"],
      environment: ["EVENSTRIDE_RETRY_DELAY": "soon", "EVENSTRIDE_X": "1"]
    ).problems
    #expect(problems.count == 4)
    for part in ["--io-loops \"0\": must be", "--socket-mode", "EVENSTRIDE_RETRY_DELAY=\"soon\""] {
      #expect(problems.contains { $0.contains(part) })
    }
  }

  @Test(arguments: [
    ("10", 10_000), ("500ms", 500), ("10s", 10_000), ("5min", 300_000), ("1h", 3_600_000),
  ])
  func durationsHaveUnitsAndPlainNumbersAreSeconds(_ text: String, _ milliseconds: Int) {
    let (configuration, problems) = read(flags: ["stream-deadline": text])
    #expect(problems == [])
    #expect(configuration.limits.streamDeadline == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    ("65536", 65_536), ("65536B", 65_536), ("64KiB", 65_536), ("3MiB", 3_145_728),
    ("1GiB", 1_073_741_824),
  ])
  func bytesHaveUnits(_ text: String, _ bytes: Int) {
    let (configuration, problems) = read(flags: ["output-cap": "1GiB", "output-high-water": text])
    #expect(problems == [])
    #expect(configuration.limits.outputHighWater == bytes)
  }

  @Test(arguments: [
    ("frame-time", "1d"), ("frame-time", "-1s"), ("frame-time", "0"), ("frame-time", "9999999h"),
    ("frame-time", "99999999999999999999s"), ("frame-time", "9223372036854775807h"),
    ("frame-time", "1.5s"), ("frame-time", " 1s"), ("frame-time", "s"), ("frame-time", "١s"),
    ("output-cap", "1MB"), ("output-cap", "1mib"), ("output-cap", ""), ("output-cap", "1 MiB"),
    ("max-connections", "0"), ("max-connections", "0x10"), ("max-connections", "many"),
    ("socket-mode", "1000"), ("socket-mode", "-1"), ("socket", ""), ("audit", "some"),
    ("log-level", "loud"), ("log-format", "JSON"),
    ("socket", "/" + String(repeating: "x", count: 107)), ("models", "/dev/null"),
  ])
  func whatIsWrongIsRefusedWithWhatWouldBeRight(_ name: String, _ value: String) {
    let problems = read(flags: [name: value]).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("--\(name) ") == true)
  }

  @Test func valuesThatContradictEachOtherAreProblems() {
    let problems = read(flags: ["output-high-water": "2MiB", "output-cap": "1MiB"]).problems
    #expect(problems.count == 1)
    #expect(problems[0].contains("--output-high-water is above --output-cap"))
  }

  @Test func accountsAreNamesOrIds() {
    let (configuration, problems) = read(
      flags: ["allow-users": "root, 4242", "allow-groups": "root"])
    #expect(problems == [])
    #expect(configuration.policy == PeerPolicy(users: [0, 4242], groups: [0]))
    #expect(read().configuration.policy.isOpen)
  }

  @Test func anUnknownAccountIsAProblem() {
    let problems = read(flags: ["allow-users": "root,no-such-user", "allow-groups": "nobodies"])
      .problems
    #expect(problems.count == 2)
    #expect(problems[0].contains("no such user: \"no-such-user\""))
    #expect(problems[1].contains("no such group: \"nobodies\""))
  }

  @Test func whatIsPrintedCanBeReadAgain() {
    let flags = [
      "frame-time": "1500ms", "drain-time": "0", "output-cap": "70MiB", "socket-mode": "600",
      "allow-users": "root,7", "audit": "failed", "log-level": "debug", "models": "/var/empty",
    ]
    let first = read(flags: flags).configuration
    var again: [String: String] = [:]
    for line in first.table.split(separator: "\n") {
      let words = line.split(separator: " ")
      #expect(words.count == 3)
      if words[1] != "-" { again[String(words[0])] = String(words[1]) }
      #expect(words[2] == (flags[String(words[0])] == nil ? "default" : "flag"))
    }
    let second = read(flags: again)
    #expect(second.problems == [])
    #expect(second.configuration.limits.table.map(\.value) == first.limits.table.map(\.value))
    #expect(second.configuration.policy == first.policy)
    #expect(second.configuration.socketMode == 0o600)
  }

  @Test func everyLimitCanBeSet() {
    // Every stored property of Limits is reached by one setting: a changed value shows.
    let untouched = Mirror(reflecting: Limits()).children.map { "\($0.value)" }
    var flags: [String: String] = [:]
    for setting in Settings.all
    where Set(["NUMBER", "BYTES", "DURATION"]).contains(setting.placeholder) {
      flags[setting.name] = setting.placeholder == "DURATION" ? "77s" : "77777"
    }
    flags["io-loops"] = "3"
    flags["poll-time"] = "77us"
    flags["output-cap"] = "88888"
    flags["stream-outbox"] = "66666"
    let (configuration, problems) = read(flags: flags)
    #expect(problems == [])
    let changed = Mirror(reflecting: configuration.limits).children.map { "\($0.value)" }
    #expect(zip(untouched, changed).allSatisfy { $0 != $1 })
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["README.md", "evenstride.default"])
  func documentsHoldTheTable(_ name: String) throws {
    let file = Self.root.appending(path: "deploy/systemd/\(name)")
    let table = name == "README.md" ? Settings.markdown : Settings.environmentFile
    let isCurrent = try String(contentsOf: file, encoding: .utf8).contains(table)
    #expect(isCurrent, "evenstrided --print-settings prints what \(name) must hold")
  }
}
