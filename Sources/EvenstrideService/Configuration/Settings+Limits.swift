import RPC

/// The bounds of `Limits` that can be set; `Limits` gives the defaults.
extension Settings {
  static let limits: [Setting] = connectionLimits + userLimits + streamLimits + times + turns

  private static let connectionLimits: [Setting] = [
    .count(
      "max-connections", \.limits.connections, 1...1_000_000,
      "Connections at once; each takes a descriptor (LimitNOFILE=)."),
    .count(
      "max-calls-per-connection", \.limits.callsPerConnection, 1...1_000_000,
      "Calls of one connection that may wait or run."),
    .bytes(
      "max-bytes-per-connection", \.limits.bytesPerConnection, 64 << 10...64 << 30,
      "Bytes that the calls and unsent answers of one connection may hold."),
    .bytes(
      "output-high-water", \.limits.outputHighWater, 4 << 10...1 << 30,
      "Bytes of unsent answers above which a connection is not read any further."),
    .bytes(
      "output-cap", \.limits.outputCap, 64 << 10...64 << 30,
      "Bytes of unsent answers above which a connection is closed."),
  ]

  private static let userLimits: [Setting] = [
    .count(
      "max-connections-per-user", \.limits.connectionsPerUser, 1...1_000_000,
      "Connections of one user at once."),
    .count(
      "max-calls-per-user", \.limits.callsPerUser, 1...1_000_000,
      "Calls of one user, on all connections, that may wait or run."),
    .bytes(
      "max-bytes-per-user", \.limits.bytesPerUser, 64 << 10...64 << 30,
      "Bytes that the calls and unsent answers of one user, on all connections, may hold."),
  ]

  private static let streamLimits: [Setting] = [
    .bytes(
      "stream-inbox", \.limits.streamInbox, 4 << 10...1 << 30,
      "Bytes of one stream that wait to be worked on; above it the connection is not read."),
    .bytes(
      "stream-outbox", \.limits.streamOutbox, 4 << 10...1 << 30,
      "Bytes of answers of one stream that wait to be sent; above it the stream is not worked on."),
    .bytes(
      "max-cohort-bytes", \.limits.cohortBytes, 64 << 10...64 << 30,
      "Bytes that the chunks of one streamed cohort may hold."),
    .count(
      "max-watchers", \.limits.watchers, 0...1_000_000,
      "Health watches at once; each stays open as long as its peer likes."),
  ]

  private static let times: [Setting] = [
    .duration(
      "frame-time", \.limits.frameTime, .milliseconds(10)...longest,
      "A frame is complete this long after its first byte, or the connection is closed."),
    .duration(
      "stall-time", \.limits.stallTime, .milliseconds(10)...longest,
      "A peer that takes none of its answers this long is closed."),
    .duration(
      "default-deadline", \.limits.defaultDeadline, .milliseconds(10)...longest,
      "Deadline of a call that brings none."),
    .duration(
      "stream-deadline", \.limits.streamDeadline, .milliseconds(10)...longest,
      "Deadline of a stream that brings none; stock clients send none with streams."),
    .duration(
      "drain-time", \.limits.drainTime, .zero ... .seconds(3_600),
      "Running calls may finish this long after SIGTERM."),
    .duration(
      "retry-delay", \.limits.retryDelay, .zero ... .seconds(3_600),
      "What a refused caller is told to wait before the next try."),
  ]

  private static let turns: [Setting] = [
    .bytes(
      "read-turn", \.limits.readTurn, 4 << 10...1 << 30,
      "Bytes read from one connection before others get their turn."),
    .duration(
      "poll-time", \.limits.pollTime, .zero ... .milliseconds(1),
      "An I/O loop looks for more this long before it sleeps, while that pays; 0: never."),
    .duration(
      "accept-pause", \.limits.acceptPause, .milliseconds(1)...longest,
      "Pause of accepting when the process has no descriptors left."),
  ]

  /// A week: beyond it a time is none.
  private static let longest = Duration.seconds(7 * 86_400)
}
