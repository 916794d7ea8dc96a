import Glibc
import Messages
import RPC
import Synchronization

/// A client of the daemon.
///
/// It connects when first used and again after a lost connection, may be shared by any number of
/// threads and tasks, and carries many calls at once. Small unary calls have a connection of their
/// own; streams and requests above 64 KiB take another, so that a small question never waits behind
/// a large upload.
///
/// ```swift
/// let evenstride = Evenstride()
/// let answer = try evenstride.asymmetry.indices(
///   IndicesRequest(left: [20, 31], right: [25, 30], columns: [.maxNormalised]))
///
/// // With `await` the task is suspended instead, and cancelling it ends the call in the daemon.
/// let report = try await evenstride.asymmetry.assess(request, timeout: .seconds(2))
///
/// // What every call of a caller brings along.
/// let traced = evenstride.with(CallOptions(metadata: [("traceparent", parent)]))
/// let model = try traced.models.get(GetModelRequest(name: "clinic-a"))
/// ```
///
/// A call always carries its deadline, and fails with DEADLINE_EXCEEDED when it has passed. Failed
/// calls are tried again as `RetryPolicy` says.
///
/// A client holds threads that a `fork` does not copy: in a child process make a new one.
///
/// For research and decision support; not a medical device.
public final class Evenstride: StreamCaller {
  /// Where the daemon listens.
  public let socketPath: String
  /// How long a unary call may take that brings no timeout of its own.
  public let defaultTimeout: Duration
  /// How long a stream or a batch may take that brings no timeout of its own.
  public let defaultStreamTimeout: Duration
  /// When failed calls are tried again.
  public let retry: RetryPolicy
  /// Whether calls wait, up to their deadline, for a daemon that does not run yet.
  public let waitForReady: Bool
  /// How long a blocking call looks for its answer before its thread sleeps, at most.
  public let pollTime: Duration

  let connector: Connector
  let interactive: Lane
  let bulk: Lane
  let budget: Locked<RetryBudget>
  private let idPrefix = String(UInt64.random(in: 0 ... .max), radix: 16)
  private let lastID = Atomic<UInt64>(0)

  /// - Parameters:
  ///   - socketPath: nil: `EVENSTRIDE_SOCKET`, else `$XDG_RUNTIME_DIR/evenstride.sock`, else
  ///     `/run/evenstride/evenstride.sock`.
  ///   - defaultTimeout: how long a unary call may take that brings no timeout of its own.
  ///   - defaultStreamTimeout: the same for streams and batches.
  ///   - retry: when failed calls are tried again.
  ///   - waitForReady: whether calls wait for a daemon that does not run yet. Without it the first
  ///     failure to connect is returned at once.
  ///   - bulkConnections: connections for streams and large requests, used in turn.
  ///   - pollTime: how long a blocking unary call that is alone on its connection looks for its answer
  ///     before its thread sleeps, at most; more than a millisecond counts as one. Waking a thread takes longer than a small call, so this
  ///     shortens calls one after the other, most where the daemon looks too (`--poll-time`). How long
  ///     it really looks, and whether, is learnt from the answers: it stops where that does not pay,
  ///     as on a busy machine or with slow calls. Without a call in flight it never looks. Zero turns
  ///     it off.
  public convenience init(
    socketPath: String? = nil, defaultTimeout: Duration = .seconds(30),
    defaultStreamTimeout: Duration = .seconds(3_600), retry: RetryPolicy = RetryPolicy(),
    waitForReady: Bool = false, bulkConnections: Int = 1, pollTime: Duration = .microseconds(50)
  ) {
    self.init(
      socketPath: socketPath ?? DefaultSocketPath.resolve(), defaultTimeout: defaultTimeout,
      defaultStreamTimeout: defaultStreamTimeout, retry: retry, waitForReady: waitForReady,
      bulkConnections: bulkConnections,
      pollTime: min(pollTime, .milliseconds(1)), firstStreamID: 1)
  }

  /// - Parameter firstStreamID: odd; where a connection begins to count its calls.
  package init(
    socketPath: String, defaultTimeout: Duration = .seconds(30),
    defaultStreamTimeout: Duration = .seconds(3_600), retry: RetryPolicy = RetryPolicy(),
    waitForReady: Bool = false, bulkConnections: Int = 1,
    pollTime: Duration = .microseconds(50), firstStreamID: UInt32
  ) {
    self.socketPath = socketPath
    (self.defaultTimeout, self.defaultStreamTimeout) = (defaultTimeout, defaultStreamTimeout)
    (self.retry, self.waitForReady, self.pollTime) = (retry, waitForReady, pollTime)
    connector = Connector(path: socketPath, firstID: firstStreamID, pollTime: pollTime)
    interactive = Lane(connector, width: 1)
    bulk = Lane(connector, width: bulkConnections)
    budget = Locked(RetryBudget(retry))
  }

  deinit { close() }

  /// Ends the connections; calls on them fail with UNAVAILABLE, and the next call connects anew.
  public func close() {
    interactive.close()
    bulk.close()
  }

  /// A caller whose calls all bring these options; a `timeout` given to a call goes before theirs.
  public func with(_ options: CallOptions) -> some StreamCaller {
    CallerWithOptions(client: self, options: options)
  }

  /// An `x-request-id` that no other call has.
  func nextID() -> String {
    "\(idPrefix)-\(lastID.add(1, ordering: .relaxed).newValue)"
  }

  func attempts(isRepeatable: Bool, _ options: CallOptions, until deadline: Instant) -> Attempts {
    Attempts(
      retry, isRepeatable: isRepeatable, waitsForReady: options.waitForReady ?? waitForReady,
      deadline: deadline)
  }

  /// What to do after a failure, and what it costs.
  ///
  /// - Parameter channel: where the call was; nil: nowhere yet.
  /// - Returns: how long to wait before the next try; nil: there is none.
  func pause(
    after failure: CallFailure, on channel: Channel?, _ attempts: inout Attempts
  ) -> Duration? {
    var isCounted = false
    switch failure {
    case .lost: isCounted = channel?.countFailure() ?? false
    case .answered(let error) where error.code == .unavailable:
      // A daemon that is shutting down takes no more calls on this connection.
      channel?.retire()
      isCounted = channel?.countFailure() ?? false
    case .answered(let error) where error.code == .resourceExhausted:
      isCounted = error.retryDelay != nil
    default: break
    }
    let allows = budget.withLock { budget in
      if isCounted { budget.failed() }
      return budget.allowsRetry
    }
    return attempts.pause(
      after: failure,
      Attempts.Circumstances(
        now: .now, wasConnected: connector.wasConnected, budgetAllows: allows,
        jitter: .random(in: 0..<1)))
  }
}
