import Messages
import Wire

/// Every bound of the daemon, each with its unit and its reason.
package struct Limits: Sendable {
  /// Connections at once: a descriptor each; an idle one holds a few hundred bytes.
  package var connections = 4_096
  /// Calls of one connection that may wait or run on the compute pool.
  package var callsPerConnection = 1_024
  /// Bytes that the waiting and running calls of one connection and its unsent answers may hold.
  package var bytesPerConnection = 32 << 20
  /// Connections of one user at once: opening more of them buys no larger share.
  package var connectionsPerUser = 1_024
  /// Calls of one user, on all connections, that may wait or run on the compute pool.
  package var callsPerUser = 4_096
  /// Bytes that the calls and unsent answers of one user, on all connections, may hold.
  package var bytesPerUser = 256 << 20
  /// Bytes of messages of one stream that wait to be worked on; above it the connection is not read.
  package var streamInbox = 1 << 20
  /// Bytes of answers of one stream that wait to be sent; above it the stream is not worked on.
  package var streamOutbox = 256 << 10
  /// Bytes that the chunks of one streamed cohort may hold: 10^6 rows take about 100 MB.
  package var cohortBytes = 256 << 20
  /// Health watches at once: each stays open for as long as its peer likes.
  package var watchers = 256
  /// Bytes of unsent answers above which a connection is not read any further.
  package var outputHighWater = 1 << 20
  /// Bytes of unsent answers of one connection above which it is closed.
  package var outputCap = 64 << 20
  /// A frame is complete this long after its first byte: a byte a second is no client.
  package var frameTime = Duration.seconds(10)
  /// A peer that takes none of its answers this long is gone.
  package var stallTime = Duration.seconds(30)
  /// Deadline of a call that brings none.
  package var defaultDeadline = Duration.seconds(60)
  /// Deadline of a stream that brings none: stock clients send none with streams.
  package var streamDeadline = Duration.seconds(3_600)
  /// Running calls may finish this long after SIGTERM.
  package var drainTime = Duration.seconds(10)
  /// What a refused caller is told to wait before the next try.
  package var retryDelay = Duration.milliseconds(500)
  /// Bytes read from one connection before others get their turn.
  package var readTurn = 256 << 10
  /// A loop looks for more this long before it sleeps, while that pays; zero: never.
  package var pollTime = Duration.microseconds(50)
  /// Pause of accepting when the process has no descriptors left.
  package var acceptPause = Duration.milliseconds(100)

  // Those below are not settable: no operator could tell what they should be.

  /// Time on one connection before others get their turn.
  package static let turnTime = Duration.milliseconds(2)
  /// A refused connection that asks nothing is closed after this.
  package static let refusedTime = Duration.seconds(1)
  /// Whether a user still holds too much is looked at again after this.
  package static let quotaPause = Duration.milliseconds(100)
  /// What a connection may hold even when its user holds too much.
  package static let bytesOfQuietConnection = 64 << 10

  package init() {}

  /// Name, value and unit of each limit, for `GetServerInfo`.
  package var table: [(name: String, value: Int, unit: String)] {
    [
      ("frame_payload", FrameHeader.largestPayload, "By"),
      ("message_fields", MessageLimits.fields, "fields"),
      ("message_unknown_fields", MessageLimits.unknownFields, "fields"),
      ("message_memory", MessageLimits.arenaBytes, "By"),
      ("connections", connections, "connections"),
      ("calls_per_connection", callsPerConnection, "calls"),
      ("bytes_per_connection", bytesPerConnection, "By"),
      ("connections_per_user", connectionsPerUser, "connections"),
      ("calls_per_user", callsPerUser, "calls"),
      ("bytes_per_user", bytesPerUser, "By"),
      ("stream_inbox", streamInbox, "By"),
      ("stream_outbox", streamOutbox, "By"),
      ("cohort_bytes", cohortBytes, "By"),
      ("watchers", watchers, "watches"),
      ("output_high_water", outputHighWater, "By"),
      ("output_cap", outputCap, "By"),
      ("frame_time", frameTime.wholeMilliseconds, "ms"),
      ("stall_time", stallTime.wholeMilliseconds, "ms"),
      ("default_deadline", defaultDeadline.wholeMilliseconds, "ms"),
      ("stream_deadline", streamDeadline.wholeMilliseconds, "ms"),
      ("drain_time", drainTime.wholeMilliseconds, "ms"),
    ]
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int { Int(saturatedNanoseconds / 1_000_000) }
}
