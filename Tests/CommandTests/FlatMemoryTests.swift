import Dispatch
import EvenstrideClient
import Foundation
import Testing

/// A tenth of a million calls, streams and a thousand connections leave nothing behind.
@Suite struct FlatMemoryTests {
  /// Resident bytes and open descriptors of a process.
  private func figures(_ process: Int32) throws -> (bytes: Int, descriptors: Int) {
    let pages = try String(contentsOfFile: "/proc/\(process)/statm", encoding: .ascii)
    let resident = try #require(pages.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
    return (resident * Int(getpagesize()), open.count)
  }

  private func ask(_ client: Evenstride, calls: Int) {
    let small = IndicesRequest(left: [20, 31], right: [25, 30], columns: [.maxNormalised])
    let long = [Double](repeating: 3, count: 1_000)
    let large = IndicesRequest(left: long, right: long, columns: [.maxNormalised])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for number in 0..<calls / 8 {
        // Some on the compute pool, some refused.
        let request = number % 50 == 0 ? large : small
        let answer = try? client.asymmetry.indices(request)
        if answer?.columns.count != 1 { Issue.record("call \(number) was not answered") }
        if number % 100 == 1 { _ = try? client.asymmetry.indices(IndicesRequest(left: [1])) }
      }
    }
  }

  private func connect(_ path: String, times: Int) throws {
    for _ in 0..<times {
      let client = Evenstride(socketPath: path, defaultTimeout: .seconds(300))
      let stream = try client.bulk.assessStream()
      try stream.send(AssessItem(index: 1))
      #expect(try stream.receive()?.index == 1)
      client.close()
    }
  }

  @Test func aHundredThousandCallsAndAThousandConnectionsNeedNoMoreMemoryThanTheFirst() throws {
    let daemon = try DaemonProcess()
    let process = daemon.process.processIdentifier
    let client = Evenstride(socketPath: daemon.socket, defaultTimeout: .seconds(300))
    // What the daemon keeps for reuse is there afterwards.
    ask(client, calls: 20_000)
    try connect(daemon.socket, times: 200)
    let before = try figures(process)
    ask(client, calls: 100_000)
    try connect(daemon.socket, times: 1_000)
    var after = try figures(process)
    // Connections are closed soon, not at once.
    for _ in 0..<600 where after.descriptors > before.descriptors {
      usleep(100_000)
      after = try figures(process)
    }
    #expect(after.descriptors <= before.descriptors)
    // A hundred bytes a call would be 10 MB.
    #expect(after.bytes < before.bytes + 4 << 20)
  }
}
