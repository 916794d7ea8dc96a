import Dispatch
import RPC

/// A client of the daemon.
///
/// It connects when first used and again after a lost connection, may be shared by any number of
/// threads and tasks, and carries many calls at once over one connection.
///
/// ```swift
/// let evenstride = Evenstride()
/// let answer = try evenstride.asymmetry.indices(
///   IndicesRequest(left: [20, 31], right: [25, 30], columns: [.maxNormalised]))
/// ```
///
/// For research and decision support; not a medical device.
public final class Evenstride: UnaryCaller {
  /// Where the daemon listens.
  public let socketPath: String
  /// How long a call waits that brings no timeout of its own.
  public let defaultTimeout: Duration
  private let channel = Locked<Channel?>(nil)
  private let connecting = DispatchQueue(label: "evenstride.connect")

  /// - Parameters:
  ///   - socketPath: nil: `EVENSTRIDE_SOCKET`, else `$XDG_RUNTIME_DIR/evenstride.sock`, else
  ///     `/run/evenstride/evenstride.sock`.
  ///   - defaultTimeout: how long a call waits that brings no timeout of its own.
  public init(socketPath: String? = nil, defaultTimeout: Duration = .seconds(30)) {
    self.socketPath = socketPath ?? DefaultSocketPath.resolve()
    self.defaultTimeout = defaultTimeout
  }

  deinit { close() }

  /// Ends the connection; calls on it fail with UNAVAILABLE, and the next call connects anew.
  public func close() {
    channel.withLock { channel in
      channel?.close()
      channel = nil
    }
  }

  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil
  ) throws(RPCError) -> Response {
    let call = try OutgoingCall(method, request, timeout: timeout ?? defaultTimeout)
    return try call.response(to: try openChannel(until: call.deadline).exchange(call))
  }

  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil
  ) async throws(RPCError) -> Response {
    let call = try OutgoingCall(method, request, timeout: timeout ?? defaultTimeout)
    return try call.response(to: try await openChannelAsync(until: call.deadline).exchange(call))
  }

  private var usableChannel: Channel? {
    channel.withLock { channel in channel.flatMap { $0.isUsable ? $0 : nil } }
  }

  /// The channel in use, or a new one.
  private func openChannel(until deadline: Instant) throws(RPCError) -> Channel {
    if let usable = usableChannel { return usable }
    // Outside the lock: connecting may wait for the daemon's backlog.
    let opened = try Channel(path: socketPath, until: deadline)
    return channel.withLock { channel in
      if let channel, channel.isUsable {
        opened.close()
        return channel
      }
      channel = opened
      return opened
    }
  }

  /// As `openChannel`, without blocking a thread of the cooperative pool.
  private func openChannelAsync(until deadline: Instant) async throws(RPCError) -> Channel {
    if let usable = usableChannel { return usable }
    let opened = await withCheckedContinuation { continuation in
      connecting.async {
        continuation.resume(
          returning: Result { () throws(RPCError) in try self.openChannel(until: deadline) })
      }
    }
    return try opened.get()
  }
}
