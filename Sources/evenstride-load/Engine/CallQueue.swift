/// The numbers of connections that have room, first in, first out; never more than there are.
struct CallQueue {
  private var places: [Int]
  private var first = 0
  private var count = 0

  init(capacity: Int) { places = Array(repeating: 0, count: max(1, capacity)) }

  mutating func append(_ index: Int) {
    var end = first + count
    if end >= places.count { end -= places.count }
    places[end] = index
    count += 1
  }

  mutating func popFirst() -> Int? {
    guard count > 0 else { return nil }
    defer {
      first = first + 1 == places.count ? 0 : first + 1
      count -= 1
    }
    return places[first]
  }
}
