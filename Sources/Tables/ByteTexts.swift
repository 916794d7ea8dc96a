import Glibc

/// Texts, each once, by number in the order of their first appearance.
struct ByteTexts {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// Number + 1 by hash; 0: free. At most half are taken.
  private var places = [Int32](repeating: 0, count: 64)
  private var last = -1

  var count: Int { ranges.count }

  subscript(_ number: Int) -> String {
    String(decoding: bytes[ranges[number]], as: UTF8.self)
  }

  /// The number of a text.
  mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    // Rows repeat the names of those above in the same order.
    for guess in [last, last + 1, 0] where guess >= 0 && guess < ranges.count {
      if isEqual(guess, text) {
        last = guess
        return guess
      }
    }
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: ByteHash.of(text)) & mask
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if isEqual(number, text) {
        last = number
        return number
      }
      place = (place + 1) & mask
    }
    last = ranges.count
    ranges.append(bytes.count..<bytes.count + text.count)
    bytes.append(contentsOf: text)
    places[place] = Int32(last + 1)
    if ranges.count * 2 > places.count { grow() }
    return last
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = ranges[number]
    guard range.count == text.count, let other = text.baseAddress else {
      return range.count == text.count
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return range.isEmpty }
      return memcmp(base + range.lowerBound, other, range.count) == 0
    }
  }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for (number, range) in ranges.enumerated() {
      let hash = bytes.withUnsafeBufferPointer {
        ByteHash.of(UnsafeBufferPointer(rebasing: $0[range]))
      }
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = Int32(number + 1)
    }
  }
}
