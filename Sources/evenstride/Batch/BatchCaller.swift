import Console
import EvenstrideClient
import RPC

/// Who answers a job: patiently, because a daemon that is restarted comes back.
struct BatchCaller: Sendable {
  /// For calls that are answered one by one.
  let unary: any UnaryCaller
  /// nil: in this process, where there are no streams, or nobody.
  let daemon: Evenstride?
  /// nil: somebody is asked.
  let dry: FirstRequest?
  private let path: String

  /// How long a call may take, the wait for a daemon that is restarted included.
  static let patience = Duration.seconds(120)

  /// - Throws: when no daemon answers now: that is no restart.
  init(_ connection: ConnectionOptions, _ files: BatchFiles) throws {
    let jobs = files.threads
    path = connection.path
    dry = files.dryRun ? FirstRequest() : nil
    if connection.embedded || dry != nil {
      unary = dry ?? EmbeddedCaller()
      daemon = nil
      return
    }
    var retry = RetryPolicy()
    // A piece in each thread may be lost at once, and again while the daemon comes up.
    retry.maximumAttempts = 20
    retry.budget = Double(40 * jobs)
    let timeout = connection.timeout.map { Duration.seconds($0) } ?? Self.patience
    let daemon = Evenstride(
      socketPath: connection.socket, defaultTimeout: timeout,
      defaultStreamTimeout: connection.streamTimeout, retry: retry, bulkConnections: jobs)
    self.daemon = daemon
    unary = daemon.with(CallOptions(timeout: timeout, waitForReady: true))
    do throws(RPCError) {
      _ = try daemon.control.getServerInfo(GetServerInfoRequest())
    } catch {
      throw connection.failure(error)
    }
  }

  /// How a stream of items is carried out.
  var streamOptions: BatchOptions {
    var options = BatchOptions()
    options.patience = Self.patience
    return options
  }

  /// What to say when a call has failed.
  func failure(_ error: RPCError) -> Failure {
    Failure(error, remedy: daemon == nil ? nil : "Start the daemon: evenstrided --socket \(path)")
  }

  /// A method as a function.
  func asking<Request: Message, Answer: Message>(
    _ method: Method<Request, Answer>
  ) -> @Sendable (Request) throws -> Answer {
    { request in
      do throws(RPCError) {
        return try unary.call(method, request, timeout: nil)
      } catch {
        throw failure(error)
      }
    }
  }

  /// Every request by itself; an error of one request is its answer.
  func each<Request: Message, Answer: Message>(
    _ method: Method<Request, Answer>, _ requests: [Request]
  ) throws(RPCError) -> [Result<Answer, RPCError>] {
    var results: [Result<Answer, RPCError>] = []
    for request in requests {
      do throws(RPCError) {
        results.append(.success(try unary.call(method, request, timeout: nil)))
      } catch {
        guard error.isOfTheRequest else { throw error }
        results.append(.failure(error))
      }
    }
    return results
  }
}
