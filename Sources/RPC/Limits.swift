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
  /// Running calls may finish this long after SIGTERM.
  package var drainTime = Duration.seconds(10)
  /// What a refused caller is told to wait before the next try.
  package var retryDelay = Duration.milliseconds(500)
  /// Bytes read from one connection before others get their turn.
  package var readTurn = 256 << 10
  /// Pause of accepting when the process has no descriptors left.
  package var acceptPause = Duration.milliseconds(100)

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
      ("output_high_water", outputHighWater, "By"),
      ("output_cap", outputCap, "By"),
      ("frame_time", frameTime.wholeSeconds, "s"),
      ("stall_time", stallTime.wholeSeconds, "s"),
      ("default_deadline", defaultDeadline.wholeSeconds, "s"),
      ("drain_time", drainTime.wholeSeconds, "s"),
    ]
  }
}

extension Duration {
  fileprivate var wholeSeconds: Int { Int(components.seconds) }
}
