import CLinux
import CMessages
import Glibc
import Messages
import Synchronization
import Wire

/// One client: its bytes in, its running calls, its bytes out. Touched only by its loop.
///
/// Bytes are received into the loop's buffer and answered there; only what is left over, a part of
/// a frame or answers that the peer does not take, is kept here.
final class ServerConnection {
  let fd: Int32
  let record: ConnectionRecord
  /// Lets go of the connection when it is closed, so that neither keeps the other for ever.
  let loop: IOLoop
  private var decoder = FrameDecoder()
  private let partial = ByteQueue()
  private let unsent = ByteQueue()
  /// Calls that somebody waits for: on the compute pool, and streams.
  var calls: [UInt32: RunningCall] = [:]
  /// Streams with answers that were not taken, in the order in which they said so.
  var waitingStreams = StreamQueue()
  /// Streams with so many messages that nothing more is read.
  var fullStreams: Set<UInt32> = []
  var ended = RecentStreams()
  /// Why this peer may not call: told to its first call, and then the connection is closed.
  let refusal: Refusal?
  private var frameDeadline = Instant.distantFuture
  private var stallDeadline = Instant.distantFuture
  private var watched = UInt32(EPOLLIN.rawValue)
  /// The peer sends nothing more, but may still read.
  private var peerIsDone = false
  /// A peer that may not call has been told so.
  var wasRefused = false
  private(set) var isClosed = false
  /// Others get their turn then.
  private var turnEnd = Instant.distantFuture
  /// Bytes of frames and answers that are counted against the user.
  private var counted = 0
  /// The user holds too much, and this connection much of it.
  private var isOverQuota = false

  init(fd: Int32, record: ConnectionRecord, loop: IOLoop, refusal: Refusal?) {
    (self.fd, self.record, self.loop, self.refusal) = (fd, record, loop, refusal)
    if refusal != nil {
      frameDeadline = loop.now + Limits.refusedTime
      loop.note(deadline: frameDeadline)
    }
  }

  var limits: Limits { loop.shared.limits }

  /// Bytes of answers that the peer has not taken.
  var unsentBytes: Int { unsent.count }

  /// Too many answers wait: no stream's are taken.
  var isFull: Bool { unsent.count > limits.outputHighWater }

  /// Too much waits: nothing more is read, or taken from what was read.
  private var isPaused: Bool {
    isFull || !fullStreams.isEmpty || isOverQuota
      || record.held.load(ordering: .relaxed) + record.streamBytes.load(ordering: .relaxed)
        > limits.bytesPerConnection
  }

  // MARK: Events

  func handle(_ events: UInt32) {
    // Hung up: the peer closed, and nobody would read an answer. A peer that has shut down only its
    // sending side shows as an end of its bytes alone.
    let isGone = UInt32(EPOLLHUP.rawValue | EPOLLERR.rawValue)
    if events & isGone != 0 { return close() }
    beginTurn()
    if events & UInt32(EPOLLIN.rawValue) != 0 { readable() } else { settle() }
  }

  /// Goes on with frames that were left when the last turn ended.
  func goOn() {
    beginTurn()
    settle()
  }

  func beginTurn() { turnEnd = loop.now.advanced(byNanoseconds: Self.turn) }

  private static let turn = Limits.turnTime.saturatedNanoseconds

  private func readable() {
    var turn = limits.readTurn
    while turn > 0, loop.now < turnEnd, !isPaused, !isClosed, !peerIsDone, !wasRefused {
      let room = partial.isEmpty ? loop.received : partial.reserve(64 << 10)
      let transfer = System.receive(fd, into: room)
      guard case .bytes(let count) = transfer else {
        if transfer == .closed { peerIsDone = true }
        break
      }
      turn -= count
      loop.counters.received(count)
      record.bytesIn.grow(by: UInt64(count))
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
    while loop.now < turnEnd, !isPaused, !isClosed, !wasRefused {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
      do throws(FrameError) {
        switch try decoder.next(rest) {
        case .incomplete: return at
        case .frame(let header, let payload):
          handle(header, UnsafeRawBufferPointer(rebasing: rest[payload]))
          at += payload.upperBound
          if refusal == nil { frameDeadline = .distantFuture }
        case .oversize(let header):
          refuse(oversize: header)
          at += FrameHeader.size
        case .skipped(let count): at += count
        }
      } catch {
        loop.counters.fault(.notTTRPC)
        loop.shared.log("closed a connection: its bytes look like \(error.guess)")
        close()
      }
      if loop.answers.count > limits.readTurn { flush() }
    }
    return at
  }

  // MARK: The end

  /// Takes what has arrived, then ends as soon as nothing runs and nothing is unsent.
  func drain() {
    beginTurn()
    readable()
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    for (stream, call) in calls { finish(stream, call, .cancelled, bytesOut: 0) }
    record.account.bytes.subtract(counted, ordering: .relaxed)
    if refusal != nil { record.account.refused.subtract(1, ordering: .relaxed) }
    loop.answers.clear(keeping: 1 << 20)
    Glibc.close(fd)
    loop.forget(self)
  }

  // MARK: Output and deadlines

  /// Sends what there is to send, and keeps the rest.
  func flush() {
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
        loop.counters.sent(count)
        record.bytesOut.grow(by: UInt64(count))
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
    record.unsent.store(unsent.count, ordering: .relaxed)
  }

  /// After every event: send, and decide what to wait for.
  func settle() {
    flush()
    takeWhatWaits()
    guard !isClosed else { return }
    let isCut = loop.now >= turnEnd && !isPaused && !partial.isEmpty
    if isCut { loop.goOnLater(self) }
    countBuffers()
    if peerIsDone, !isPaused, !isCut { endStreamsWithoutInput() }
    if unsent.count > limits.outputCap {
      loop.counters.fault(.tooMuchUnsent)
      loop.shared.log("closed a connection: over \(limits.outputCap) bytes of answers not taken")
      return close()
    }
    if loop.draining || peerIsDone || wasRefused, calls.isEmpty, unsent.isEmpty { return close() }
    setDeadlines(isCut: isCut)
    let wanted =
      (isPaused || peerIsDone || wasRefused ? 0 : UInt32(EPOLLIN.rawValue))
      | (unsent.isEmpty ? 0 : UInt32(EPOLLOUT.rawValue))
    if wanted != watched {
      watched = wanted
      loop.rewatch(self, events: wanted)
    }
  }

  /// Frames and answers of streams may wait from a time when too many answers did.
  private func takeWhatWaits() {
    while !isClosed {
      let (mayTakeFrames, mayTakeAnswers) = (!isPaused && !partial.isEmpty, !isFull)
      let waiting = (partial.count, waitingStreams.count)
      if mayTakeFrames { takeWhole(from: partial) }
      if mayTakeAnswers { takeFromWaitingStreams() }
      flush()
      if loop.now >= turnEnd { return }
      // What is left is part of a frame, or waits for the peer to read.
      let isStuck = waiting == (partial.count, waitingStreams.count)
      if isStuck, mayTakeFrames || isPaused || partial.isEmpty, mayTakeAnswers || isFull { return }
    }
  }

  /// - Parameter isCut: frames are left because the turn has ended.
  private func setDeadlines(isCut: Bool) {
    if unsent.isEmpty {
      stallDeadline = .distantFuture
    } else if stallDeadline == .distantFuture {
      stallDeadline = loop.now + limits.stallTime
      loop.note(deadline: stallDeadline)
    }
    // That of a refused connection is its own.
    guard refusal == nil else { return }
    // One that holds too much is not read, and has no longer than others to send the rest of a frame.
    let awaitsRest =
      isOverQuota
      ? !partial.isEmpty : !isCut && !isPaused && (!partial.isEmpty || decoder.isSkipping)
    if !awaitsRest {
      frameDeadline = .distantFuture
    } else if frameDeadline == .distantFuture {
      frameDeadline = loop.now + limits.frameTime
      loop.note(deadline: frameDeadline)
    }
  }

  /// Counts what waits here against the user's bytes. One user with many half-sent frames or answers
  /// that nobody reads is no longer read, before it takes the memory of all.
  private func countBuffers() {
    let holds =
      partial.count + unsent.count + max(0, record.streamBytes.load(ordering: .relaxed))
    record.account.bytes.add(holds - counted, ordering: .relaxed)
    counted = holds
    isOverQuota =
      holds > Limits.bytesOfQuietConnection
      && record.account.bytes.load(ordering: .relaxed) > limits.bytesPerUser
    if isOverQuota { loop.note(deadline: loop.now + Limits.quotaPause) }
  }

  /// The peer sends nothing more: streams that wait for its messages would wait for ever.
  private func endStreamsWithoutInput() {
    for (stream, call) in calls {
      guard let messages = call.stream, !messages.inputEnded else { continue }
      end(stream, call, RPCError(.cancelled, "the connection was closed for sending"))
    }
    flush()
  }

  var earliestDeadline: Instant {
    calls.values.reduce(min(frameDeadline, stallDeadline)) { min($0, $1.context.deadline) }
  }

  /// Ends what has taken too long.
  func expire() {
    beginTurn()
    if loop.now >= frameDeadline {
      if refusal == nil {
        loop.counters.fault(.slowFrame)
        loop.shared.log("closed a connection: a frame was not complete in \(limits.frameTime)")
      }
      return close()
    }
    if loop.now >= stallDeadline {
      loop.counters.fault(.stalledReader)
      loop.shared.log("closed a connection: no answer was taken for \(limits.stallTime)")
      return close()
    }
    for (stream, call) in calls where loop.now >= call.context.deadline {
      end(stream, call, RPCError(.deadlineExceeded, "the deadline passed"))
    }
    settle()
  }
}
