import EvenstrideClient
import Glibc
import Messages
import RPC
import Synchronization

/// Peers that send calls and stream messages without end and never read: memory stays bounded, others
/// are served, and they are closed when they have taken nothing for the stall time.
func nonReaders(_ place: Place) throws -> Finding {
  let plan = place.plan("nonreader", ["--stall-time", "2s"])
  let daemon = try DaemonProcess(plan)
  let client = Evenstride(socketPath: plan.socket)
  var finding = Finding(figures: "")
  let call = try FrameBytes.request(1, AsymmetryMethods.indices, Persons.pairs(1_000))
  let open = try FrameBytes.open(1, BulkMethods.assessStream)
  let item = try FrameBytes.data(1, AssessItem(index: 7, request: Persons.person(1)))
  let calls = place.isShort ? 2_000 : 20_000

  _ = try times(client, 2_000)
  let quiet = try times(client, calls)
  let resident = daemon.resident
  daemon.forgetPeak()
  // Every call needs an id of its own while it runs; only the header differs.
  let callers = (0..<4).map { _ in Flood(plan.socket, first: [], call, numbersCalls: true) }
  let streams = (0..<4).map { _ in Flood(plan.socket, first: open, item, numbersCalls: false) }
  let floods = callers + streams
  for flood in floods { flood.start() }
  let attacked = try times(client, calls)
  let areClosed = waitUntil(seconds: 15) { floods.allSatisfy { $0.stalled != nil } }
  for flood in floods { try flood.stop() }
  finding.expect(areClosed, "peers that never read were not closed")
  let stalled = floods.compactMap(\.stalled)
  finding.expect(
    stalled.allSatisfy { $0 < 5_000_000_000 },
    "a connection was kept \(stalled.max() ?? 0) ns after it took no more")
  let peak = daemon.peakResident
  let grown = peak - resident
  finding.expect(grown < 128 << 20, "memory grew by \(mebibytes(grown))")
  let sent = floods.reduce(0) { $0 + $1.sentBytes }
  try daemon.finish()
  finding.figures =
    "4 callers and 4 streams sent \(mebibytes(sent)), read nothing; memory at most "
    + "\(mebibytes(peak)), \(mebibytes(grown)) more than before; closed "
    + "\(fixed(Double(stalled.min() ?? 0) / 1e9)) to \(fixed(Double(stalled.max() ?? 0) / 1e9)) s "
    + "after the last byte was taken; another client's p99 \(microseconds(quiet.quantile(0.99))) "
    + "before, \(microseconds(attacked.quantile(0.99))) meanwhile"
  return finding
}

/// A connection that sends the same again and again and never reads.
private final class Flood: Sendable {
  private let socket: String
  private let first: [UInt8]
  private let bytes: [UInt8]
  private let numbersCalls: Bool
  private let goesOn = Atomic<Bool>(true)
  private let sent = Atomic<Int>(0)
  private let stall = Atomic<Int64>(-1)
  private let crew = Crew()

  init(_ socket: String, first: [UInt8], _ bytes: [UInt8], numbersCalls: Bool) {
    (self.socket, self.first, self.bytes) = (socket, first, bytes)
    self.numbersCalls = numbersCalls
  }

  var sentBytes: Int { sent.load(ordering: .relaxed) }
  /// Nanoseconds from the last byte that was taken to the end; nil: not closed.
  var stalled: Int64? {
    let time = stall.load(ordering: .relaxed)
    return time < 0 ? nil : time
  }

  func start() {
    crew.start { [self] _ in
      let peer = try Peer(socket)
      try peer.send(first)
      var (frame, at, id) = (bytes, 0, UInt32(1))
      var last = Instant.now.nanoseconds
      while goesOn.load(ordering: .relaxed) {
        guard let count = peer.offer(frame[at...]), !peer.isClosed else {
          stall.store(Instant.now.nanoseconds - last, ordering: .relaxed)
          return
        }
        if count == 0 {
          usleep(1_000)
          continue
        }
        last = Instant.now.nanoseconds
        sent.add(count, ordering: .relaxed)
        at = (at + count) % frame.count
        if at == 0, numbersCalls {
          id += 2
          withUnsafeBytes(of: id.bigEndian) { frame.replaceSubrange(4..<8, with: $0) }
        }
      }
    }
  }

  func stop() throws {
    goesOn.store(false, ordering: .relaxed)
    try crew.wait()
  }
}
