/// The keys of the items that came, as hashes of 64 bits.
///
/// It holds up to `TableLimits.keys`; later ones are compared with these and not kept. Two keys with
/// one hash would have the later item rejected: 10 million items among 1.5 million keys do so with a
/// probability below one in a million.
struct SeenKeys {
  /// 0: free. At most three quarters are taken.
  private var places: [UInt64]
  private(set) var count = 0
  private let limit: Int

  init(limit: Int = TableLimits.keys) {
    self.limit = limit
    places = [UInt64](repeating: 0, count: 1 << 12)
  }

  /// Notes a key; whether it came before.
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = hash == 0 ? 1 : hash
    let place = place(of: hash)
    if places[place] == hash { return true }
    guard count < limit else { return false }
    places[place] = hash
    count += 1
    if count * 4 > places.count * 3 { grow() }
    return false
  }

  /// Where the key is, or would be.
  private func place(of hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { places[place(of: hash)] = hash }
  }
}
