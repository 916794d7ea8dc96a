import Glibc
import Messages
import RPC
import Wire

/// What came in one go, and who is resumed for it when the lock is free.
private struct Arrivals {
  var answers: [(Waiter<Reply>, Reply)] = []
  var readers: [(Waiter<StreamNext>, StreamNext)] = []
  /// Others wait on a stream that resumed somebody.
  var othersWait = false
  /// Streams that ended.
  var ended: [(id: UInt32, step: StreamState.Step)] = []
  var fault: FrameError?

  /// Whether one thread waited for this, and nobody else for anything on the channel.
  func areForOneThread(_ calls: CallTable) -> Bool {
    switch (answers.count, readers.count) {
    case (1, 0): answers[0].0.isThread && calls.isEmpty
    case (0, 1): readers[0].0.isThread && !othersWait && ended.isEmpty && calls.count == 1
    default: false
    }
  }
}

/// Receiving.
extension Channel {
  /// Times in a row that one thread alone waited before the reader leaves the socket to it.
  private static let lonelyTimes = 4

  /// Receives for everybody: until the channel ends or has nothing more to do, or until `isDone`. The
  /// reader, without `isDone`, stops when it had better stand aside; somebody else may receive then.
  func receive(_ reception: Reception, polls: Bool, until isDone: (() -> Bool)?) {
    let isReader = isDone == nil
    while let plan = plan(isReader: isReader) {
      var arrived = polls && !plan.awaitsRoom ? look(reception, until: plan.deadline, isDone) : nil
      if arrived == nil {
        let ready = waitForSocket(plan)
        if ready & Int16(POLLOUT) != 0 {
          let senders = state.withLock { flush(&$0) }
          for sender in senders { sender.resume(true) }
        }
        if ready & ~Int16(POLLOUT) != 0 { arrived = reception.frames.receive(from: fd) }
      }
      if let arrived, !take(arrived, reception, isReader: isReader) { return }
      if plan.deadline <= .now { expire() }
      if isDone?() == true { return }
    }
  }

  /// What to wait for; nil: for nothing, ever. The reader also sends what was collected and left.
  private func plan(isReader: Bool) -> State.Plan? {
    let (plan, senders) = state.withLock { state in
      let isLeft = isReader && !state.awaitsRoom && !state.outbox.isEmpty
      let senders = isLeft ? flush(&state) : []
      return (state.plan, senders)
    }
    for sender in senders { sender.resume(true) }
    return plan
  }

  /// Looks at the socket for as long as that seems to pay.
  ///
  /// - Returns: what arrived; nil: nothing, and sleeping is better.
  private func look(
    _ reception: Reception, until deadline: Instant, _ isDone: (() -> Bool)?
  ) -> Transfer? {
    let window = reception.window.window()
    guard window > 0 else { return nil }
    let start = Instant.now
    let end = min(start.advanced(byNanoseconds: window), deadline)
    var now = start
    repeat {
      let arrived = reception.frames.receive(from: fd)
      let before = now
      now = .now
      let wasInterrupted = now.nanoseconds - before.nanoseconds > PollWindow.interruption
      if wasInterrupted {
        reception.window.interrupted()
      } else if arrived != .wouldBlock {
        reception.window.paid(after: now.nanoseconds - start.nanoseconds)
      }
      if arrived != .wouldBlock || isDone?() == true { return arrived }
      if wasInterrupted { return nil }
    } while now < end
    reception.window.expired()
    return nil
  }

  /// - Returns: what the socket is ready for.
  private func waitForSocket(_ plan: State.Plan) -> Int16 {
    let events = Int16(POLLIN) | (plan.awaitsRoom ? Int16(POLLOUT) : 0)
    var polled = (
      pollfd(fd: fd, events: events, revents: 0),
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0)
    )
    let timeout = plan.deadline.pollTimeout(from: .now)
    _ = withUnsafeMutablePointer(to: &polled) {
      $0.withMemoryRebound(to: pollfd.self, capacity: 2) { poll($0, 2, timeout) }
    }
    if polled.1.revents != 0 { System.clearEvent(wakeUp) }
    return polled.0.revents
  }

  /// Delivers what arrived.
  ///
  /// - Returns: whether to go on receiving.
  private func take(_ arrived: Transfer, _ reception: Reception, isReader: Bool) -> Bool {
    switch arrived {
    case .wouldBlock: return true
    case .closed:
      end(.lost(RPCError(.unavailable, "the connection was lost before the answer came")))
      return false
    case .bytes: break
    }
    let (arrivals, goesOn) = state.withLock { state -> (Arrivals, Bool) in
      let arrivals = decode(reception.frames, &state)
      guard isReader else { return (arrivals, true) }
      let isLonely =
        !state.awaitsRoom && !state.isRetired && arrivals.areForOneThread(state.calls)
      state.lonely = isLonely ? state.lonely + 1 : 0
      guard state.lonely >= Self.lonelyTimes else { return (arrivals, true) }
      // Before the thread is resumed: it is to find the socket free.
      state.receiver = .nobody(reception)
      state.callersReceived += 1
      return (arrivals, false)
    }
    for (id, step) in arrivals.ended { finish(id, step) }
    for (waiter, reply) in arrivals.answers { waiter.resume(reply) }
    for (waiter, next) in arrivals.readers { waiter.resume(next) }
    guard let fault = arrivals.fault else { return goesOn }
    let text = "the peer does not speak ttrpc; its bytes look like \(fault.guess)"
    end(.final(RPCError(.internal, text)))
    return false
  }

  private func decode(_ frames: FrameCollector, _ state: inout State) -> Arrivals {
    var arrivals = Arrivals()
    do throws(FrameError) {
      try frames.deliver { event in
        let step =
          switch event {
          case .frame(let header, let payload): state.calls.accept(header, payload)
          case .oversize(let header): state.calls.accept(oversize: header)
          }
        switch step {
        case .ignore: break
        case .answer(let waiter, let reply): arrivals.answers.append((waiter, reply))
        case .stream(let id, let inbox, let event):
          let step = inbox.accept(event)
          arrivals.readers += step.resumed
          if step.othersWait { arrivals.othersWait = true }
          if step.end != nil { arrivals.ended.append((id, step)) }
        }
      }
    } catch {
      arrivals.fault = error
    }
    return arrivals
  }

  private func finish(_ id: UInt32, _ step: StreamState.Step) {
    if case .answered(let error) = step.end?.failure, error.code == .unavailable { retire() }
    forget(id, tellsServer: step.cancels)
  }

  private func expire() {
    let now = Instant.now
    let late = state.withLock { state -> [(ending: Ending, senders: [Waiter<Bool>])] in
      state.calls.removeLate(at: now).map { id, receiver in
        (Ending(receiver, .late), state.outbox.drop(id).senders)
      }
    }
    for (ending, senders) in late {
      ending.run()
      for sender in senders { sender.resume(false) }
    }
  }
}
