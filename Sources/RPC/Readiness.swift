import CLinux
import Glibc
import Messages

/// Says which sockets of a loop are ready: it looks for a moment, then sleeps until one is.
///
/// Used by one thread, the loop's own work item; `wake` by any.
package final class Readiness {
  private let epoll: Int32
  private let wakeUp: Int32
  private let events: UnsafeMutableBufferPointer<epoll_event>
  /// How many of `events` are of the last wait.
  private var count = 0
  private var window: PollWindow
  /// Whether the last wait brought something: only then is more to be expected soon.
  private var isActive = false

  /// Nanoseconds between two looks; when they take longer, a peer that waited for this very core had
  /// it meanwhile, and would have had it sooner without looking.
  private static let longestLook: Int64 = 3_000

  /// - Parameter pollTime: how long to look at most before sleeping.
  package init(pollTime: Duration) throws(SystemError) {
    window = PollWindow(maximum: pollTime)
    epoll = try System.check("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) }
    do {
      wakeUp = try System.makeEventDescriptor()
    } catch {
      System.closeQuietly(epoll)
      throw error
    }
    events = .allocate(capacity: 256)
    events.initialize(repeating: epoll_event())
    try add(wakeUp, id: 0)
  }

  deinit {
    System.closeQuietly(epoll)
    System.closeQuietly(wakeUp)
    events.deallocate()
  }

  // MARK: What is waited for

  /// Waits for bytes from a socket.
  ///
  /// - Parameter id: tells the socket's events from those of others; not 0.
  package func add(_ fd: Int32, id: UInt64) throws(SystemError) {
    try control(EPOLL_CTL_ADD, fd, id, EPOLLIN.rawValue)
  }

  package func change(_ fd: Int32, id: UInt64, events: UInt32) throws(SystemError) {
    try control(EPOLL_CTL_MOD, fd, id, events)
  }

  private func control(
    _ operation: Int32, _ fd: Int32, _ id: UInt64, _ events: UInt32
  ) throws(SystemError) {
    var event = epoll_event()
    event.events = events
    event.data.u64 = id
    try System.check("epoll_ctl") { epoll_ctl(epoll, operation, fd, &event) }
  }

  /// Ends a sleep; any thread.
  package func wake() { System.signalEvent(wakeUp) }

  // MARK: Waiting

  /// Looks for a moment, as long as that has paid: to wake up takes longer than most calls.
  ///
  /// - Parameter hasMail: whether there is something else to do.
  /// - Returns: whether something was there; otherwise it is time to sleep.
  package func look(orUntil hasMail: () -> Bool) -> Bool {
    guard isActive else { return false }
    let length = window.window()
    guard length > 0 else { return false }
    let began = Instant.now.nanoseconds
    var last = began
    while true {
      sleep(milliseconds: 0)
      let found = count > 0 || hasMail()
      let now = Instant.now.nanoseconds
      let gap = now - last
      if gap > PollWindow.interruption {
        window.interrupted()
        return found
      } else if gap > Self.longestLook {
        window.expired()
        return found
      } else if found {
        // What was there already would have ended a sleep at once: looking did not gain it.
        if last > began { window.paid(after: now - began) }
        return true
      } else if now - began >= length {
        window.expired()
        return false
      }
      last = now
    }
  }

  /// - Parameter milliseconds: how long at most; -1: as long as it takes.
  package func sleep(milliseconds: Int32) {
    count = max(
      0, Int(epoll_wait(epoll, events.baseAddress, Int32(events.count), milliseconds)))
    isActive = count > 0
  }

  /// - Parameter end: until when at most, to the nanosecond, as far as the kernel keeps to it.
  package func sleep(until end: Instant) {
    let left = max(0, end.nanoseconds - Instant.now.nanoseconds)
    var time = timespec(
      tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
    let found = epoll_pwait2(epoll, events.baseAddress, Int32(events.count), &time, nil)
    // Kernels before 5.11 and some sandboxes do not know this call.
    if found < 0, errno != EINTR { return sleep(milliseconds: end.pollTimeout(from: .now)) }
    count = max(0, Int(found))
    isActive = count > 0
  }

  /// Whether the last wait brought something.
  package var hasEvents: Bool { count > 0 }

  /// The sockets that were ready, by id, and what for.
  package func visit(_ body: (UInt64, UInt32) -> Void) {
    for event in events[..<count] {
      if event.data.u64 == 0 {
        System.clearEvent(wakeUp)
      } else {
        body(event.data.u64, event.events)
      }
    }
  }
}
