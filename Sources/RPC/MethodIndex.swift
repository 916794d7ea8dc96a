import Glibc

/// Finds a method by the names of a request, however many there are.
///
/// A hash table of the method's name with open addressing; never more than half full.
struct MethodIndex {
  private var slots = [Router.Binding?](repeating: nil, count: 64)
  private var count = 0

  mutating func insert(_ binding: Router.Binding) {
    count += 1
    if 2 * count > slots.count {
      let all = slots.compactMap(\.self)
      slots = [Router.Binding?](repeating: nil, count: 2 * slots.count)
      for binding in all { place(binding) }
    }
    place(binding)
  }

  private mutating func place(_ binding: Router.Binding) {
    var slot = Self.hash(binding.names.method) & (slots.count - 1)
    while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = binding
  }

  func find(
    service: UnsafePointer<CChar>, method: UnsafePointer<CChar>
  ) -> Router.Binding? {
    var slot = Self.hash(method) & (slots.count - 1)
    while let binding = slots[slot] {
      if binding.names.match(service: service, method: method) { return binding }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a of at most the first 32 characters: a peer chooses how long the text is.
  private static func hash(_ text: UnsafePointer<CChar>) -> Int {
    var hash: UInt32 = 2_166_136_261
    var at = 0
    while at < 32, text[at] != 0 {
      hash = (hash ^ UInt32(UInt8(bitPattern: text[at]))) &* 16_777_619
      at += 1
    }
    return Int(hash ^ hash >> 15)
  }
}

/// The names of a method as C strings, so that a call is found without making one.
final class MethodNames: @unchecked Sendable {
  // Written once, before anybody else knows of it.
  let service: UnsafePointer<CChar>
  let method: UnsafePointer<CChar>

  init(service: String, method: String) {
    self.service = UnsafePointer(strdup(service)!)
    self.method = UnsafePointer(strdup(method)!)
  }

  deinit {
    free(UnsafeMutablePointer(mutating: service))
    free(UnsafeMutablePointer(mutating: method))
  }

  func match(service: UnsafePointer<CChar>, method: UnsafePointer<CChar>) -> Bool {
    strcmp(self.method, method) == 0 && strcmp(self.service, service) == 0
  }
}
