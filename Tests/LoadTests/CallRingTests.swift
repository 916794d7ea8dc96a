import Testing

@testable import evenstride_load

@Suite("Calls that wait for answers")
struct CallRingTests {
  @Test("Ids are odd, rise, and begin with 1")
  func ids() {
    var ring = CallRing(calls: 4)
    #expect((0..<5).map { _ in ring.takeID() } == [1, 3, 5, 7, 9])
  }

  @Test("An answer finds its call in any order, once")
  func order() {
    var ring = CallRing(calls: 100)
    var ids: [UInt32] = []
    for question in 0..<100 {
      let id = ring.takeID()
      ring.insert(PendingCall(id: id, question: question))
      ids.append(id)
    }
    for (question, id) in ids.enumerated().reversed() {
      #expect(ring.remove(id)?.question == question)
      #expect(ring.remove(id) == nil)
    }
    #expect(ring.count == 0)
  }

  @Test("A slow call keeps its place while thousands of others pass")
  func slowCall() {
    var ring = CallRing(calls: 2)
    let slow = ring.takeID()
    ring.insert(PendingCall(id: slow, question: 42))
    var last = slow
    for _ in 0..<10_000 {
      let id = ring.takeID()
      #expect(id > last)
      last = id
      ring.insert(PendingCall(id: id))
      #expect(ring.remove(id) != nil)
    }
    #expect(ring.remove(slow)?.question == 42)
  }

  @Test("Ids nobody took, 0 and even ones find nothing", arguments: [0, 2, 3, 0xffff_ffff])
  func unknown(id: UInt32) {
    var ring = CallRing(calls: 4)
    ring.insert(PendingCall(id: ring.takeID()))
    #expect(ring.remove(id) == nil)
    #expect(ring.count == 1)
  }

  @Test("Calls are taken out by a condition")
  func condition() {
    var ring = CallRing(calls: 8)
    for sent in 0..<8 { ring.insert(PendingCall(id: ring.takeID(), sent: Int64(sent))) }
    #expect(ring.removeAll { $0.sent < 3 }.map(\.sent).sorted() == [0, 1, 2])
    #expect(ring.count == 5)
  }
}
