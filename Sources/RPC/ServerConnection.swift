import CLinux
import CMessages
import Glibc
import Messages
import Wire

/// One client: its bytes in, its running calls, its bytes out. Touched only by its loop.
///
/// Bytes are received into the loop's buffer and answered there; only what is left over, a part of
/// a frame or answers that the peer does not take, is kept here.
final class ServerConnection {
  let fd: Int32
  let id: UInt64
  private unowned let loop: IOLoop
  private var decoder = FrameDecoder()
  private let partial = ByteQueue()
  private let unsent = ByteQueue()
  private var calls: [UInt32: CallContext] = [:]
  /// Calls that the compute pool has not given back, and the bytes of their requests. Some may
  /// have been answered already: a deadline ends the call, not the work.
  private var offloaded = (calls: 0, bytes: 0)
  private var ended = RecentStreams()
  private var frameDeadline = Instant.distantFuture
  private var stallDeadline = Instant.distantFuture
  private var watched = UInt32(EPOLLIN.rawValue)
  /// The peer sends nothing more, but may still read.
  private var peerIsDone = false
  private var isClosed = false

  init(fd: Int32, id: UInt64, loop: IOLoop) {
    (self.fd, self.id, self.loop) = (fd, id, loop)
  }

  private var limits: Limits { loop.shared.limits }

  /// Too many answers wait: nothing more is read, or taken from what was read.
  private var isPaused: Bool { unsent.count > limits.outputHighWater }

  // MARK: Events

  func handle(_ events: UInt32) {
    // Hung up: the peer closed, and nobody would read an answer. A peer that has shut down only its
    // sending side shows as an end of its bytes alone.
    let isGone = UInt32(EPOLLHUP.rawValue | EPOLLERR.rawValue)
    if events & isGone != 0 { return close() }
    if events & UInt32(EPOLLIN.rawValue) != 0 { readable() } else { settle() }
  }

  private func readable() {
    var turn = limits.readTurn
    while turn > 0, !isPaused, !isClosed, !peerIsDone {
      let room = partial.isEmpty ? loop.received : partial.reserve(64 << 10)
      let transfer = System.receive(fd, into: room)
      guard case .bytes(let count) = transfer else {
        if transfer == .closed { peerIsDone = true }
        break
      }
      turn -= count
      take(count, in: room)
      if count < room.count { break }
    }
    settle()
  }

  /// Whole frames among what was received; the rest is kept.
  private func take(_ count: Int, in room: UnsafeMutableRawBufferPointer) {
    if partial.isEmpty {
      let bytes = UnsafeRawBufferPointer(rebasing: room[..<count])
      let taken = takeFrames(bytes)
      partial.append(UnsafeRawBufferPointer(rebasing: bytes[taken...]))
    } else {
      partial.commit(count)
      takeWhole(from: partial)
    }
  }

  private func takeWhole(from queue: ByteQueue) {
    queue.consume(takeFrames(queue.bytes))
    if queue.isEmpty { queue.clear(keeping: 64 << 10) }
  }

  /// - Returns: how many bytes are done with.
  private func takeFrames(_ bytes: UnsafeRawBufferPointer) -> Int {
    var at = 0
    while !isPaused, !isClosed {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
      do throws(FrameError) {
        switch try decoder.next(rest) {
        case .incomplete: return at
        case .frame(let header, let payload):
          handle(header, UnsafeRawBufferPointer(rebasing: rest[payload]))
          at += payload.upperBound
          frameDeadline = .distantFuture
        case .oversize(let header):
          refuse(oversize: header)
          at += FrameHeader.size
        case .skipped(let count): at += count
        }
      } catch {
        loop.shared.log("closed a connection: its bytes look like \(error.guess)")
        close()
      }
      if loop.answers.count > limits.readTurn { flush() }
    }
    return at
  }

  // MARK: Frames

  private func handle(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    switch FrameType(rawValue: header.type) {
    case .request: open(header.stream, payload)
    case .data: refuse(dataOn: header.stream)
    case .response, nil: break  // ignored, as every implementation does
    }
  }

  private func open(_ stream: UInt32, _ payload: UnsafeRawBufferPointer) {
    loop.arena.reset()
    do throws(RPCError) {
      guard stream % 2 == 1 else {
        throw RPCError(.invalidArgument, "stream id \(stream) is even; those of clients are odd")
      }
      guard calls[stream] == nil else {
        throw RPCError(.invalidArgument, "stream id \(stream) is in use")
      }
      let request = try envelope(payload)
      let binding = try loop.shared.router.find(
        service: request.pointee.service, method: request.pointee.method)
      if loop.draining, !binding.whileDraining {
        throw RPCError(.unavailable, "shutting down", retryDelay: limits.retryDelay)
      }
      let context = CallContext(deadline: try deadline(request.pointee.timeout_nano))
      let message = UnsafeRawBufferPointer(
        start: request.pointee.payload.data, count: request.pointee.payload.len)
      if let limit = binding.inlineLimit, message.count <= limit {
        answer(stream, binding.run.body(message, loop.arena, context))
      } else {
        try offload(stream, binding, message, context)
      }
    } catch {
      answer(stream, .failure(error))
    }
  }

  private func envelope(
    _ payload: UnsafeRawBufferPointer
  ) throws(RPCError) -> UnsafeMutablePointer<Ttrpc__Request> {
    do {
      return try Codec.unpack(EnvelopeRequest.self, from: payload, in: loop.arena)
    } catch {
      throw RPCError(.invalidArgument, "the request envelope does not parse: \(error)")
    }
  }

  private func deadline(_ timeout: Int64) throws(RPCError) -> Instant {
    if timeout < 0 {
      throw RPCError(.deadlineExceeded, "the deadline had passed when the call was sent")
    }
    return timeout == 0
      ? loop.now + limits.defaultDeadline : loop.now.advanced(byNanoseconds: timeout)
  }

  private func offload(
    _ stream: UInt32, _ binding: Router.Binding, _ message: UnsafeRawBufferPointer,
    _ context: CallContext
  ) throws(RPCError) {
    guard offloaded.calls < limits.callsPerConnection else {
      throw RPCError(
        .resourceExhausted,
        "\(offloaded.calls) calls wait or run for this connection, the limit",
        retryDelay: limits.retryDelay)
    }
    guard offloaded.bytes + unsent.count + message.count <= limits.bytesPerConnection else {
      throw RPCError(
        .resourceExhausted,
        "the calls and answers of this connection hold \(limits.bytesPerConnection) bytes, the limit",
        retryDelay: limits.retryDelay)
    }
    calls[stream] = context
    offloaded.calls += 1
    offloaded.bytes += message.count
    loop.note(deadline: context.deadline)
    let call = Offload(connection: id, stream: stream, bytes: message.count, context: context)
    loop.shared.offload(call, binding, payload: Array(message), to: loop)
  }

  private func refuse(dataOn stream: UInt32) {
    if ended.contains(stream) { return }
    loop.arena.reset()
    answer(
      stream, .failure(RPCError(.invalidArgument, "data on stream \(stream), which takes none")))
  }

  private func refuse(oversize header: FrameHeader) {
    guard FrameType(rawValue: header.type) == .request else { return }
    loop.arena.reset()
    let text =
      "the frame has \(header.length) bytes, at most \(FrameHeader.largestPayload) are taken"
    answer(header.stream, .failure(RPCError(.resourceExhausted, text)))
  }

  private func answer(_ stream: UInt32, _ result: Result<UnsafeRawBufferPointer, RPCError>) {
    ResponseFrame.append(result, stream: stream, to: loop.answers, in: loop.arena)
    if calls[stream] == nil { ended.insert(stream) }
  }

  // MARK: Completions

  /// The compute pool is done with a call.
  func finish(_ call: Offload, _ frame: ByteQueue?) {
    offloaded.calls -= 1
    offloaded.bytes -= call.bytes
    guard let frame, calls[call.stream] === call.context else { return }
    calls[call.stream] = nil
    ended.insert(call.stream)
    loop.answers.append(frame.bytes)
    settle()
  }

  /// Takes what has arrived, then ends as soon as nothing runs and nothing is unsent.
  func drain() {
    readable()
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    for call in calls.values { call.cancel() }
    calls.removeAll()
    loop.answers.clear(keeping: 1 << 20)
    Glibc.close(fd)
    loop.forget(self)
  }

  // MARK: Output and deadlines

  /// Sends what there is to send, and keeps the rest.
  private func flush() {
    guard !isClosed else { return }
    if !unsent.isEmpty {
      unsent.append(loop.answers.bytes)
      loop.answers.clear(keeping: 1 << 20)
    }
    let queue = unsent.isEmpty ? loop.answers : unsent
    send: while !queue.isEmpty {
      switch System.send(fd, queue.bytes) {
      case .bytes(let count):
        queue.consume(count)
        stallDeadline = .distantFuture
      case .wouldBlock: break send
      case .closed:
        close()
        return
      }
    }
    if queue === loop.answers {
      unsent.append(queue.bytes)
      queue.clear(keeping: 1 << 20)
    }
    if unsent.isEmpty { unsent.clear(keeping: 64 << 10) }
  }

  /// After every event: send, and decide what to wait for.
  private func settle() {
    flush()
    // Frames may wait from a time when too many answers did.
    while !partial.isEmpty, !isPaused, !isClosed {
      let waiting = partial.count
      takeWhole(from: partial)
      flush()
      if partial.count == waiting { break }
    }
    guard !isClosed else { return }
    if unsent.count > limits.outputCap {
      loop.shared.log("closed a connection: over \(limits.outputCap) bytes of answers not taken")
      return close()
    }
    if loop.draining || peerIsDone, calls.isEmpty, unsent.isEmpty { return close() }
    if unsent.isEmpty {
      stallDeadline = .distantFuture
    } else if stallDeadline == .distantFuture {
      stallDeadline = loop.now + limits.stallTime
      loop.note(deadline: stallDeadline)
    }
    if isPaused || (partial.isEmpty && !decoder.isSkipping) {
      frameDeadline = .distantFuture
    } else if frameDeadline == .distantFuture {
      frameDeadline = loop.now + limits.frameTime
      loop.note(deadline: frameDeadline)
    }
    let wanted =
      (isPaused || peerIsDone ? 0 : UInt32(EPOLLIN.rawValue))
      | (unsent.isEmpty ? 0 : UInt32(EPOLLOUT.rawValue))
    if wanted != watched {
      watched = wanted
      loop.rewatch(self, events: wanted)
    }
  }

  var earliestDeadline: Instant {
    calls.values.reduce(min(frameDeadline, stallDeadline)) { min($0, $1.deadline) }
  }

  /// Ends what has taken too long.
  func expire() {
    if loop.now >= frameDeadline {
      loop.shared.log("closed a connection: a frame was not complete in \(limits.frameTime)")
      return close()
    }
    if loop.now >= stallDeadline {
      loop.shared.log("closed a connection: no answer was taken for \(limits.stallTime)")
      return close()
    }
    for (stream, context) in calls where loop.now >= context.deadline {
      context.cancel()
      calls[stream] = nil
      loop.arena.reset()
      answer(stream, .failure(RPCError(.deadlineExceeded, "the deadline passed")))
    }
    settle()
  }
}
