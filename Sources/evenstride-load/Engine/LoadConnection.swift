import Glibc
import RPC
import Wire

/// One connection of the load tester, and the calls that are on it.
///
/// Not shared: it belongs to its thread.
final class LoadConnection {
  /// Its number among the connections of its thread.
  let index: Int
  /// Calls that may wait for an answer at once.
  let capacity: Int
  /// The connected socket; nil: there is none.
  private(set) var fd: Int32?
  var ring: CallRing
  /// Of each kind that streams, the stream that is open.
  var streams: [LoadStream?]
  /// Calls and items that take a place.
  var inFlight = 0
  /// It stands among those that have room.
  var isListed = false
  /// The socket takes nothing for now.
  private(set) var isBlocked = false
  /// It was given frames in this turn.
  var isTouched = false
  /// When its calls were last looked through for those that nobody answers.
  var sweptAt: Int64 = 0
  /// When to try to connect again, nanoseconds on the monotonic clock, and how long to wait then.
  var retryAt: Int64 = 0
  var retryDelay = LoadConnection.shortestRetry

  static let shortestRetry: Int64 = 10_000_000
  static let longestRetry: Int64 = 1_000_000_000

  private let unsent = ByteQueue(capacity: 16 << 10)
  private var decoder = FrameDecoder()
  /// The beginning of a frame that has not come whole.
  private var partial: [UInt8] = []

  init(index: Int, capacity: Int, kinds: Int) {
    (self.index, self.capacity) = (index, capacity)
    ring = CallRing(calls: capacity)
    streams = Array(repeating: nil, count: kinds)
  }

  deinit { if let fd { System.closeQuietly(fd) } }

  /// Whether another call may go out on it now.
  var hasRoom: Bool { fd != nil && !isBlocked && inFlight < capacity && !ring.isExhausted }

  func opened(_ fd: Int32) {
    self.fd = fd
    retryDelay = Self.shortestRetry
  }

  /// Closes the socket and forgets everything about it; the calls are the caller's to end first.
  func close() {
    if let fd { System.closeQuietly(fd) }
    (fd, isBlocked, inFlight) = (nil, false, 0)
    unsent.clear(keeping: 1 << 20)
    partial = []
    decoder = FrameDecoder()
    ring.restart()
    for index in streams.indices { streams[index] = nil }
  }

  // MARK: Sending

  /// Puts a frame behind those that wait to be sent.
  func append(_ frame: CallFrame, stream: UInt32, requestID: UInt64 = 0) {
    frame.write(to: unsent.reserve(frame.bytes.count), stream: stream, requestID: requestID)
    unsent.commit(frame.bytes.count)
  }

  /// How sending went.
  enum Flush { case done, blocked, unblocked, broken }

  /// Sends what waits, as much of it as the socket takes.
  func flush() -> Flush {
    guard let fd else { return .broken }
    while !unsent.isEmpty {
      switch System.send(fd, unsent.bytes) {
      case .bytes(let count): unsent.consume(count)
      case .wouldBlock:
        isBlocked = true
        return .blocked
      case .closed: return .broken
      }
    }
    defer { isBlocked = false }
    return isBlocked ? .unblocked : .done
  }

  // MARK: Receiving

  /// How receiving ended.
  enum Reception {
    /// There is nothing more for now.
    case drained
    case closed
    /// What came is not ttrpc.
    case garbage(String)
  }

  /// Takes in what has come.
  ///
  /// - Parameters:
  ///   - buffer: room for the largest frame and some more; of this turn only.
  ///   - body: gets each frame, its payload and when it was received; a frame over the largest payload
  ///     comes without its payload, once.
  func receive(
    into buffer: UnsafeMutableRawBufferPointer,
    _ body: (FrameHeader, UnsafeRawBufferPointer, Int64) -> Void
  ) -> Reception {
    guard let fd else { return .closed }
    let kept = partial.count
    if kept > 0 { buffer.copyBytes(from: partial) }
    let room = UnsafeMutableRawBufferPointer(
      rebasing: buffer[kept..<min(buffer.count, kept + Self.turn)])
    switch System.receive(fd, into: room) {
    case .wouldBlock: return .drained
    case .closed: return .closed
    case .bytes(let count):
      let now = Instant.now.nanoseconds
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
      do {
        let consumed = try decode(bytes) { body($0, $1, now) }
        // A new array only where something is left, which is rare.
        if kept > 0 || consumed < bytes.count { partial = Array(bytes[consumed...]) }
      } catch {
        return .garbage(error.guess)
      }
      return .drained
    }
  }

  /// Bytes received at once.
  static let turn = 256 << 10
  /// Room that `receive` needs.
  static let bufferSize = FrameHeader.size + FrameHeader.largestPayload + turn

  /// - Returns: how many bytes were used up.
  private func decode(
    _ bytes: UnsafeRawBufferPointer, _ body: (FrameHeader, UnsafeRawBufferPointer) -> Void
  ) throws(FrameError) -> Int {
    var used = 0
    while true {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[used...])
      switch try decoder.next(rest) {
      case .incomplete: return used
      case .skipped(let count): used += count
      case .oversize(let header):
        used += FrameHeader.size
        body(header, UnsafeRawBufferPointer(start: nil, count: 0))
      case .frame(let header, let payload):
        body(header, UnsafeRawBufferPointer(rebasing: rest[payload]))
        used += payload.upperBound
      }
    }
  }
}
