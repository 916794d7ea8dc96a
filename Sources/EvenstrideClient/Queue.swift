/// Elements appended at the end and taken from the front, each in constant time on average.
struct Queue<Element> {
  private var elements: [Element?] = []
  private var head = 0

  var count: Int { elements.count - head }
  var isEmpty: Bool { count == 0 }

  /// - Parameter index: counts from the front, below `count`.
  subscript(index: Int) -> Element {
    get { elements[head + index]! }
    set { elements[head + index] = newValue }
  }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func popFirst() -> Element? {
    guard head < elements.count else { return nil }
    defer {
      elements[head] = nil
      head += 1
      if head == elements.count {
        elements.removeAll(keepingCapacity: true)
        head = 0
      } else if head > 1_024, head > elements.count / 2 {
        elements.removeFirst(head)
        head = 0
      }
    }
    return elements[head]
  }

  /// Takes out every element that fits, in order.
  mutating func remove(where fits: (Element) -> Bool) -> [Element] {
    var removed: [Element] = []
    let left = elements[head...].filter { element in
      guard let element, fits(element) else { return true }
      removed.append(element)
      return false
    }
    elements = Array(left)
    head = 0
    return removed
  }

  mutating func removeAll() -> [Element] { remove { _ in true } }
}
