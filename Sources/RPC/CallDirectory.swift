/// The running calls that carry an `x-request-id`, so that another call can cancel them.
///
/// Calls that are answered where they were read are over before anybody could ask.
final class CallDirectory: Sendable {
  private struct Key: Hashable {
    let uid: UInt32
    let requestID: String
  }

  private struct Entry {
    let context: CallContext
    let cancel: @Sendable () -> Void
  }

  private let entries = Locked<[Key: [Entry]]>([:])

  /// - Parameter cancel: ends the call; any thread.
  func enter(_ context: CallContext, cancel: @escaping @Sendable () -> Void) {
    guard let key = key(of: context) else { return }
    entries.withLock { $0[key, default: []].append(Entry(context: context, cancel: cancel)) }
  }

  func leave(_ context: CallContext) {
    guard let key = key(of: context) else { return }
    entries.withLock { entries in
      entries[key]?.removeAll { $0.context === context }
      if entries[key]?.isEmpty == true { entries[key] = nil }
    }
  }

  func cancel(requestID: String, uid: UInt32) -> Int {
    let found = entries.withLock { $0[Key(uid: uid, requestID: requestID)] ?? [] }
    for entry in found {
      entry.context.cancel()
      entry.cancel()
    }
    return found.count
  }

  private func key(of context: CallContext) -> Key? {
    guard let requestID = context.requestID, let peer = context.peer else { return nil }
    return Key(uid: peer.uid, requestID: requestID)
  }
}
