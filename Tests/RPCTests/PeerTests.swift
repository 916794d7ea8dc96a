import Foundation
import RPC
import Testing

/// Who a peer is, and whether it may call.
@Suite struct PeerTests {
  @Test func thePeerOfASocketPairIsThisProcess() throws {
    var pair: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    defer { for fd in pair { close(fd) } }
    let peer = try PeerCredentials.of(pair[0])
    #expect(peer == PeerCredentials(pid: getpid(), uid: getuid(), gid: getgid()))
    var own = [gid_t](repeating: 0, count: 65_536)
    let count = getgroups(Int32(own.count), &own)
    #expect(Set(try PeerCredentials.groups(of: pair[0])) == Set(own.prefix(Int(count))))
  }

  @Test func aDescriptorWithoutAPeerIsAnError() {
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    #expect(throws: SystemError.self) { try PeerCredentials.of(file) }
    #expect(throws: SystemError.self) { try PeerCredentials.groups(of: file) }
  }

  @Test(
    arguments: [
      (PeerPolicy(), 7, [8], true),
      (PeerPolicy(users: [7]), 7, [], true),
      (PeerPolicy(users: [7]), 6, [7], false),
      (PeerPolicy(groups: [8]), 7, [9, 8], true),
      (PeerPolicy(groups: [8]), 8, [9], false),
      (PeerPolicy(users: [7], groups: [8]), 0, [8], true),
      (PeerPolicy(users: [7], groups: [8]), 0, [], false),
    ] as [(PeerPolicy, UInt32, [UInt32], Bool)])
  func aPeerIsAllowedByItsUserOrAGroup(
    _ policy: PeerPolicy, _ uid: UInt32, _ groups: [UInt32], _ allowed: Bool
  ) {
    #expect(policy.allows(uid: uid, groups: groups) == allowed)
  }
}
