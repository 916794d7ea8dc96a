import ArgumentParser
import Console
import EvenstrideClient
import Foundation

struct TopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "top",
    abstract: "What the daemon is doing: calls, durations, load, who is connected",
    discussion: """
      Refreshes until q or ctrl-C; in a pipe, and with NO_COLOR, it prints one table after another. \
      The first figures appear after one interval. Connections of other users are listed for root \
      and the daemon's own user only.
      """)

  @Option(help: "Seconds between two tables.")
  var interval = 2.0

  @Flag(help: "One table, then end.")
  var once = false

  @Flag(help: "JSON, one object a line, in place of tables.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if connection.embedded { throw ValidationError("top asks a daemon; --embedded has none") }
    guard interval >= 0.1, interval <= 3600 else {
      throw ValidationError("--interval must be between 0.1 and 3600 seconds")
    }
  }

  func run() throws {
    try reportingFailures {
      let caller = connection.caller
      var before = try look(caller)
      let terminal = once || json ? nil : Terminal()
      // The terminal is itself again before an error is written.
      defer { terminal?.restore() }
      terminal?.show("asking \(connection.path) …")
      var isFirst = true
      while waits(terminal) {
        let now = try look(caller)
        try show(TopFrame(from: before, to: now), terminal, isFirst)
        if once { return }
        (before, isFirst) = (now, false)
      }
    }
  }

  private func look(_ caller: any UnaryCaller) throws -> TopSample {
    do { return try TopSample(caller) } catch { throw connection.failure(error) }
  }

  private func waits(_ terminal: Terminal?) -> Bool {
    if let terminal { return terminal.waits(seconds: interval) }
    Thread.sleep(forTimeInterval: interval)
    return true
  }

  private func show(_ frame: TopFrame, _ terminal: Terminal?, _ isFirst: Bool) throws {
    if json { return try OutputOptions.print(line: frame) }
    let text = frame.text(ownProcess: getpid())
    if let terminal {
      terminal.show(text)
    } else {
      try OutputOptions.print(text: (isFirst ? "" : "\n") + text)
    }
  }
}
