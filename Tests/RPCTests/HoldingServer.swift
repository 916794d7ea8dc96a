import EvenstrideClient
import Foundation
import Messages
import RPC
import Wire

/// A server that answers `Check` at once and every other call when the test says so.
final class HoldingServer: Sendable {
  private let server: FakeServer
  private let held: Locked<[(peer: FakePeer, frame: FakePeer.Frame)]>

  init() throws {
    let held = Locked<[(peer: FakePeer, frame: FakePeer.Frame)]>([])
    self.held = held
    server = try FakeServer { _, peer in
      // The connection stays open as long as somebody can answer on it.
      while let frame = try? peer.frame() {
        if frame.header.type == 1, frame.envelope.method == "Check" {
          try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        } else {
          held.withLock { $0.append((peer, frame)) }
        }
      }
      held.withLock { $0.removeAll { $0.peer === peer } }
    }
  }

  var path: String { server.path }
  var connections: Int { server.connections }

  /// Waits until a call of the method is here.
  func holds(_ method: String) async -> Bool {
    await eventually { held.withLock { $0.contains { $0.frame.envelope.method == method } } }
  }

  /// Answers the first call of the method that is here.
  func answer<M: CBacked>(_ method: String, _ message: M) async throws {
    guard await holds(method) else { return }
    let call = held.withLock { held in
      held.remove(at: held.firstIndex { $0.frame.envelope.method == method }!)
    }
    try call.peer.respond(call.frame.stream, message)
  }

  /// Breaks the connections on which something is held.
  func hangUp() {
    for call in held.withLock({ $0 }) { call.peer.hangUp() }
  }
}

/// Something that blocks a thread of its own.
final class BlockedCall<R: Sendable>: Sendable {
  private let outcome = Locked<Result<R, any Error>?>(nil)

  init(_ body: @escaping @Sendable () throws -> R) {
    let outcome = outcome
    Thread {
      let result = Result { try body() }
      outcome.withLock { $0 = result }
    }.start()
  }

  var isOver: Bool { outcome.withLock { $0 != nil } }

  /// The outcome, when it is there.
  func value() async throws -> R? {
    guard await eventually({ isOver }) else { return nil }
    return try outcome.withLock { $0 }?.get()
  }
}
