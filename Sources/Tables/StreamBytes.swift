/// The bytes of a file that were read and are still needed.
///
/// Owned by one `TableStream`, which alone touches it.
final class StreamBytes {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes are there.
  private(set) var count = 0
  /// No others will come.
  private(set) var isLast = false
  private let read: (UnsafeMutableRawBufferPointer) throws -> Int

  /// Bytes that are asked for at a time.
  private static let piece = 1 << 18

  init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.read = read
    capacity = Self.piece
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Drops bytes from the front.
  func drop(_ dropped: Int) {
    guard dropped > 0 else { return }
    base.update(from: base + dropped, count: count - dropped)
    count -= dropped
  }

  /// Reads on until there are that many bytes, or no others come.
  ///
  /// Whoever needs the end of something long asks for twice of what there is: looking through it
  /// again then costs no more than reading it.
  func fill(_ wanted: Int) throws {
    while count < wanted, !isLast {
      if capacity - count < Self.piece { grow() }
      let free = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
      let got = try read(free)
      precondition(got >= 0 && got <= free.count, "read gives as many bytes as there is room")
      isLast = got == 0
      count += got
    }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (larger, capacity * 2)
  }
}
