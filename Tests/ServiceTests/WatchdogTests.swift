import EvenstrideService
import Foundation
import RPC
import TestSupport
import Testing

/// Beats for the service manager.
@Suite struct WatchdogTests {
  @Test func aBeatFollowsAnAnsweredProbeAndNoneAnUnansweredOne() throws {
    let scratch = try Scratch()
    let path = scratch.path("n.sock")
    let manager = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(manager) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(manager, $0, size) }
    }
    try #require(bound == 0)
    var bytes = [UInt8](repeating: 0, count: 64)
    func received() -> String {
      let count = recv(manager, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    let probes = Locked<[@Sendable () -> Void]>([])
    let watchdog = Watchdog(microseconds: 10_000, notify: try NotifySocket(path)) { answered in
      probes.withLock { $0.append(answered) }
    }
    func probe(_ number: Int) -> (@Sendable () -> Void)? {
      for _ in 0..<30_000 {
        if let probe = probes.withLock({ $0.count >= number ? $0[number - 1] : nil }) {
          return probe
        }
        usleep(1_000)
      }
      return nil
    }
    let first = try #require(probe(1))
    usleep(100_000)  // many intervals without an answer: no beat, and no second question
    #expect(received() == "")
    #expect(probes.withLock { $0.count } == 1)
    first()
    #expect(received() == "WATCHDOG=1")
    _ = try #require(probe(2))
    #expect(received() == "")
    withExtendedLifetime(watchdog) {}
  }

  @Test(
    arguments: [
      (["WATCHDOG_USEC": "30000000"], 30_000_000),
      (["WATCHDOG_USEC": "5", "WATCHDOG_PID": "7"], 5),
      (["WATCHDOG_USEC": "5", "WATCHDOG_PID": "8"], nil), (["WATCHDOG_USEC": "0"], nil),
      (["WATCHDOG_USEC": "x"], nil), ([:], nil),
    ] as [([String: String], Int?)])
  func theIntervalIsTakenWhenItIsMeantForThisProcess(
    _ environment: [String: String], _ interval: Int?
  ) {
    #expect(Watchdog.interval(environment, pid: 7) == interval)
  }
}
