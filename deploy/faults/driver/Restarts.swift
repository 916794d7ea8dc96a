import EvenstrideClient
import Glibc
import Messages
import RPC
import Synchronization

/// SIGTERM and a new start under load, with a socket of the daemon's own: no call fails at clients
/// that retry and wait for a daemon.
func restartedUnderLoad(_ place: Place) throws -> Finding {
  // The batch is never done, so each end takes the whole drain time.
  try restarts(place, place.plan("sigterm", ["--drain-time", "1s"]))
}

/// The same with a socket that outlives the daemon, as systemd's does.
func reactivatedUnderLoad(_ place: Place) throws -> Finding {
  var plan = place.plan("activated", ["--drain-time", "1s"])
  let listener = try ListeningSocket(path: plan.socket, mode: 0o600)
  plan.listener = listener.fd
  defer { listener.close() }
  return try restarts(place, plan)
}

private func restarts(_ place: Place, _ plan: DaemonProcess.Plan) throws -> Finding {
  let restarts = place.isShort ? 3 : 8
  let load = Load()
  var daemon = try DaemonProcess(plan)
  let crew = Crew()
  // Four threads on each of eight clients, so eight connections with several calls on their way.
  let clients = (0..<8).map { _ in Evenstride(socketPath: plan.socket, waitForReady: true) }
  crew.start(4 * clients.count) { number in
    var index = number
    while load.isOn {
      load.count { () throws(RPCError) in
        _ = try clients[number % clients.count].asymmetry.assess(Persons.person(index))
      }
      index += 97 * 32  // never one of the invalid persons, as long as the first is none
    }
  }
  crew.start { _ in
    let client = Evenstride(socketPath: plan.socket, waitForReady: true)
    var items = 0
    do {
      // Without end, until the load is over.
      let persons = sequence(first: 0, next: { load.isOn ? $0 + 1 : nil }).lazy.map(Persons.person)
      try client.assessAll(persons) { index, _ in
        if index != items { load.fail("item \(index) came when \(items) was due") }
        items += 1
      }
    } catch {
      load.fail("the batch failed after \(items) items: \(error)")
    }
    load.items.store(items, ordering: .relaxed)
  }
  var finding = Finding(figures: "")
  for _ in 0..<restarts {
    // Longer than the longest pause of a client that waits.
    usleep(2_500_000)
    daemon.signal(SIGTERM)
    let code = daemon.waitForEnd()
    finding.expect(code == 0, "the daemon ended with \(code) after SIGTERM")
    daemon = try DaemonProcess(plan)
  }
  usleep(400_000)
  load.end()
  try crew.wait()
  try daemon.finish()
  let (calls, failed) = (load.calls.load(ordering: .relaxed), load.failed.load(ordering: .relaxed))
  finding.expect(failed == 0, "the first failure: \(load.firstFailure ?? "")")
  finding.figures =
    "\(restarts) restarts, 8 connections, \(calls) calls and a batch of "
    + "\(load.items.load(ordering: .relaxed)) items, \(failed) failed"
  return finding
}

/// Calls that go on until told to end.
private final class Load: Sendable {
  private let goesOn = Atomic<Bool>(true)
  private let first = Locked<String?>(nil)
  let calls = Atomic<Int>(0)
  let failed = Atomic<Int>(0)
  let items = Atomic<Int>(0)

  var isOn: Bool { goesOn.load(ordering: .relaxed) }
  var firstFailure: String? { first.withLock { $0 } }
  func end() { goesOn.store(false, ordering: .relaxed) }

  func count(_ call: () throws(RPCError) -> Void) {
    do throws(RPCError) { try call() } catch { fail("\(error)") }
    calls.add(1, ordering: .relaxed)
  }

  func fail(_ text: String) {
    failed.add(1, ordering: .relaxed)
    first.withLock { $0 = $0 ?? text }
  }
}
