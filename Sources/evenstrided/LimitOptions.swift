import ArgumentParser

/// The bounds of the daemon.
struct LimitOptions: ParsableArguments {
  @Option(help: help("max-connections"))
  var maxConnections: String?

  @Option(help: help("max-calls-per-connection"))
  var maxCallsPerConnection: String?

  @Option(help: help("max-bytes-per-connection"))
  var maxBytesPerConnection: String?

  @Option(help: help("output-high-water"))
  var outputHighWater: String?

  @Option(help: help("output-cap"))
  var outputCap: String?

  @Option(help: help("max-connections-per-user"))
  var maxConnectionsPerUser: String?

  @Option(help: help("max-calls-per-user"))
  var maxCallsPerUser: String?

  @Option(help: help("max-bytes-per-user"))
  var maxBytesPerUser: String?

  @Option(help: help("stream-inbox"))
  var streamInbox: String?

  @Option(help: help("stream-outbox"))
  var streamOutbox: String?

  @Option(help: help("max-cohort-bytes"))
  var maxCohortBytes: String?

  @Option(help: help("max-watchers"))
  var maxWatchers: String?

  @Option(help: help("frame-time"))
  var frameTime: String?

  @Option(help: help("stall-time"))
  var stallTime: String?

  @Option(help: help("default-deadline"))
  var defaultDeadline: String?

  @Option(help: help("stream-deadline"))
  var streamDeadline: String?

  @Option(help: help("drain-time"))
  var drainTime: String?

  @Option(help: help("retry-delay"))
  var retryDelay: String?

  @Option(help: help("read-turn"))
  var readTurn: String?

  @Option(help: help("poll-time"))
  var pollTime: String?

  @Option(help: help("accept-pause"))
  var acceptPause: String?

  /// By the setting's name.
  var values: [(name: String, value: String?)] {
    [
      ("max-connections", maxConnections),
      ("max-calls-per-connection", maxCallsPerConnection),
      ("max-bytes-per-connection", maxBytesPerConnection),
      ("output-high-water", outputHighWater),
      ("output-cap", outputCap),
      ("max-connections-per-user", maxConnectionsPerUser),
      ("max-calls-per-user", maxCallsPerUser),
      ("max-bytes-per-user", maxBytesPerUser),
      ("stream-inbox", streamInbox),
      ("stream-outbox", streamOutbox),
      ("max-cohort-bytes", maxCohortBytes),
      ("max-watchers", maxWatchers),
      ("frame-time", frameTime),
      ("stall-time", stallTime),
      ("default-deadline", defaultDeadline),
      ("stream-deadline", streamDeadline),
      ("drain-time", drainTime),
      ("retry-delay", retryDelay),
      ("read-turn", readTurn),
      ("poll-time", pollTime),
      ("accept-pause", acceptPause),
    ]
  }
}
