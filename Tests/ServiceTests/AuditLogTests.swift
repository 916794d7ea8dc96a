import EvenstrideService
import Foundation
import Messages
import RPC
import TestSupport
import Testing

/// One line a call.
@Suite struct AuditLogTests {
  let scratch: Scratch
  private let path: String
  private let fd: Int32

  init() throws {
    scratch = try Scratch()
    path = try scratch.write("", to: "audit")
    fd = open(path, O_WRONLY | O_APPEND)
  }

  private func audit(_ scope: Configuration.Audit = .all, isJournal: Bool = false) -> AuditLog {
    AuditLog(writer: LogWriter(fd: fd), scope: scope, isJournal: isJournal)
  }

  private func record(_ code: StatusCode = .ok, requestID: String? = nil) -> CallRecord {
    let now = Instant.now
    return CallRecord(
      method: "evenstride.v1.Asymmetry/Assess",
      peer: PeerCredentials(pid: 4242, uid: 4_294_967_294, gid: 100), requestID: requestID,
      traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", code: code,
      began: now, ended: now.advanced(byNanoseconds: 1_234_567), bytesIn: 250, bytesOut: 9_999,
      items: 17)
  }

  private func objects() throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func linesThatAFullDiskRefusesAreCountedWhenThereIsRoomAgain() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let audit = AuditLog(writer: LogWriter(fd: full), scope: .all, isJournal: false)
    for _ in 0..<3 { audit.write(record()) }
    audit.flush()
    // The notice of these is refused as well, and counted on.
    audit.write(record())
    audit.flush()
    dup2(fd, full)
    audit.write(record())
    audit.flush()
    let objects = try objects()
    #expect(objects.map { $0["event"] as? String } == ["calls_not_recorded", "call"])
    #expect(objects.first?["count"] as? Int == 4)
  }

  @Test func eachLineHoldsItsOwnCaller() throws {
    let audit = audit()
    let now = Instant.now
    let calls: [(uid: UInt32, pid: Int32, method: String?, code: StatusCode, items: Int)] = [
      (1, 10, "a.B/C", .ok, 1), (2, 10, "a.B/C", .ok, 1), (2, 11, "a.B/C", .ok, 1),
      (2, 11, "a.B/D", .ok, 1), (2, 11, nil, .ok, 1), (2, 11, nil, .notFound, 1),
      (2, 11, nil, .notFound, 2), (1, 10, "a.B/C", .ok, 1),
    ]
    for call in calls {
      audit.write(
        CallRecord(
          method: call.method, peer: PeerCredentials(pid: call.pid, uid: call.uid, gid: 3),
          code: call.code, began: now, ended: now, bytesIn: 1, bytesOut: 1, items: call.items))
    }
    audit.flush()
    let lines = try objects()
    #expect(lines.map { $0["uid"] as? Int } == calls.map { Int($0.uid) })
    #expect(lines.map { $0["pid"] as? Int } == calls.map { Int($0.pid) })
    #expect(lines.map { $0["method"] as? String } == calls.map { $0.method ?? "_OTHER" })
    #expect(lines.map { $0["code"] as? String } == calls.map { $0.code.name })
    #expect(lines.map { $0["items"] as? Int } == calls.map(\.items))
  }

  @Test func aLineHoldsWhoWhatWhenAndHowItEnded() throws {
    let audit = audit()
    audit.write(record(.deadlineExceeded, requestID: "r-1"))
    audit.flush()
    let object = try #require(try objects().first)
    #expect(object["event"] as? String == "call")
    #expect(object["request_id"] as? String == "r-1")
    #expect(object["uid"] as? Int == 4_294_967_294)
    #expect(object["gid"] as? Int == 100)
    #expect(object["pid"] as? Int == 4242)
    #expect(object["method"] as? String == "evenstride.v1.Asymmetry/Assess")
    #expect(object["items"] as? Int == 17)
    #expect(object["code"] as? String == "DEADLINE_EXCEEDED")
    #expect(object["duration_us"] as? Int == 1_234)
    #expect(object["bytes_in"] as? Int == 250)
    #expect(object["bytes_out"] as? Int == 9_999)
    #expect(object["version"] as? String == Release.version)
    #expect(
      object["traceparent"] as? String == "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    let form = ISO8601DateFormatter()
    form.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let time = try #require(form.date(from: object["time"] as? String ?? ""))
    #expect(time.timeIntervalSinceNow.magnitude < 600)
    #expect(object.count == 14)
  }

  @Test func anUnknownMethodIsOther() throws {
    let audit = audit()
    var call = record(.unimplemented)
    call.method = nil
    audit.write(call)
    audit.flush()
    #expect(try objects().first?["method"] as? String == "_OTHER")
  }

  @Test func everyCodeHasItsCanonicalName() throws {
    let audit = audit()
    for code in StatusCode.allCases { audit.write(record(code)) }
    audit.flush()
    #expect(
      try objects().map { $0["code"] as? String } == [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
        "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
        "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
        "UNAUTHENTICATED",
      ])
  }

  @Test(arguments: [
    ("a\"b\\c", "a\"b\\c"), ("line\nend\u{0}\u{7f}\u{1b}[2J", "line\nend\u{0}\u{7f}\u{1b}[2J"),
    ("é😀\u{2028}\u{202e}", "é😀\u{2028}\u{202e}"),
    (String(repeating: "x", count: 500), String(repeating: "x", count: 128)),
    (String(repeating: "é", count: 100), String(repeating: "é", count: 64)),
    ("a" + String(repeating: "é", count: 100), "a" + String(repeating: "é", count: 63)),
    (String(repeating: "\u{1}", count: 500), String(repeating: "\u{1}", count: 128)),
  ])
  func anUntrustedIdIsEscapedAndCutAt128Bytes(_ given: String, _ kept: String) throws {
    let audit = audit()
    var call = record(requestID: given)
    call.traceparent = given
    audit.write(call)
    audit.flush()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.utf8.dropLast().allSatisfy { (0x20...0x7e).contains($0) })
    let object = try #require(try objects().first)
    #expect(object["request_id"] as? String == kept)
    #expect(object["traceparent"] as? String == kept)
  }

  @Test func theScopeChoosesCalls() throws {
    for scope in [Configuration.Audit.none, .failed, .all] {
      let audit = audit(scope)
      audit.write(record(.ok))
      audit.write(record(.internal))
      audit.flush()
    }
    #expect(try objects().map { $0["code"] as? String } == ["INTERNAL", "OK", "INTERNAL"])
  }

  @Test func theJournalGetsThePriority() throws {
    let audit = audit(isJournal: true)
    audit.write(record())
    audit.flush()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<6>{"))
  }

  @Test func manyThreadsLoseNothingAndMixNothing() throws {
    let audit = audit()
    // Of 350 bytes: there is room for all of them, should the writer not come to run before the end.
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for number in 0..<300 { audit.write(record(requestID: "\(thread)/\(number)")) }
    }
    audit.flush()
    let ids = try objects().map { $0["request_id"] as? String ?? "" }
    #expect(ids.count == 1_200)
    #expect(Set(ids).count == 1_200)
  }

  @Test func withoutAReaderMemoryIsBoundedAndWhatIsLostIsCounted() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let audit = AuditLog(writer: LogWriter(fd: ends[1]), scope: .all, isJournal: false)
    let written = 50_000  // of 350 bytes: 17 MB, with 1 MiB and the pipe's 64 KiB of room
    for _ in 0..<written { audit.write(record()) }
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    var text = Data()
    var seen = 0
    var lost = 0
    while seen + lost < written {
      text += reader.availableData
      while let end = text.firstIndex(of: 10) {
        let object = try JSONSerialization.jsonObject(with: text[..<end]) as? [String: Any]
        text = Data(text[(end + 1)...])
        if object?["event"] as? String == "call" { seen += 1 }
        lost += object?["count"] as? Int ?? 0
      }
    }
    #expect(seen + lost == written)
    #expect(seen < 5_000)
    audit.flush()
    close(ends[1])
  }
}
