import Messages
import RPC
import Testing

@testable import EvenstrideClient

/// Several that wait for the messages of one stream.
@Suite struct StreamReadersTests {
  @Test func aMessageGoesToTheFirstAndTellsThatOthersStillWait() {
    var stream = StreamState(shape: .serverStream, limits: InboxLimits())
    let readers = [BlockedThread<StreamNext>(), BlockedThread<StreamNext>()]
    for reader in readers { stream.wait(.thread(reader)) }
    let first = stream.accept(.data(flags: 0, [1]))
    #expect(first.resumed.count == 1)
    #expect(first.othersWait)
    let second = stream.accept(.data(flags: 0, [2]))
    #expect(second.resumed.count == 1)
    #expect(!second.othersWait)
    for (step, reader) in zip([first, second], readers) {
      for (waiter, next) in step.resumed { waiter.resume(next) }
      #expect(reader.value != nil)
    }
    // Nobody waits: it is kept.
    #expect(stream.accept(.data(flags: 0, [3])).resumed.isEmpty)
    #expect(!stream.accept(.data(flags: 0, [4])).othersWait)
  }
}
