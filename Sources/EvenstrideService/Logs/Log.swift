package import Logging
import RPC

/// What the daemon says about itself: events with a level, a message and facts beside it. Never a
/// value of a request.
package struct Log: Sendable {
  private let logger: Logger
  private let repeats = Locked(RepeatLimit())

  package init(
    writer: LogWriter, format: Configuration.LogFormat, level: Logger.Level, isJournal: Bool
  ) {
    let lines = LogLines(writer: writer, format: format, isJournal: isJournal)
    var logger = Logger(label: "evenstrided", factory: { _ in LineLogHandler(lines: lines) })
    logger.logLevel = level
    self.logger = logger
  }

  /// Any thread; never blocks.
  package func event(
    _ level: Logger.Level, _ message: String, _ facts: [String: String] = [:]
  ) {
    logger.log(level: level, "\(message)", metadata: facts.mapValues { "\($0)" })
  }

  /// An event that a peer can provoke as often as it likes: repetitions are counted instead.
  package func provoked(
    _ level: Logger.Level, _ message: String, _ facts: [String: String] = [:]
  ) {
    guard level >= logger.logLevel, let before = repeats.withLock({ $0.admit(message) }) else {
      return
    }
    var facts = facts
    if before > 0 { facts["left_out_before"] = "\(before)" }
    event(level, message, facts)
  }
}

/// Hands what swift-log collects to the lines of the daemon.
private struct LineLogHandler: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel = Logger.Level.info

  init(lines: LogLines) { self.lines = lines }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var facts = metadata
    for more in [metadataProvider?.get(), event.metadata] {
      facts.merge(more ?? [:]) { $1 }
    }
    lines.write(
      event.level, event.message.description,
      facts.map { ($0.key, $0.value.description) }.sorted { $0.0 < $1.0 })
  }
}
