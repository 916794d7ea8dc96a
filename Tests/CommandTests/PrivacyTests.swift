import EvenstrideClient
import Foundation
import RPC
import TestSupport
import Testing

/// Nothing of a request reaches the log, right or wrong.
@Suite struct PrivacyTests {
  @Test func noPayloadValueIsLogged() throws {
    let canary = "CANARY-7391"
    let number = 7391.125
    let scratch = try Scratch()
    let log = try scratch.write("", to: "log")
    let daemon = try DaemonProcess(["--log-level", "trace"], scratch: scratch, log: log)
    let client = Evenstride(socketPath: daemon.socket)
    let exercise = Exercise(name: canary, unit: "kg", left: [number, 7391.25], right: [number])
    _ = try? client.asymmetry.assess(AssessRequest(exercises: [exercise]))
    _ = try? client.asymmetry.assess(AssessRequest(exercises: [exercise, exercise]))
    _ = try? client.asymmetry.indices(IndicesRequest(left: [number], right: []))
    _ = try? client.models.get(GetModelRequest(name: canary))
    _ = try? client.health.check(HealthCheckRequest(service: canary))
    // Not a frame at all, and a frame that is never completed. Both stay open until they are seen:
    // of a peer that has hung up nothing is read.
    var peers: [FileHandle] = []
    for text in ["GET /\(canary) HTTP/1.1\r\n\r\n", "\0\0\0\u{40}\0\0\0\u{1}\u{1}\0\(canary)"] {
      let fd = try UnixAddress(daemon.socket).connect()
      peers.append(FileHandle(fileDescriptor: fd, closeOnDealloc: true))
      try peers.last?.write(contentsOf: Data(text.utf8))
    }
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    // What it says of the broken connections is written when it gets to it.
    func logged() throws -> String { try String(contentsOfFile: log, encoding: .utf8) }
    for _ in 0..<3_000 {
      if try logged().contains("closed a connection") { break }
      usleep(10_000)
    }
    peers.removeAll()
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    let text = try logged()
    #expect(text.contains("evenstrided listens"))
    #expect(text.contains("closed a connection"))
    #expect(!text.contains("CANARY"))
    #expect(!text.contains("7391.125") && !text.contains("7391.25"))
  }
}
