import CMessages
import Messages
import Wire

/// What frames mean: calls begin, get messages, and end.
extension ServerConnection {
  func handle(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    switch FrameType(rawValue: header.type) {
    case .request: open(header, payload)
    case .data: receive(header, payload)
    case .response, nil: loop.counters.fault(.ignoredFrame)  // as every implementation does
    }
  }

  // MARK: Beginning

  private func open(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    loop.arena.reset()
    record.calls.grow(by: 1)
    let stream = header.stream
    let opening: Opening
    do throws(RPCError) {
      if let refusal {
        wasRefused = true
        throw refusal.error(limits, uid: record.peer.uid)
      }
      opening = try read(stream, payload)
    } catch {
      refuse(stream, error)
      count(nil, error.code, began: loop.now, bytesIn: payload.count, bytesOut: 0, context: nil)
      return
    }
    do throws(RPCError) {
      if loop.draining, !opening.method.whileDraining {
        loop.counters.refused(.draining)
        throw Refusal.draining.error(limits, uid: record.peer.uid)
      }
      switch opening.method.kind {
      case .unary(let handler, let limit):
        if let limit, opening.message.count <= limit,
          try answerInline(stream, opening, handler)
        {
          return
        }
        try offload(stream, opening, handler)
      case .stream(let shape, _, let maker):
        try openStream(header, opening, shape, maker)
      }
    } catch {
      fail(stream, opening, error)
    }
  }

  /// A request as it was read; `message` lives in the loop's arena.
  private struct Opening {
    let method: Router.Binding
    let context: CallContext
    let message: UnsafeRawBufferPointer
  }

  private func read(
    _ stream: UInt32, _ payload: UnsafeRawBufferPointer
  ) throws(RPCError) -> Opening {
    guard stream % 2 == 1 else {
      loop.counters.fault(.evenID)
      throw RPCError(.invalidArgument, "stream id \(stream) is even; those of clients are odd")
    }
    guard calls[stream] == nil else {
      loop.counters.fault(.idInUse)
      throw RPCError(.invalidArgument, "stream id \(stream) is in use")
    }
    let request: UnsafeMutablePointer<Ttrpc__Request>
    do {
      request = try Codec.unpackEnvelope(payload, in: loop.arena)
    } catch {
      loop.counters.fault(.badEnvelope)
      throw RPCError(.invalidArgument, "the request envelope does not parse: \(error)")
    }
    let method = try loop.shared.router.find(
      service: request.pointee.service, method: request.pointee.method)
    let metadata = CallMetadata(request)
    let context = CallContext(
      deadline: try deadline(request.pointee.timeout_nano, method), connection: record,
      requestID: metadata.requestID, traceparent: metadata.traceparent)
    return Opening(
      method: method, context: context,
      message: UnsafeRawBufferPointer(
        start: request.pointee.payload.data, count: request.pointee.payload.len))
  }

  private func deadline(
    _ timeout: Int64, _ method: Router.Binding
  ) throws(RPCError) -> Instant {
    if timeout < 0 {
      throw RPCError(.deadlineExceeded, "the deadline had passed when the call was sent")
    }
    if timeout > 0 { return loop.now.advanced(byNanoseconds: timeout) }
    switch method.kind {
    case .unary: return loop.now.advanced(byNanoseconds: loop.shared.defaultDeadline)
    case .stream(_, let hasDeadline, _):
      return hasDeadline ? loop.now + limits.streamDeadline : .distantFuture
    }
  }

  /// - Returns: false when it takes longer than handing it to the compute pool.
  private func answerInline(
    _ stream: UInt32, _ opening: Opening, _ handler: any ErasedAnswer
  ) throws(RPCError) -> Bool {
    let before = loop.answers.count
    guard
      let payload = try handler.answerIfQuick(opening.message, in: loop.arena, opening.context)
    else {
      // Others may have their turn now: this has taken its time.
      _ = loop.tick()
      return false
    }
    try ResponseFrame.append(payload, stream: stream, to: loop.answers)
    ended.insert(stream)
    count(
      opening.method, .ok, began: loop.now, bytesIn: opening.message.count,
      bytesOut: loop.answers.count - before, context: opening.context)
    return true
  }

  private func fail(_ stream: UInt32, _ opening: Opening, _ error: RPCError) {
    let before = loop.answers.count
    refuse(stream, error.with(requestID: opening.context.requestID))
    count(
      opening.method, error.code, began: loop.now, bytesIn: opening.message.count,
      bytesOut: loop.answers.count - before, context: opening.context)
  }

  private func offload(
    _ stream: UInt32, _ opening: Opening, _ handler: any ErasedAnswer
  ) throws(RPCError) {
    try occupy(opening, bytes: opening.message.count)
    enter(stream, opening, nil)
    let call = Offload(connection: record.id, stream: stream, context: opening.context)
    loop.shared.offload(call, handler, payload: Array(opening.message), to: loop)
  }

  private func openStream(
    _ header: FrameHeader, _ opening: Opening, _ shape: CallShape, _ maker: Router.StreamMaker
  ) throws(RPCError) {
    // Its first message counts with the others.
    try occupy(opening, bytes: 0)
    let stream = ServerStream(
      id: header.stream, context: opening.context, shape: shape, maker: maker,
      connection: record.id, loop: loop)
    enter(header.stream, opening, stream)
    // The kind decides, not the flags: a server stream has one message, be it empty; on the others
    // an empty payload is none.
    if shape == .serverStream || !opening.message.isEmpty { give(opening.message, to: stream) }
    let flags = FrameFlags(rawValue: header.flags)
    if shape == .serverStream || flags.contains(.remoteClosed) { stream.endInput() }
  }

  private func occupy(_ opening: Opening, bytes: Int) throws(RPCError) {
    guard let reason = opening.context.occupy(requestBytes: bytes, unsent: unsentBytes) else {
      return
    }
    loop.counters.refused(reason)
    var error = reason.error(limits, uid: record.peer.uid)
    // What can never fit is not to be tried again.
    if bytes > limits.bytesPerConnection { error.retryDelay = nil }
    throw error
  }

  private func enter(_ stream: UInt32, _ opening: Opening, _ messages: ServerStream?) {
    let context = opening.context
    calls[stream] = RunningCall(
      context: context, method: opening.method, began: loop.now,
      bytesIn: opening.message.count, stream: messages)
    loop.note(deadline: context.deadline)
    guard context.requestID != nil else { return }
    let (loop, id) = (loop, record.id)
    loop.shared.directory.enter(context) {
      loop.post(.cancel(connection: id, stream, context))
    }
  }

  // MARK: Messages of streams

  private func receive(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    guard let call = calls[header.stream] else {
      if !ended.contains(header.stream) { refuse(dataOn: header.stream) }
      return
    }
    guard let stream = call.stream, stream.shape != .serverStream, !stream.inputEnded else {
      loop.counters.fault(.strayData)
      let text = "data on stream \(header.stream), which takes no more"
      return end(header.stream, call, RPCError(.invalidArgument, text))
    }
    let flags = FrameFlags(rawValue: header.flags)
    if !payload.isEmpty || !flags.contains(.noData) { give(payload, to: stream) }
    if flags.contains(.remoteClosed) { stream.endInput() }
  }

  private func give(_ message: UnsafeRawBufferPointer, to stream: ServerStream) {
    if stream.receive(message) { fullStreams.insert(stream.id) }
  }

  private func refuse(dataOn stream: UInt32) {
    loop.counters.fault(.strayData)
    refuse(stream, RPCError(.invalidArgument, "data on stream \(stream), which is not open"))
  }

  func refuse(oversize header: FrameHeader) {
    loop.counters.fault(.oversizeFrame)
    let error = RPCError(
      .resourceExhausted,
      "the frame has \(header.length) bytes, at most \(FrameHeader.largestPayload) are taken")
    switch FrameType(rawValue: header.type) {
    case .request where calls[header.stream] == nil: refuse(header.stream, error)
    case .data:
      if let call = calls[header.stream] { end(header.stream, call, error) }
    default: break
    }
  }

  // MARK: Ending

  /// Answers a call that was never entered among the running ones with an error.
  private func refuse(_ stream: UInt32, _ error: RPCError) {
    ResponseFrame.append(error, stream: stream, to: loop.answers, in: loop.arena)
    if calls[stream] == nil { ended.insert(stream) }
  }

  /// Ends a running call with an error, whatever still works for it.
  func end(_ stream: UInt32, _ call: RunningCall, _ error: RPCError) {
    let before = loop.answers.count
    ResponseFrame.append(
      error.with(requestID: call.context.requestID), stream: stream, to: loop.answers,
      in: loop.arena)
    finish(stream, call, error.code, bytesOut: loop.answers.count - before)
  }

  /// Forgets a call that has ended.
  func finish(_ stream: UInt32, _ call: RunningCall, _ code: StatusCode, bytesOut: Int) {
    calls[stream] = nil
    ended.insert(stream)
    waitingStreams.remove(stream)
    fullStreams.remove(stream)
    if call.context.requestID != nil { loop.shared.directory.leave(call.context) }
    let traffic = call.stream?.traffic
    loop.counters.answered(items: traffic?.answers ?? 0)
    call.context.cancel()
    call.stream?.abandon()
    count(
      call.method, code, began: call.began, bytesIn: traffic?.bytesIn ?? call.bytesIn,
      bytesOut: call.bytesOut + bytesOut, items: traffic?.answers ?? 1, context: call.context)
  }

  private func count(
    _ method: Router.Binding?, _ code: StatusCode, began: Instant, bytesIn: Int, bytesOut: Int,
    items: Int = 1, context: CallContext?
  ) {
    let now = loop.tick()
    loop.counters.ended(
      method: method?.index, code: code, nanoseconds: now.nanoseconds - began.nanoseconds)
    loop.shared.audit?(
      CallRecord(
        method: method?.path, peer: record.peer, requestID: context?.requestID,
        traceparent: context?.traceparent, code: code, began: began, ended: now,
        bytesIn: bytesIn, bytesOut: bytesOut, items: items))
  }

  // MARK: What other threads say

  /// The compute pool is done with a call.
  func finish(_ call: Offload, _ answer: Answer?) {
    beginTurn()
    call.context.release()
    if let answer, let running = calls[call.stream], running.context === call.context {
      if call.context.isCancelled {
        // Cancelled while it ran: whatever it computed, it may have left out the rest.
        end(call.stream, running, Self.wasCancelled)
      } else {
        loop.answers.append(answer.frame.bytes)
        finish(call.stream, running, answer.code, bytesOut: answer.frame.count)
      }
    }
    // Also when nobody waited: what the call held may have kept the connection from being read.
    settle()
  }

  /// Another call of the same user cancelled this one.
  func cancel(_ stream: UInt32, _ context: CallContext) {
    guard let call = calls[stream], call.context === context else { return }
    beginTurn()
    end(stream, call, Self.wasCancelled)
    settle()
  }

  private static let wasCancelled = RPCError(.cancelled, "the caller cancelled the call")

  /// A stream has answers, or room for messages.
  func streamChanged(_ stream: UInt32) {
    beginTurn()
    if calls[stream] != nil { waitingStreams.insert(stream) }
    // Also when the stream is over: what it held may have kept the connection from being read.
    settle()
  }

  func takeFromWaitingStreams() {
    while !isFull, let id = waitingStreams.popFirst() {
      guard var call = calls[id], let stream = call.stream else { continue }
      let before = loop.answers.count
      let (code, isFull) = stream.take(into: loop.answers)
      if !isFull { fullStreams.remove(id) }
      call.bytesOut += loop.answers.count - before
      calls[id] = call
      if let code {
        call.context.release()
        finish(id, call, code, bytesOut: 0)
      }
      flush()
    }
  }
}
