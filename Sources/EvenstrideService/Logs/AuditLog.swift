import Dispatch
import Messages
package import RPC

/// One JSON object a line for each call: who asked for what, when, and how it ended; never what was
/// said.
///
/// Called at the rate of calls, so a line is formatted by hand into memory that is there already,
/// and many lines go out in one write. Any thread; never blocks.
package final class AuditLog: Sendable {
  /// Bytes of lines that may wait: half of them here while the other half is being written.
  private static let room = 512 << 10
  /// Bytes of a text that a caller chose.
  private static let longestText = 128
  /// No line is longer: two such texts, six bytes a character, and the rest.
  private static let longestLine = 2 * 6 * longestText + 1_024
  /// How long a line may wait for others.
  private static let delay = DispatchTimeInterval.milliseconds(20)
  private static let version = Array(Release.version.utf8)

  private struct Waiting {
    var lines = LineBuffer(capacity: AuditLog.room)
    var spare = LineBuffer(capacity: AuditLog.room)
    var time = WallTime()
    var origin = CallOrigin()
    var dropped = 0
    /// Lines that say how many calls have none: where they end, and the number.
    var notices: [(end: Int, count: Int)] = []
    var isScheduled = false
    var isUrgent = false
  }

  private let writer: LogWriter
  private let scope: Configuration.Audit
  private let prefix: StaticString
  private let waiting = Locked(Waiting())

  /// - Parameter isJournal: whether each line begins with its priority, which the journal takes off.
  package init(writer: LogWriter, scope: Configuration.Audit, isJournal: Bool) {
    (self.writer, self.scope) = (writer, scope)
    prefix = isJournal ? "<6>" : ""
  }

  deinit {
    waiting.withLock {
      $0.lines.deallocate()
      $0.spare.deallocate()
      $0.origin.deallocate()
    }
  }

  /// Keeps a call's line, to be written soon; without room it is counted, and the next line says so.
  package func write(_ record: CallRecord) {
    guard scope == .all || (scope == .failed && record.code != .ok) else { return }
    let delay = waiting.withLock { (waiting: inout Waiting) -> DispatchTimeInterval? in
      guard waiting.lines.count + 2 * Self.longestLine <= waiting.lines.capacity else {
        waiting.dropped += 1
        return nil
      }
      if waiting.dropped > 0 { putDropped(&waiting, record.ended) }
      put(record, &waiting)
      if !waiting.isScheduled {
        waiting.isScheduled = true
        return Self.delay
      }
      if !waiting.isUrgent, waiting.lines.count > waiting.lines.capacity / 2 {
        waiting.isUrgent = true
        return .nanoseconds(0)
      }
      return nil
    }
    if let delay { writer.enqueue(after: delay) { self.writeWaiting() } }
  }

  /// Waits, but not for ever, until what was kept is written.
  package func flush() {
    writer.enqueue(after: .nanoseconds(0)) { self.writeWaiting() }
    writer.flush()
  }

  /// On the writer's queue, so one at a time: the spare buffer is being written by nobody else.
  private func writeWaiting() {
    let (lines, notices) = waiting.withLock { waiting in
      if waiting.dropped > 0, waiting.lines.count + Self.longestLine <= waiting.lines.capacity {
        putDropped(&waiting, .now)
      }
      let lines = waiting.lines
      waiting.lines = waiting.spare
      waiting.lines.clear()
      waiting.spare = lines
      waiting.isScheduled = false
      waiting.isUrgent = false
      defer { waiting.notices = [] }
      return (lines, waiting.notices)
    }
    let written = writer.writeNow(lines.bytes)
    guard written < lines.count else { return }
    // A full disk: these are told as soon as something can be written.
    let refused = notices.filter { $0.end > written }
    let missing = lines.bytes[written...].count { $0 == UInt8(ascii: "\n") }
    let calls = missing - refused.count + refused.reduce(0) { $0 + $1.count }
    waiting.withLock { $0.dropped += calls }
  }

  private func putDropped(_ waiting: inout Waiting, _ now: Instant) {
    waiting.lines.put(prefix)
    waiting.lines.put("{\"time\":\"")
    waiting.time.put(now, into: &waiting.lines)
    waiting.lines.put("\",\"event\":\"calls_not_recorded\",\"count\":")
    waiting.lines.put(waiting.dropped)
    waiting.lines.put("}\n")
    waiting.notices.append((waiting.lines.count, waiting.dropped))
    waiting.dropped = 0
  }

  private func put(_ record: CallRecord, _ waiting: inout Waiting) {
    waiting.lines.put(prefix)
    waiting.lines.put("{\"time\":\"")
    waiting.time.put(record.ended, into: &waiting.lines)
    waiting.lines.put("\",\"event\":\"call\",\"request_id\":\"")
    put(record.requestID, &waiting)
    waiting.origin.put(record, into: &waiting.lines)
    let (nanoseconds, _) = record.ended.nanoseconds
      .subtractingReportingOverflow(record.began.nanoseconds)
    waiting.lines.put(Int(max(0, nanoseconds) / 1_000))
    waiting.lines.put(",\"bytes_in\":")
    waiting.lines.put(record.bytesIn)
    waiting.lines.put(",\"bytes_out\":")
    waiting.lines.put(record.bytesOut)
    waiting.lines.put(",\"version\":\"")
    waiting.lines.put(bytes: Self.version)
    waiting.lines.put("\",\"traceparent\":\"")
    put(record.traceparent, &waiting)
    waiting.lines.put("\"}\n")
  }

  private func put(_ text: String?, _ waiting: inout Waiting) {
    if let text { waiting.lines.put(untrusted: text, most: Self.longestText) }
  }
}
