import Logging
import RPC

/// Events as lines: JSON, or text for people; untrusted parts are quoted in both.
struct LogLines: Sendable {
  /// Bytes of a message or a fact that are shown.
  private static let longestText = 512

  let writer: LogWriter
  let format: Configuration.LogFormat
  /// Whether each line begins with its priority, which the journal takes off.
  let isJournal: Bool

  /// Any thread; never blocks.
  func write(_ level: Logger.Level, _ message: String, _ facts: [(name: String, value: String)]) {
    writer.write(line(level, message, facts)) { [self] count in
      line(.warning, "log lines were dropped", [("count", "\(count)")])
    }
  }

  private func line(
    _ level: Logger.Level, _ message: String, _ facts: [(name: String, value: String)]
  ) -> [UInt8] {
    var line = LineBuffer(capacity: 256 + (1 + 2 * facts.count) * (6 * Self.longestText + 16))
    defer { line.deallocate() }
    var time = WallTime()
    if isJournal { line.put(plain: "<\(level.priority)>") }
    switch format {
    case .json:
      line.put("{\"time\":\"")
      time.put(.now, into: &line)
      line.put("\",\"level\":\"")
      line.put(plain: level.rawValue)
      line.put("\",\"event\":\"log\",\"message\":\"")
      line.put(untrusted: message, most: Self.longestText)
      for (name, value) in facts {
        line.put("\",\"")
        line.put(untrusted: name, most: Self.longestText)
        line.put("\":\"")
        line.put(untrusted: value, most: Self.longestText)
      }
      line.put("\"}")
    case .text:
      time.put(.now, into: &line)
      line.put(plain: " \(level.rawValue) ")
      line.put(untrusted: message, most: Self.longestText)
      for (name, value) in facts {
        line.put(" ")
        line.put(untrusted: name, most: Self.longestText)
        line.put("=\"")
        line.put(untrusted: value, most: Self.longestText)
        line.put("\"")
      }
    }
    return Array(line.bytes)
  }
}

extension Logger.Level {
  /// As syslog numbers it.
  var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
