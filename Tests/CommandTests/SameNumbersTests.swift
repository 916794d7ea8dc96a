import EvenstrideClient
import Foundation
import Testing

/// The same numbers bit for bit, whoever computes them and on however many threads.
@Suite struct SameNumbersTests {
  private static let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path

  /// A daemon that has one core, if not all.
  private func daemon(onOneCore: Bool) throws -> DaemonProcess {
    let daemon = try DaemonProcess()
    guard onOneCore else { return daemon }
    // All its threads; those it starts later inherit it.
    let pin = Process()
    pin.executableURL = URL(filePath: "/usr/bin/taskset")
    pin.arguments = ["-a", "-p", "-c", "0", "\(daemon.process.processIdentifier)"]
    pin.standardOutput = FileHandle.nullDevice
    try pin.run()
    pin.waitUntilExit()
    #expect(pin.terminationStatus == 0)
    return daemon
  }

  @Test(arguments: [
    ["reliability", cohort, "--exercise", "leg_curl", "--bootstrap", "500", "--seed", "7"],
    [
      "walking", "fit", cohort, "--outcome", "t25fw", "--predictor", "calf_raise:weaker",
      "--predictor", "age", "--method", "ridge", "--bootstrap", "200", "--seed", "7",
    ],
  ])
  func aBootstrapIsTheSameEmbeddedOnOneThreadAndOnAll(_ command: [String]) throws {
    let embedded = try Tool.run(command + ["--embedded", "--format", "json"])
    #expect(embedded.code == 0, "\(embedded.errors)")
    for onOneCore in [true, false] {
      let daemon = try daemon(onOneCore: onOneCore)
      let answer = try Tool.run(command + ["--format", "json", "--socket", daemon.socket])
      #expect(answer.code == 0, "\(answer.errors)")
      #expect(answer.output == embedded.output)
    }
  }

  /// Up to 4 KiB `Indices` is answered where it was read, beyond on the compute pool.
  @Test func indicesAreTheSameInlineAndOffloaded() throws {
    let daemon = try DaemonProcess()
    let client = Evenstride(socketPath: daemon.socket, defaultTimeout: .seconds(300))
    let (few, many) = (200, 20_000)
    let left = (0..<many).map { 20 + Double($0 * 7919 % 1_000) / 7 }
    let right = (0..<many).map { 20 + Double($0 * 104_729 % 1_000) / 13 }
    let columns: [IndexColumn] = [.maxNormalised, .robinson, .stronger, .logRatio]
    let inline = try client.asymmetry.indices(
      IndicesRequest(
        left: Array(left[..<few]), right: Array(right[..<few]), columns: columns))
    let offloaded = try client.asymmetry.indices(
      IndicesRequest(left: left, right: right, columns: columns))
    #expect(inline.columns.count == columns.count)
    for (short, long) in zip(inline.columns, offloaded.columns) {
      #expect(short.values.map(\.bitPattern) == long.values[..<few].map(\.bitPattern))
    }
  }
}
