import Glibc
import Messages
import RPC

/// More clients than descriptors: those that are connected are served, the others wait without
/// making the daemon spin, and get their turn as the first ones leave.
func withoutDescriptors(_ place: Place) throws -> Finding {
  let clients = 200
  var plan = place.plan("descriptors")
  plan.descriptors = 64
  let daemon = try DaemonProcess(plan)
  var finding = Finding(figures: "")
  let call = try FrameBytes.request(1, AsymmetryMethods.indices, Persons.pairs(4))
  let again = try FrameBytes.request(3, AsymmetryMethods.indices, Persons.pairs(4))

  var waiting = try (0..<clients).map { _ in try Peer(plan.socket) }
  for peer in waiting { try peer.send(call) }
  usleep(500_000)
  var connected: [Peer] = []
  for peer in waiting where peer.isReadable(within: 0) {
    finding.expect(try peer.end(of: 1) == .ok, "a connected client was not answered")
    connected.append(peer)
  }
  waiting.removeAll { peer in connected.contains { $0 === peer } }

  let seconds = place.isShort ? 1.0 : 3.0
  let before = daemon.cpuSeconds
  usleep(UInt32(seconds * 1e6))
  let spent = (daemon.cpuSeconds - before) / seconds
  finding.expect(spent < 0.05, "it spent \(fixed(spent, 3)) s of CPU a second on waiting clients")
  for peer in connected {
    try peer.send(again)
    finding.expect(try peer.end(of: 3) == .ok, "a connected client was not answered again")
  }

  let atOnce = connected.count
  var served = atOnce
  connected = []
  _ = try waitUntil(seconds: 60) {
    // Who was served leaves; the next one may come.
    try waiting.removeAll { peer in
      guard peer.isReadable(within: 0) else { return false }
      finding.expect(try peer.end(of: 1) == .ok, "a client that waited was not answered")
      served += 1
      return true
    }
    return waiting.isEmpty
  }
  finding.expect(served == clients, "only \(served) of \(clients) clients were served")
  try daemon.finish()
  finding.figures =
    "64 descriptors, \(clients) clients: \(atOnce) served at once, \(served) in all; "
    + "\(fixed(spent * 1_000)) ms of CPU a second while the others wait"
  return finding
}
