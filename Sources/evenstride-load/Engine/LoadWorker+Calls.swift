import Messages
import RPC
import Wire

/// What happens to calls on their connections.
extension LoadWorker {
  // MARK: Out

  /// Puts a call's frame behind those of its connection.
  func send(_ call: inout PendingCall, isCancelled: Bool, on connection: LoadConnection) {
    let kind = frames.kinds[call.kind]
    if kind.isStream { return sendItem(call, kind, on: connection) }
    call.id = connection.ring.takeID()
    var frame = kind.calls[call.question]
    if isCancelled {
      frame = kind.cancellable[call.question]
      call.requestID = cancels.takeID(worker: index)
      cancels.add(call, connection: connection.index)
    }
    connection.append(frame, stream: call.id, requestID: call.requestID)
    connection.ring.insert(call)
  }

  private func sendItem(
    _ call: PendingCall, _ kind: WorkloadFrames.Kind, on connection: LoadConnection
  ) {
    if connection.streams[call.kind] == nil {
      let id = connection.ring.takeID()
      connection.append(kind.opening!, stream: id)
      connection.streams[call.kind] = LoadStream(id: id)
    }
    let id = connection.streams[call.kind]!.id
    connection.append(kind.calls[call.question], stream: id)
    connection.streams[call.kind]!.append(call)
  }

  /// Sends `Control/Cancel` for calls whose time has come.
  func sendCancels() {
    while let (call, index) = cancels.takeDue(now) {
      let connection = connections[index]
      // A server that answers no Cancel must not use up the ids.
      guard connection.fd != nil, connection.ring.isRoomy else { continue }
      var cancel = PendingCall(kind: call.kind, role: .cancelling)
      cancel.id = connection.ring.takeID()
      connection.append(frames.cancel, stream: cancel.id, requestID: call.requestID)
      (cancel.intended, cancel.sent) = (now, now)
      connection.ring.insert(cancel)
      touch(connection)
    }
  }

  func flush(_ connection: LoadConnection) {
    switch connection.flush() {
    case .done: break
    case .blocked: watch(connection, forRoom: true)
    case .unblocked:
      watch(connection, forRoom: false)
      list(connection)
    case .broken:
      // Answers may have come before the end.
      while connection.fd != nil {
        let (before, calls) = (inFlight, connection.ring.count)
        receive(on: connection, into: buffer)
        if connection.fd != nil, inFlight == before, connection.ring.count == calls {
          lose(connection, "connection lost", "the server closed it")
        }
      }
    }
  }

  // MARK: In

  func receive(on connection: LoadConnection, into buffer: UnsafeMutableRawBufferPointer) {
    let end = connection.receive(into: buffer) { header, payload, time in
      arena.reset()
      take(header, payload, at: time, on: connection)
    }
    switch end {
    case .drained: list(connection)
    case .closed: lose(connection, "connection lost", "the server closed it")
    case .garbage(let guess): lose(connection, "not ttrpc", guess)
    }
  }

  private func take(
    _ header: FrameHeader, _ payload: UnsafeRawBufferPointer, at time: Int64,
    on connection: LoadConnection
  ) {
    guard let type = FrameType(rawValue: header.type), type != .request else { return }
    if let kind = connection.streams.firstIndex(where: { $0?.id == header.stream }) {
      return takeItem(header, payload, type, kind, at: time, on: connection)
    }
    guard type == .response, let call = connection.ring.remove(header.stream) else {
      return recorder.late(0)
    }
    if call.role == .cancelling { return }
    connection.inFlight -= 1
    inFlight -= 1
    guard header.length <= FrameHeader.largestPayload else {
      return end(call, .unusable("answer over 4 MiB"), at: time)
    }
    end(call, CallEnd(response: payload, in: arena), at: time)
  }

  private func takeItem(
    _ header: FrameHeader, _ payload: UnsafeRawBufferPointer, _ type: FrameType, _ kind: Int,
    at time: Int64, on connection: LoadConnection
  ) {
    let flags = FrameFlags(rawValue: header.flags)
    if type == .response {
      // A stream ends so only when it failed.
      return fail(kind, CallEnd(response: payload, in: arena), at: time, on: connection)
    }
    if !flags.contains(.noData), !payload.isEmpty {
      let isBatch = frames.kinds[kind].isBatch
      if isBatch, let items = CallEnd.summary(in: payload, arena) {
        connection.streams[kind]!.summary = items
      } else if let call = connection.streams[kind]!.popFirst() {
        if call.role == .givenUp {
          recorder.late(kind)
        } else {
          connection.inFlight -= 1
          inFlight -= 1
          let end = isBatch ? CallEnd(item: payload, in: arena) : .answer(payload)
          self.end(call, end, raw: payload, at: time)
        }
      } else {
        recorder.late(kind)
      }
    }
    guard flags.contains(.remoteClosed) else { return }
    connection.streams[kind]!.hasEnded = true
    if !connection.streams[kind]!.isHalfClosed {
      let failure = CallEnd.Failure(finding: "stream ended early")
      fail(kind, .failure(failure), at: time, on: connection)
    }
  }

  /// A stream is over before its items are answered.
  private func fail(_ kind: Int, _ end: CallEnd, at time: Int64, on connection: LoadConnection) {
    guard var stream = connection.streams[kind] else { return }
    connection.streams[kind] = nil
    var failure = CallEnd.Failure(finding: "stream ended early")
    if case .failure(let status) = end { failure = status }
    for call in stream.removeAll() {
      connection.inFlight -= 1
      inFlight -= 1
      self.end(call, .failure(failure), at: time)
    }
  }

  /// Writes down how a call ended.
  ///
  /// - Parameter raw: of an item, its answer as it came, status included.
  func end(
    _ call: PendingCall, _ end: CallEnd, raw: UnsafeRawBufferPointer? = nil, at time: Int64
  ) {
    guard call.role == .counted else {
      if case .answer = end { recorder.answeredEarlier(at: time) }
      return
    }
    let kind = plan.workload.kinds[call.kind]
    check.check(raw.map { .answer($0) } ?? end, of: kind, question: call.question)
    switch end {
    case .answer where call.requestID != 0: recorder.wasCancelled(call, inTime: false)
    case .answer: recorder.answered(call, at: time)
    case .failure(let failure):
      if call.requestID != 0, failure.code == StatusCode.cancelled.rawValue {
        recorder.wasCancelled(call, inTime: true)
      } else if failure.code == StatusCode.deadlineExceeded.rawValue {
        // That the server says so makes it no answer: a call that took too long must not leave the
        // latency the better for it.
        recorder.unanswered(call, at: time)
        failures.add(failure, kind: kind.name)
      } else {
        recorder.failed(call, at: time)
        failures.add(failure, kind: kind.name)
      }
    }
  }
}
