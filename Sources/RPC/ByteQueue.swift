import Glibc

/// Bytes appended at the end and consumed at the front, contiguous; grows by doubling.
///
/// Not shared: its owner guards it, by a thread of its own or a lock.
package final class ByteQueue {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var head = 0
  private var tail = 0

  package init(capacity: Int = 0) {
    self.capacity = capacity
    memory = malloc(max(capacity, 1))!
  }

  deinit { free(memory) }

  package var count: Int { tail - head }
  package var isEmpty: Bool { head == tail }

  /// What is queued; valid until the next change.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory + head, count: tail - head)
  }

  package func consume(_ count: Int) {
    head += count
    if head == tail { (head, tail) = (0, 0) }
  }

  /// Drops everything, and memory beyond `keeping` bytes.
  package func clear(keeping: Int) {
    (head, tail) = (0, 0)
    if capacity > keeping {
      free(memory)
      capacity = 0
      memory = malloc(1)!
    }
  }

  /// Room for at least `count` more bytes at the end, to be filled and then committed.
  package func reserve(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if capacity - tail < count {
      let used = tail - head
      if head > 0 {
        memmove(memory, memory + head, used)
        (head, tail) = (0, used)
      }
      if capacity - tail < count {
        capacity = max(2 * capacity, tail + count)
        memory = realloc(memory, capacity)!
      }
    }
    return UnsafeMutableRawBufferPointer(start: memory + tail, count: capacity - tail)
  }

  package func commit(_ count: Int) { tail += count }

  package func append(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 0 else { return }
    reserve(bytes.count).copyMemory(from: bytes)
    commit(bytes.count)
  }
}
