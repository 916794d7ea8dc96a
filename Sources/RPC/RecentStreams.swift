/// The ids of the streams that ended last: data may still be on its way to them.
struct RecentStreams {
  private var ids = [UInt32](repeating: 0, count: 64)
  private var next = 0

  mutating func insert(_ id: UInt32) {
    ids[next] = id
    next = (next + 1) % ids.count
  }

  func contains(_ id: UInt32) -> Bool {
    id != 0 && ids.contains(id)
  }
}
