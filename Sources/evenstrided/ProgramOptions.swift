import ArgumentParser

/// Where the daemon listens, who may call, and what it writes.
struct ProgramOptions: ParsableArguments {
  @Option(help: help("socket"), completion: .file())
  var socket: String?

  @Option(help: help("socket-mode"))
  var socketMode: String?

  @Option(help: help("allow-users"))
  var allowUsers: String?

  @Option(help: help("allow-groups"))
  var allowGroups: String?

  @Option(help: help("models"), completion: .directory)
  var models: String?

  @Option(help: help("audit"), completion: .list(["all", "failed", "none"]))
  var audit: String?

  @Option(help: help("log-format"), completion: .list(["text", "json"]))
  var logFormat: String?

  @Option(help: help("log-level"))
  var logLevel: String?

  @Option(help: help("io-loops"))
  var ioLoops: String?

  /// By the setting's name.
  var values: [(name: String, value: String?)] {
    [
      ("socket", socket),
      ("socket-mode", socketMode),
      ("allow-users", allowUsers),
      ("allow-groups", allowGroups),
      ("models", models),
      ("audit", audit),
      ("log-format", logFormat),
      ("log-level", logLevel),
      ("io-loops", ioLoops),
    ]
  }
}
