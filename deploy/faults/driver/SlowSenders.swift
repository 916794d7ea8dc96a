import EvenstrideClient
import Glibc
import Messages
import RPC
import Synchronization

/// Five hundred connections that send a byte a second: a good client hardly notices, and they are
/// closed when their frame takes too long.
func slowSenders(_ place: Place) throws -> Finding {
  let (rounds, calls) = place.isShort ? (1, 5_000) : (5, 20_000)
  let plan = place.plan("slowloris", place.isShort ? ["--frame-time", "3s"] : [])
  let frameTime = place.isShort ? 3.0 : 10.0
  let daemon = try DaemonProcess(plan)
  let client = Evenstride(socketPath: plan.socket)
  var finding = Finding(figures: "")
  var (quiet, attacked): ([[Int64]], [[Int64]]) = ([], [])
  _ = try times(client, 2_000)
  for _ in 0..<rounds {
    quiet.append(try times(client, calls))
    let slow = SlowPeers(plan.socket, count: 500)
    try slow.start()
    usleep(300_000)
    attacked.append(try times(client, calls))
    let lost = slow.stop()
    finding.expect(
      lost.isEmpty || frameTime < 10, "\(lost.count) slow senders were closed early")
  }
  // And until the daemon has had enough of them.
  let slow = SlowPeers(plan.socket, count: 500)
  try slow.start()
  _ = waitUntil(seconds: frameTime + 5) { slow.closed == 500 }
  let ages = slow.stop()
  finding.expect(ages.count == 500, "only \(ages.count) of 500 slow senders were closed")
  finding.expect(
    (ages.max() ?? 0) < Int64((frameTime + 2) * 1e9), "a slow sender lived \(ages.max() ?? 0) ns")
  let p99 = (
    quiet.map { $0.quantile(0.99) }.median, attacked.map { $0.quantile(0.99) }.median
  )
  let p50 = (quiet.map(\.median).median, attacked.map(\.median).median)
  let ratio = Double(p99.1) / Double(max(1, p99.0))
  finding.expect(ratio <= 3, "p99 grew \(fixed(ratio, 2)) times")
  try daemon.finish()
  finding.figures =
    "\(rounds) × \(calls) calls, median p99 quiet \(microseconds(p99.0)), attacked "
    + "\(microseconds(p99.1)), ratio \(fixed(ratio, 2)) (p50 \(microseconds(p50.0)), "
    + "\(microseconds(p50.1))); closed after \(fixed(Double(ages.min() ?? 0) / 1e9)) to "
    + "\(fixed(Double(ages.max() ?? 0) / 1e9)) s: \(ages.count) of 500"
  return finding
}

/// How long calls take, one after the other, nanoseconds.
func times(_ client: Evenstride, _ calls: Int) throws -> [Int64] {
  let request = Persons.pairs(4)
  return try (0..<calls).map { _ in
    try nanoseconds { _ = try client.asymmetry.indices(request, timeout: nil) }
  }
}

/// Connections that each send a byte a second of a frame without end.
private final class SlowPeers: Sendable {
  private let socket: String
  private let count: Int
  private let goesOn = Atomic<Bool>(true)
  private let closedCount = Atomic<Int>(0)
  private let ages = Locked<[Int64]>([])
  private let crew = Crew()

  init(_ socket: String, count: Int) { (self.socket, self.count) = (socket, count) }

  /// How many the daemon has closed.
  var closed: Int { closedCount.load(ordering: .relaxed) }

  func start() throws {
    let opened: [(peer: Peer, first: Int64)?] = try (0..<count).map { _ in (try Peer(socket), 0) }
    // A request of 64 KiB that never becomes whole.
    let frame: [UInt8] =
      [0, 1, 0, 0, 0, 0, 0, 1, 1, 0] + [UInt8](repeating: 0x0a, count: 60)
    crew.start { [self] _ in
      var peers = opened
      for second in 0..<frame.count where goesOn.load(ordering: .relaxed) {
        let begin = Instant.now.nanoseconds
        for i in peers.indices where goesOn.load(ordering: .relaxed) {
          if i % 10 == 0 { Self.sleep(until: begin + Int64(i) * 1_000_000_000 / Int64(count)) }
          guard let (peer, first) = peers[i] else { continue }
          if first == 0 { peers[i]?.first = Instant.now.nanoseconds }
          if peer.offer(frame[second...second]) == nil || peer.isClosed {
            let age = Instant.now.nanoseconds - first
            ages.withLock { $0.append(age) }
            closedCount.add(1, ordering: .relaxed)
            peers[i] = nil
          }
        }
        Self.sleep(until: begin + 1_000_000_000)
      }
    }
  }

  /// - Returns: the ages, nanoseconds, at which the daemon's closing was noticed.
  func stop() -> [Int64] {
    goesOn.store(false, ordering: .relaxed)
    try? crew.wait()
    return ages.withLock { $0 }
  }

  private static func sleep(until time: Int64) {
    let left = time - Instant.now.nanoseconds
    if left > 0 { usleep(UInt32(left / 1_000)) }
  }
}
