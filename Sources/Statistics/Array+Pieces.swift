extension Array {
  /// `count` elements made in turn by a closure that may keep a state.
  ///
  /// - Parameters:
  ///   - rest: stands in all places that are left when nobody waits any more.
  ///   - isCancelled: asked every 65,536 elements, some 0.2 to 2 ms.
  ///   - element: gets the place.
  @inlinable
  package init(
    count: Int, rest: Element, isCancelled: () -> Bool, _ element: (_ place: Int) -> Element
  ) {
    self.init(unsafeUninitializedCapacity: count) { room, filled in
      var next = 0
      while next < count, !isCancelled() {
        let end = Swift.min(next + 65_536, count)
        while next < end {
          room.initializeElement(at: next, to: element(next))
          next += 1
        }
      }
      while next < count {
        room.initializeElement(at: next, to: rest)
        next += 1
      }
      filled = count
    }
  }
}
