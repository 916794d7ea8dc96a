import Foundation
import Messages
import RPC
import Testing

/// Who may call, and how many connections one user gets.
@Suite struct AdmissionTests {
  private func check(_ test: TestServer) throws -> RPCError? {
    let peer = try RawPeer(test)
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(service: "abc")))
    let status = try peer.response().response.status
    if status != nil { #expect(peer.isClosed()) }
    return status.map { RPCError($0, in: Arena()) }
  }

  @Test func aUserWhoIsNotAllowedIsToldSoAndCounted() throws {
    let test = try TestServer(policy: PeerPolicy(users: [getuid() &+ 1]))
    let error = try #require(try check(test))
    #expect(error.code == .permissionDenied)
    #expect(error.message.contains("user \(getuid())"))
    #expect(test.stats { $0 == "not_allowed" } == 1)
    #expect(test.logs("may not call"))
  }

  @Test func aUserIsAllowedByItsIdOrByAGroup() throws {
    #expect(try check(try TestServer(policy: PeerPolicy(users: [getuid()]))) == nil)
    #expect(try check(try TestServer(policy: PeerPolicy(groups: [getgid()]))) == nil)
    let others = PeerPolicy(users: [getuid() &+ 1], groups: [4_000_000_000])
    #expect(try check(try TestServer(policy: others))?.code == .permissionDenied)
  }

  @Test func aDeniedPeerThatSaysNothingIsClosed() throws {
    var limits = Limits()
    limits.frameTime = .milliseconds(50)
    let test = try TestServer(limits, policy: PeerPolicy(users: [getuid() &+ 1]))
    #expect(try RawPeer(test).isClosed())
  }

  @Test func moreConnectionsOfOneUserAreRefusedWithTheQuota() throws {
    var limits = Limits()
    limits.connectionsPerUser = 2
    let test = try TestServer(limits)
    let open = try (0..<2).map { _ in try RawPeer(test) }
    for peer in open {
      peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest()))
      _ = try peer.response()
    }
    let error = try #require(try check(test))
    #expect(error.code == .resourceExhausted)
    #expect(error.quotaViolations.map(\.description) == ["connections_per_user"])
    withExtendedLifetime(open) {}
  }
}
