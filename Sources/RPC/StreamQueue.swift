/// Streams that wait for their turn, each at most once, first come first served.
struct StreamQueue {
  private var order: [UInt32] = []
  private var members: Set<UInt32> = []

  var count: Int { members.count }
  var isEmpty: Bool { members.isEmpty }

  mutating func insert(_ id: UInt32) {
    if members.insert(id).inserted { order.append(id) }
  }

  mutating func remove(_ id: UInt32) {
    guard members.remove(id) != nil else { return }
    order.removeAll { $0 == id }
  }

  mutating func popFirst() -> UInt32? {
    guard !order.isEmpty else { return nil }
    let id = order.removeFirst()
    members.remove(id)
    return id
  }
}
