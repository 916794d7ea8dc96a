import Glibc
public import Messages
import RPC

extension Evenstride {
  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil
  ) throws(RPCError) -> Response {
    try call(method, request, options: CallOptions(timeout: timeout))
  }

  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration? = nil
  ) async throws(RPCError) -> Response {
    try await call(method, request, options: CallOptions(timeout: timeout))
  }

  /// Calls a method and blocks the thread until the answer is there.
  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions
  ) throws(RPCError) -> Response {
    let call = OutgoingCall(
      method, payload: try encode(request, by: method.request), options: options,
      timeout: defaultTimeout, nextID: nil)
    var attempts = attempts(
      isRepeatable: method.isRepeatable, options, until: call.deadline)
    while true {
      let thread = BlockedThread<Reply>()
      let started = call.start(.thread(thread), on: lane(for: call))
      let reply = started?.channel.wait(for: thread, started?.lead) ?? thread.wait()
      switch response(to: reply, of: method) {
      case .success(let response): return response
      case .failure(let failure):
        guard let pause = pause(after: failure, on: started?.channel, &attempts) else {
          throw failure.error
        }
        block(for: pause)
      }
    }
  }

  /// Calls a method and suspends the task until the answer is there.
  ///
  /// When the task is cancelled the call ends with CANCELLED, here and in the daemon.
  public func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions
  ) async throws(RPCError) -> Response {
    let call = OutgoingCall(
      method, payload: try encode(request, by: method.request), options: options,
      timeout: defaultTimeout, nextID: nextID)
    var attempts = attempts(
      isRepeatable: method.isRepeatable, options, until: call.deadline)
    while true {
      let (started, reply) = await exchange(call)
      switch response(to: reply, of: method) {
      case .success(let response): return response
      case .failure(let failure):
        guard let pause = pause(after: failure, on: started?.channel, &attempts) else {
          throw failure.error
        }
        try await suspend(for: pause)
      }
    }
  }

  private func exchange<Q, A>(
    _ call: OutgoingCall<Method<Q, A>>
  ) async -> (StartedCall?, Reply) {
    let sent = Locked<StartedCall?>(nil)
    let reply = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Reply, Never>) in
        if Task.isCancelled { return continuation.resume(returning: .failure(.cancelled)) }
        let started = call.start(.task(continuation), on: lane(for: call))
        sent.withLock { $0 = started }
        // The handler may have run before there was something to cancel.
        if Task.isCancelled { started?.cancel() }
      }
    } onCancel: {
      sent.withLock { $0 }?.cancel()
    }
    return (sent.withLock { $0 }, reply)
  }

  private func lane<M>(for call: OutgoingCall<M>) -> Lane { call.isSmall ? interactive : bulk }

  private func response<Q, A>(to reply: Reply, of method: Method<Q, A>) -> Result<A, CallFailure> {
    let result = reply.flatMap { ResponseEnvelope.message(of: $0, by: method.response) }
    if case .success = result { budget.withLock { $0.succeeded() } }
    return result
  }
}

/// Blocks the thread.
func block(for pause: Duration) {
  usleep(UInt32(clamping: pause.saturatedNanoseconds / 1_000))
}

/// Suspends the task.
func suspend(for pause: Duration) async throws(RPCError) {
  do {
    try await Task.sleep(for: pause)
  } catch {
    throw CallFailure.cancelled.error
  }
}
