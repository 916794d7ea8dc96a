import Dispatch
import Foundation
import Messages
import RPC
import Synchronization
import Testing

/// What the server counts.
@Suite struct StatsTests {
  @Test func callsAreCountedByMethodCodeAndDuration() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    for stream in [1, 3, 5] as [UInt32] {
      peer.send(try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest(service: "a")))
      _ = try peer.response()
    }
    peer.send(try RawPeer.request(7, HealthMethods.check, HealthCheckRequest(), name: "Nothing"))
    _ = try peer.error()
    let stats = test.server.stats()
    let check = try #require(stats.methods.first { $0.path == HealthMethods.check.path })
    #expect(check.codes[0] == 3 && check.codes.reduce(0, +) == 3)
    #expect(check.durations.reduce(0, +) == 3)
    let other = try #require(stats.methods.last)
    #expect(other.path == "_OTHER")
    #expect(other.codes[Int(StatusCode.unimplemented.rawValue)] == 1)
    #expect(stats.connections == 1 && stats.connectionsAccepted == 1)
    #expect(stats.bytesIn > 0 && stats.bytesOut > 0)
  }

  @Test func onlyCallsThatNeedAThreadOfThePoolWaitForOne() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
    _ = try peer.response()
    #expect(test.server.stats().queueWaits.count == 0)
    #expect(test.server.stats().queueWaits.nanoseconds == 0)
    peer.send(try RawPeer.request(3, ReliabilityMethods.analyze, AnalyzeRequest()))
    #expect(eventually { test.server.stats().queueWaits.count == 1 })
    let waits = test.server.stats().queueWaits
    #expect(waits.counts.reduce(0, +) == 1 && waits.nanoseconds > 0)
  }

  @Test func faultsOfPeersAreCountedByKind() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(2, HealthMethods.check, HealthCheckRequest()))
    _ = try peer.error()
    peer.send(RawPeer.frame(1, [1], type: 3))
    _ = try peer.error()
    peer.send(RawPeer.frame(1, [], type: 9))
    peer.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
    #expect(peer.isClosed())
    let counts = Dictionary(
      uniqueKeysWithValues: test.server.stats().protocolErrors.map { ($0.name, $0.count) })
    #expect(counts["even_id"] == 1 && counts["stray_data"] == 1)
    #expect(counts["ignored_frame"] == 1 && counts["not_ttrpc"] == 1)
    #expect(counts["oversize_frame"] == 0)
  }

  @Test func connectionsAreListedWithTheirPeersAndForgottenWhenTheyClose() throws {
    let test = try TestServer()
    do {
      let peer = try RawPeer(test)
      peer.send(try RawPeer.open(1, BulkMethods.assessStream))
      peer.send(try RawPeer.data(1, AssessItem(index: 4)))
      _ = try peer.message(AssessItemResult.self, on: 1)
      let listed = test.server.connections()
      #expect(listed.count == 1)
      #expect(listed[0].peer.uid == getuid() && listed[0].peer.pid == getpid())
      #expect(listed[0].inFlight == 1 && listed[0].calls == 1)
      #expect(test.server.stats().streams == 1)
    }
    #expect(eventually { test.server.connections().isEmpty })
    #expect(eventually { test.server.stats().inFlight == 0 && test.server.stats().streams == 0 })
  }

  @Test func aProbeIsAnsweredAlsoWhileEveryThreadWorksOnCallsThatSomebodyWaitsFor() throws {
    let test = try TestServer()
    let peer = try RawPeer(test)
    for i in 0..<16 {
      peer.send(
        try RawPeer.request(UInt32(2 * i + 1), ReliabilityMethods.analyze, AnalyzeRequest()))
    }
    #expect(eventually { test.counts.started.load(ordering: .relaxed) > 0 })
    let answered = DispatchSemaphore(value: 0)
    test.server.probe { answered.signal() }
    #expect(answered.wait(timeout: .now() + 20) == .success)
  }
}
