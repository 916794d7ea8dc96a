import Messages
import RPC

/// Some connections for calls of one kind, each opened when first used and again when it has ended.
final class Lane: Sendable {
  private struct State {
    var channels: [Channel?]
    var next = 0
  }

  private let connector: Connector
  private let state: Locked<State>

  /// - Parameter width: connections, used in turn.
  init(_ connector: Connector, width: Int) {
    self.connector = connector
    state = Locked(State(channels: Array(repeating: nil, count: max(1, width))))
  }

  /// Starts a call on one of the connections.
  ///
  /// - Throws: `CallFailure` when there is none, and none can be made now.
  func start(
    _ call: CallTable.Call, envelope: [UInt8], flags: UInt8 = 0
  ) throws(CallFailure) -> StartedCall {
    // A channel may end, or run out of ids, between the choice and the start.
    for _ in 0..<4 {
      let channel = try channel()
      if let started = channel.start(call, envelope: envelope, flags: flags) { return started }
    }
    let text = "connections to \(connector.path) are closed as soon as they are made"
    throw .unsent(RPCError(.unavailable, text))
  }

  /// The lock is held while connecting, which does not wait, so that nobody connects twice.
  private func channel() throws(CallFailure) -> Channel {
    try state.withLock { state throws(CallFailure) in
      let index = state.next
      state.next = (index + 1) % state.channels.count
      if let channel = state.channels[index], channel.isUsable { return channel }
      // What is running there may finish.
      state.channels[index]?.retire()
      state.channels[index] = nil
      let channel = try connector.connect()
      state.channels[index] = channel
      return channel
    }
  }

  func close() {
    let channels = state.withLock { state in
      defer { for index in state.channels.indices { state.channels[index] = nil } }
      return state.channels.compactMap { $0 }
    }
    for channel in channels { channel.close() }
  }
}

/// A call on its way.
struct StartedCall {
  let channel: Channel
  let id: UInt32
  /// Its caller blocks, and is the one to receive.
  let lead: Lead?

  func cancel() { channel.cancel(id) }
}
