/// How a batch is carried out.
public struct BatchOptions: Sendable {
  /// Time for the whole batch, metadata, and waiting for a daemon that does not run yet.
  public var call: CallOptions
  /// Items that may be sent and not answered.
  public var items = 256
  /// Bytes of items that may be sent and not answered.
  public var bytes = 1 << 20
  /// How long to look for a daemon that was lost, counted from the last answer.
  public var patience = Duration.seconds(30)

  public init(_ call: CallOptions = CallOptions()) { self.call = call }
}
