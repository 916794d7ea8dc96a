import Messages
import RPC

/// A thread of the load tester: starts calls when they are due, on connections of its own, and
/// writes down how they go.
///
/// Everything but `handover` is touched only by the work item that runs a stage.
final class LoadWorker: @unchecked Sendable {
  let index: Int
  let plan: LoadPlan
  let frames: WorkloadFrames
  let handover: Handover
  let address: UnixAddress
  let readiness: Readiness
  var connections: [LoadConnection] = []
  /// Those with room, in the order in which they are used.
  var listed: CallQueue
  let arena = Arena()
  let buffer: UnsafeMutableRawBufferPointer

  // MARK: Of the stage that runs

  var order: StageOrder
  /// When calls are no longer due, and when answers are no longer waited for: as ordered, or earlier.
  private var ends: Int64 = 0
  private var givesUp: Int64 = 0
  var recorder: Recorder
  var picker: CallPicker
  private var schedule: ArrivalSchedule?
  /// When the next call is due; `.max`: never again.
  private var nextDue = Int64.max
  /// No connection has room.
  private var isHeld = false
  private var startLag = StartLag(at: 0)
  /// Calls and items under way.
  var inFlight = 0
  var failures = FailureTally()
  var check = AnswerCheck()
  var cancels = CancelTimes()
  /// Why the last connection could not be made.
  var lastFault: SystemError?
  private var nextSweep: Int64 = 0
  /// When the last wait was to end at the latest, and how much later it did.
  private var awakeAt: Int64 = 0
  private var overslept: Int64 = 0
  private(set) var now: Int64 = 0
  private var touched: [LoadConnection] = []

  /// Calls started before answers are looked at again.
  private static let mostStarts = 64
  /// The longest sleep while no connection has room, nanoseconds.
  private static let heldSleep: Int64 = 1_000_000
  /// How often connections are looked at: whether one is lost, or has calls that nobody answers.
  private static let sweepEvery: Int64 = 50_000_000

  /// - Parameter index: 0 to `plan.threads` − 1; it gets every `plan.threads`-th connection.
  init(
    index: Int, plan: LoadPlan, frames: WorkloadFrames, address: UnixAddress
  ) throws(SystemError) {
    (self.index, self.plan, self.frames, self.address) = (index, plan, frames, address)
    handover = Handover(kinds: plan.workload.kinds.count)
    readiness = try Readiness(pollTime: plan.spin)
    buffer = .allocate(byteCount: LoadConnection.bufferSize, alignment: 16)
    for number in stride(from: index, to: plan.connections, by: plan.threads) {
      connections.append(
        LoadConnection(
          index: connections.count, capacity: plan.capacity(ofConnection: number),
          kinds: plan.workload.kinds.count))
    }
    listed = CallQueue(capacity: connections.count)
    order = StageOrder(
      Stage(rate: nil, warmUp: 0, seconds: 0, drain: 0), index: 0, begins: 0)
    recorder = Recorder(handover, began: 0, ends: 0)
    picker = CallPicker(plan.workload, cancelRate: 0, seed: 0, thread: 0)
  }

  deinit { buffer.deallocate() }

  // MARK: A stage

  /// - Parameter isStopped: whether no further calls are wanted.
  func run(_ order: StageOrder, isStopped: () -> Bool) -> WorkerResult {
    begin(order)
    while true {
      now = Instant.now.nanoseconds
      recorder.advance(to: now, inFlight: inFlight)
      if now < ends, isStopped() { stop() }
      sendCancels()
      sweep()
      startDue()
      flushTouched()
      if now >= ends, nextDue == .max, inFlight == 0, !closeStreams() { break }
      if now >= givesUp { break }
      wait()
      receive()
    }
    return finish()
  }

  private func stop() {
    givesUp = min(givesUp, now + givesUp - ends)
    ends = now
    recorder.end(at: ends)
    if nextDue >= ends { nextDue = .max }
  }

  private func begin(_ order: StageOrder) {
    self.order = order
    (ends, givesUp) = (order.ends, order.givesUp)
    recorder = Recorder(handover, began: order.countsFrom, ends: order.ends)
    let seed = plan.seed &+ UInt64(order.index) &* 0x9E37_79B9_7F4A_7C15
    picker = CallPicker(
      plan.workload, cancelRate: plan.cancelRate, seed: seed, thread: index)
    schedule = order.stage.rate.map {
      ArrivalSchedule(
        plan.arrival, rate: $0, thread: index, threads: plan.threads, seed: seed)
    }
    (failures, check) = (FailureTally(), AnswerCheck())
    cancels.begin(seed: seed, thread: index)
    (isHeld, nextSweep) = (false, 0)
    now = Instant.now.nanoseconds
    startLag = StartLag(at: now)
    for connection in connections {
      connection.retryAt = 0
      list(connection)
    }
    if schedule == nil {
      nextDue = order.begins
    } else {
      takeNextDue()
    }
  }

  private func takeNextDue() {
    let due = schedule!.next()
    let (time, overflow) = order.begins.addingReportingOverflow(due)
    nextDue = overflow || time >= ends ? .max : time
  }

  /// What is left when time is up: calls that were due and never sent, or never answered.
  private func finish() -> WorkerResult {
    now = Instant.now.nanoseconds
    recorder.advance(to: now, inFlight: inFlight)
    settleUnsent()
    for connection in connections
    where connection.inFlight > 0 || connection.streams.contains(where: { $0 != nil }) {
      // The server may still work on them: a closed connection tells it to stop, and the next
      // stage begins with nothing under way.
      giveUp(on: connection) { _ in true }
      drop(connection)
    }
    recorder.handOver(inFlight: inFlight)
    return WorkerResult(failures: failures, wrong: check.wrong, ended: ends)
  }

  /// Calls that were due and never sent: the server had no room for them, or this thread never came
  /// round to them.
  private func settleUnsent() {
    let isConnected = connections.contains { $0.fd != nil }
    let failure = CallEnd.Failure(
      finding: "never sent",
      isConnected
        ? "no connection had room"
        : "not connected: \(lastFault.map { "\($0)" } ?? "the server closes connections")")
    while schedule != nil, nextDue < ends {
      let due = nextDue
      takeNextDue()
      guard due >= order.countsFrom else { continue }
      let kind = picker.next().kind
      if isHeld, !startLag.missed(due) {
        recorder.heldBack(kind, intended: due, at: now)
        failures.add(failure, kind: frames.kinds[kind].name)
      } else {
        recorder.missed(kind, lag: now - due)
      }
    }
  }

  // MARK: Starting

  private func startDue() {
    startLag.look(at: now, nextDue: nextDue)
    startWhatHasRoom()
    startLag.left(room: !isHeld)
  }

  private func startWhatHasRoom() {
    var starts = 0
    while nextDue <= now, starts < Self.mostStarts {
      guard let connection = takeListed() else {
        isHeld = true
        return
      }
      if schedule != nil {
        start(on: connection, intended: nextDue)
        takeNextDue()
      } else if now < ends {
        // Closed loop: a caller with a free place asks at once.
        start(on: connection, intended: now)
      } else {
        nextDue = .max
        return list(connection)
      }
      starts += 1
      now = Instant.now.nanoseconds
    }
  }

  private func start(on connection: LoadConnection, intended: Int64) {
    let choice = picker.next()
    var call = PendingCall(kind: choice.kind, question: choice.question)
    call.role = intended >= order.countsFrom ? .counted : .uncounted
    (call.intended, call.sent) = (intended, now)
    if call.role == .counted {
      recorder.started(call.kind, lag: startLag.lag(due: intended, startedAt: now))
    }
    send(&call, isCancelled: choice.isCancelled, on: connection)
    connection.inFlight += 1
    inFlight += 1
    touch(connection)
    list(connection)
  }

  func touch(_ connection: LoadConnection) {
    if connection.isTouched { return }
    connection.isTouched = true
    touched.append(connection)
  }

  private func flushTouched() {
    for connection in touched {
      connection.isTouched = false
      flush(connection)
    }
    touched.removeAll(keepingCapacity: true)
  }

  // MARK: Connections with room

  /// Puts a connection among those with room, if it has some.
  func list(_ connection: LoadConnection) {
    guard !connection.isListed, connection.hasRoom else { return }
    connection.isListed = true
    listed.append(connection.index)
    guard isHeld else { return }
    isHeld = false
    // Had this thread not overslept, it would have seen the room sooner.
    startLag.gotRoom(at: now - overslept)
  }

  private func takeListed() -> LoadConnection? {
    while let index = listed.popFirst() {
      let connection = connections[index]
      connection.isListed = false
      if connection.hasRoom { return connection }
    }
    return nil
  }

  // MARK: Waiting

  private func wait() {
    now = Instant.now.nanoseconds
    (awakeAt, overslept) = (now, 0)
    var until = min(recorder.endOfSecond, nextSweep, now < ends ? ends : givesUp)
    if let cancel = cancels.earliest { until = min(until, cancel) }
    let due = isHeld ? .max : nextDue
    guard min(until, due) > now else { return readiness.sleep(milliseconds: 0) }
    let spin = plan.spin.saturatedNanoseconds
    if due - now <= spin {
      let end = min(due, until)
      repeat {
        readiness.sleep(milliseconds: 0)
        now = Instant.now.nanoseconds
      } while !readiness.hasEvents && now < end
      awakeAt = now
      return
    }
    // Awake before the next call is due, because waking takes a while. Who waits for room wakes often:
    // so it shows when it does not.
    until = min(until, due == .max ? .max : due - spin, isHeld ? now + Self.heldSleep : .max)
    awakeAt = until
    if inFlight > 0, readiness.look(orUntil: { Instant.now.nanoseconds >= until }) { return }
    readiness.sleep(until: Instant(nanoseconds: until))
  }

  private func receive() {
    guard readiness.hasEvents else { return }
    // What is found now may have come while this slept: room there is since now, not since before.
    now = Instant.now.nanoseconds
    overslept = max(0, now - awakeAt)
    recorder.advance(to: now, inFlight: inFlight)
    readiness.visit { id, _ in
      let connection = connections[Int(id) - 1]
      if connection.isBlocked { flush(connection) }
      receive(on: connection, into: buffer)
    }
  }

  /// Ends calls that nobody answers, and connects again what was lost.
  private func sweep() {
    guard now >= nextSweep else { return }
    nextSweep = now + Self.sweepEvery
    for connection in connections {
      if connection.fd == nil {
        reconnect(connection)
      } else if connection.inFlight > 0 || connection.ring.count > 0 {
        // To look through the places of a thousand connections takes a millisecond.
        guard now - connection.sweptAt >= plan.patience / 20 else { continue }
        connection.sweptAt = now
        let oldest = now - plan.patience
        giveUp(on: connection) { $0.sent < oldest }
      } else if connection.ring.isExhausted {
        drop(connection)
      }
    }
  }
}
