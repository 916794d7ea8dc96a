import EvenstrideClient
import Glibc
import Messages
import RPC
import Synchronization

/// Many calls on many connections, in slices; after each slice, when only the sampling client is
/// left, memory and descriptors of the daemon are noted.
func soak(_ place: Place) throws -> Finding {
  let (slices, workers, group) = (100, 4, 4)
  let plan = place.plan("soak", place.audits ? ["--audit", "all"] : [])
  let daemon = try DaemonProcess(plan)
  let sampler = Evenstride(socketPath: plan.socket)
  var finding = Finding(figures: "")
  let scripts = try (0..<workers * group).map {
    try SoakScript(calls: max(20, place.calls / place.connections), id: "soak-\($0)")
  }
  let atOnce = slices * workers * group
  let share = (place.connections + atOnce - 1) / atOnce
  var samples: [GetStatsResponse] = []
  let began = Instant.now
  for slice in 0..<slices {
    let crew = Crew()
    crew.start(workers) { worker in
      for turn in 0..<share {
        let own = scripts[worker * group..<(worker + 1) * group]
        let peers = try own.map { script in
          let peer = try Peer(plan.socket)
          try peer.send(script.bytes)
          return (peer, script)
        }
        for (peer, script) in peers {
          try script.check(peer)
          // What runs now is cancelled by the end of the connection.
          if turn % 10 == 0 { try peer.send(script.leftOpen) }
        }
      }
    }
    try crew.wait()
    try samples.append(quietSample(sampler))
    if slice % 10 == 9 { say("  soak: \(slice + 1) % after \(seconds(since: began)) s") }
  }
  judge(samples, place, began, &finding)
  try daemon.finish()
  return finding
}

private func seconds(since began: Instant) -> String {
  fixed(Double(Instant.now.nanoseconds - began.nanoseconds) / 1e9)
}

/// The figures once all other connections are gone.
private func quietSample(_ sampler: Evenstride) throws -> GetStatsResponse {
  var sample = GetStatsResponse()
  let isQuiet = try waitUntil(seconds: 30) {
    sample = try sampler.control.getStats(GetStatsRequest(), timeout: nil)
    return sample.connections == 1 && sample.callsInFlight == 0
  }
  guard isQuiet else {
    throw FaultError(
      "\(sample.connections) connections, \(sample.callsInFlight) calls stay after a slice")
  }
  return sample
}

private func judge(
  _ samples: [GetStatsResponse], _ place: Place, _ began: Instant,
  _ finding: inout Finding
) {
  // The first tenth warms up: buffers of all loops and threads, and the allocator's arenas.
  let warm = samples.dropFirst(samples.count / 10)
  guard let first = warm.first, let last = warm.last else { return }
  let middle = warm[(warm.startIndex + warm.endIndex) / 2]
  let growth = Double(last.residentBytes) / Double(first.residentBytes) - 1
  let isFlat =
    growth < 0.02 || (place.calls < 1_000_000 && last.residentBytes < first.residentBytes + 1 << 20)
  finding.expect(isFlat, "memory grew by \(fixed(growth * 100)) %")
  finding.expect(
    last.openDescriptors == first.openDescriptors,
    "descriptors went from \(first.openDescriptors) to \(last.openDescriptors)")
  let ended = last.calls.reduce(0) { $0 + $1.calls }
  let codes = Dictionary(grouping: last.calls, by: \.code).mapValues {
    $0.reduce(0) { $0 + $1.calls }
  }
  let byCode = codes.sorted { $0.key < $1.key }.map {
    "\(StatusCode(rawValue: $0.key)?.name ?? "?") \($0.value)"
  }
  let memory = [first, middle, last].map { mebibytes(Int($0.residentBytes)) }
  let descriptors = [first, middle, last].map { "\($0.openDescriptors)" }
  finding.figures =
    "\(ended) calls (\(byCode.joined(separator: ", "))) on \(last.connectionsAccepted) connections, "
    + "audit \(place.audits ? "to a file" : "none"), \(seconds(since: began)) s; after warm-up, in "
    + "the middle, at the end: memory \(memory.joined(separator: ", ")) "
    + "(\(fixed(growth * 100, 2)) %), descriptors \(descriptors.joined(separator: ", "))"
}
