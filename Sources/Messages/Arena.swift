import CMessages
import Glibc

/// Memory for one call: handed out piece by piece, taken back all at once, with a hard limit.
///
/// libprotobuf-c unpacks into it through `allocator`; when the limit is reached the library gets
/// NULL and gives up cleanly. The first chunk is kept between calls.
///
/// In `piecewise` form every piece is a `malloc` of its own, so that AddressSanitizer sees an
/// overflow between pieces.
///
/// Not shared: one thread uses an arena at a time; who holds it guards it.
package final class Arena: @unchecked Sendable {
  /// What the C callbacks see; at a fixed address for the arena's life.
  struct State {
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var chunks: [UnsafeMutableRawPointer] = []
    /// Bytes in chunks, the first included.
    var granted: Int
    var exhausted = false
    let limit: Int
    let piecewise: Bool
  }

  #if EVENSTRIDE_PIECEWISE
    /// Sanitizer runs are built so.
    package static let piecewiseByDefault = true
  #else
    package static let piecewiseByDefault = false
  #endif

  private let state: UnsafeMutablePointer<State>
  private let first: UnsafeMutableRawPointer
  private let firstSize: Int

  /// The allocator to hand to libprotobuf-c; valid as long as the arena.
  let allocator: UnsafeMutablePointer<ProtobufCAllocator>

  /// - Parameters:
  ///   - firstChunk: bytes kept between calls.
  ///   - limit: most bytes that one call may take.
  package init(
    firstChunk: Int = MessageLimits.arenaFirstChunk, limit: Int = MessageLimits.arenaBytes,
    piecewise: Bool = Arena.piecewiseByDefault
  ) {
    firstSize = firstChunk
    first = .allocate(byteCount: firstChunk, alignment: 16)
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        next: first, end: first + firstChunk, granted: firstChunk, limit: limit,
        piecewise: piecewise))
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: ProtobufCAllocator(
        alloc: { data, size in Arena.allocate(data!.assumingMemoryBound(to: State.self), size) },
        free: { _, _ in },
        allocator_data: state))
  }

  deinit {
    reset()
    first.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
    allocator.deallocate()
  }

  /// Takes everything back.
  package func reset() {
    if !state.pointee.chunks.isEmpty {
      for chunk in state.pointee.chunks { free(chunk) }
      state.pointee.chunks.removeAll(keepingCapacity: true)
    }
    state.pointee.next = first
    state.pointee.end = first + firstSize
    state.pointee.granted = firstSize
    state.pointee.exhausted = false
  }

  /// Whether a request for memory was refused since the last reset.
  package var isExhausted: Bool { state.pointee.exhausted }

  /// The error that tells the limit.
  var outOfMemory: MessageError { .outOfMemory(limit: state.pointee.limit) }

  /// Room for `count` values, uninitialised.
  func room<T>(for type: T.Type, count: Int) throws(MessageError) -> UnsafeMutablePointer<T> {
    let (bytes, overflow) = MemoryLayout<T>.stride.multipliedReportingOverflow(by: count)
    guard !overflow, let piece = Arena.allocate(state, bytes) else { throw outOfMemory }
    return piece.bindMemory(to: T.self, capacity: count)
  }

  /// Room for `count` bytes, uninitialised.
  package func bytes(count: Int) throws(MessageError) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: try room(for: UInt8.self, count: count), count: count)
  }

  private static func allocate(
    _ state: UnsafeMutablePointer<State>, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard size <= state.pointee.limit - 16 else {
      state.pointee.exhausted = true
      return nil
    }
    let rounded = max(16, (size + 15) & ~15)
    if !state.pointee.piecewise, state.pointee.end - state.pointee.next >= rounded {
      defer { state.pointee.next += rounded }
      return state.pointee.next
    }
    return allocateSlowly(state, size: size, rounded: rounded)
  }

  @inline(never)
  private static func allocateSlowly(
    _ state: UnsafeMutablePointer<State>, size: Int, rounded: Int
  ) -> UnsafeMutableRawPointer? {
    let piecewise = state.pointee.piecewise
    let left = state.pointee.limit - state.pointee.granted
    // Chunks double up to 1 MiB, within what is left.
    let chunk = piecewise ? rounded : min(left, max(rounded, min(state.pointee.granted, 1 << 20)))
    guard rounded <= left, let memory = malloc(piecewise ? max(size, 1) : chunk) else {
      state.pointee.exhausted = true
      return nil
    }
    state.pointee.chunks.append(memory)
    state.pointee.granted += chunk
    if !piecewise {
      state.pointee.next = memory + rounded
      state.pointee.end = memory + chunk
    }
    return memory
  }
}
