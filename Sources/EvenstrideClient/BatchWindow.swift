/// The items of a batch that were taken from the caller and not answered yet, in order.
///
/// After a lost connection the unanswered ones are sent again, from the first; so there are few of
/// them, and they are all that a batch keeps.
struct BatchWindow<Request> {
  private struct Item {
    let request: Request
    /// Size when it was sent; 0: not yet.
    var bytes = 0
  }

  private let limits: BatchOptions
  private var items = Queue<Item>()
  /// The number of the first item here.
  private(set) var next = 0
  /// Items here that were sent on the present stream.
  private var sent = 0
  private var bytes = 0
  /// Whether `unsent` will be the first item of the present stream.
  private(set) var isFirstOnStream = true

  init(_ limits: BatchOptions) { self.limits = limits }

  var isEmpty: Bool { items.isEmpty }
  /// Whether another item may be sent; one always may, however large.
  var hasRoom: Bool {
    sent == 0 || (sent < limits.items && bytes < limits.bytes)
  }
  /// Whether something here is still to be sent.
  var hasUnsent: Bool { sent < items.count }

  mutating func append(_ request: Request) { items.append(Item(request: request)) }

  /// The first item that was not sent on the present stream.
  var unsent: (index: Int, request: Request) { (next + sent, items[sent].request) }

  mutating func markSent(bytes count: Int) {
    items[sent].bytes = count
    sent += 1
    bytes += count
    isFirstOnStream = false
  }

  /// Takes out the first item when this is the answer to it.
  ///
  /// - Returns: the item's request; nil when another answer was due.
  mutating func answer(_ index: UInt64) -> Request? {
    guard sent > 0, index == UInt64(next) else { return nil }
    let item = items.popFirst()!
    bytes -= item.bytes
    sent -= 1
    next += 1
    return item.request
  }

  /// A new stream begins, on which nothing was sent.
  mutating func restart() { (sent, bytes, isFirstOnStream) = (0, 0, true) }
}
