import EvenstrideClient
import Glibc
import Messages
import RPC

/// A full disk under the log and under the model store: calls are answered, audit lines that were
/// lost are counted, a model is kept whole or not at all.
func fullDisk(_ place: Place) throws -> Finding {
  guard let folder = place.tightFolder else {
    throw FaultError("give --tight-folder, a small file system that may be filled up")
  }
  var finding = Finding(figures: "")
  let calls = place.isShort ? 5_000 : 50_000
  let nowhere = try callsWithoutALog(place, calls)
  let log = try auditOnAFullDisk(place, folder, calls, &finding)
  let models = try modelsOnAFullDisk(place, folder, &finding)
  finding.figures =
    "\(nowhere) calls answered with the log on /dev/full; \(log); \(models)"
  return finding
}

private func callsWithoutALog(_ place: Place, _ calls: Int) throws -> Int {
  var plan = place.plan("devfull", ["--audit", "all"])
  plan.log = "/dev/full"
  let daemon = try DaemonProcess(plan)
  _ = try times(Evenstride(socketPath: plan.socket), calls)
  try daemon.finish()
  return calls
}

private func auditOnAFullDisk(
  _ place: Place, _ folder: String, _ calls: Int, _ finding: inout Finding
) throws -> String {
  var plan = place.plan("fulllog", ["--audit", "all"])
  plan.log = "\(folder)/audit.log"
  let daemon = try DaemonProcess(plan)
  let client = Evenstride(socketPath: plan.socket)
  let ballast = "\(folder)/ballast"
  _ = try times(client, 100)
  usleep(200_000)
  // Room for some lines, so that one is cut off in the middle.
  try Files.fill(ballast, leaving: 64 << 10)
  _ = try times(client, calls)
  usleep(200_000)
  unlink(ballast)
  _ = try times(client, 100)
  try daemon.finish()

  var (lines, lost, torn) = (0, 0, 0)
  for line in Files.text(plan.log).split(separator: "\n") {
    if !line.hasPrefix("{") || !line.hasSuffix("}") {
      torn += 1
    } else if let count = line.firstRange(of: "\"event\":\"calls_not_recorded\",\"count\":") {
      lost += Int(line[count.upperBound...].prefix { $0.isNumber }) ?? 0
    } else if line.contains("\"event\":\"call\"") {
      lines += 1
    }
  }
  unlink(plan.log)
  let made = calls + 200
  finding.expect(lost > 0, "nothing was lost: the file system is too large for this run")
  finding.expect(
    lines + lost == made, "\(made) calls, but \(lines) audit lines and \(lost) counted as lost")
  return "\(made) calls across a full disk: \(lines) audit lines, \(lost) counted as lost, "
    + "\(torn) torn"
}

private func modelsOnAFullDisk(
  _ place: Place, _ folder: String, _ finding: inout Finding
) throws -> String {
  let plan = place.plan("fullstore", ["--models", "\(folder)/models"])
  var daemon = try DaemonProcess(plan)
  let ballast = "\(folder)/ballast"
  var refused = 0
  // From no room at all to room for nearly all of it; the file has about 22 KB.
  for pages in 0...4 {
    let client = Evenstride(socketPath: plan.socket)
    try Files.fill(ballast, leaving: pages << 12)
    do throws(RPCError) {
      _ = try client.models.put(PutModelRequest(name: "calf", model: wideModel), timeout: nil)
      finding.faults.append("a model was kept in \(pages) pages")
    } catch {
      finding.expect(error.code == .resourceExhausted, "Put answered \(error)")
      refused += 1
    }
    let listed = try client.models.list(ListModelsRequest(), timeout: nil)
    finding.expect(listed == ListModelsResponse(), "List tells of \(listed)")
  }
  unlink(ballast)
  // And after a crash, from what is on the disk.
  daemon.signal(SIGKILL)
  daemon.waitForEnd()
  daemon = try DaemonProcess(plan)
  let client = Evenstride(socketPath: plan.socket)
  let listed = try client.models.list(ListModelsRequest(), timeout: nil)
  finding.expect(listed == ListModelsResponse(), "after a restart List tells of \(listed)")
  let put = try client.models.put(PutModelRequest(name: "calf", model: wideModel), timeout: nil)
  let got = try client.models.get(GetModelRequest(name: "calf"), timeout: nil)
  finding.expect(
    put.version == 1 && got.model == wideModel, "with room again, another model is given")
  try daemon.finish()
  return
    "\(refused) of 5 models refused with RESOURCE_EXHAUSTED, none half kept, kept with room again"
}

/// A model of 51 coefficients, which takes several pages.
private let wideModel = LinearModel(
  outcome: "speed", unit: "m/s", scale: .identity,
  coefficients: (0..<51).map { Coefficient(name: "x\($0)", estimate: Double($0)) },
  xtxInverse: (0..<51 * 51).map { $0 % 52 == 0 ? 1 : 0.001 }, sigma: 0.125, df: 8, n: 100)
