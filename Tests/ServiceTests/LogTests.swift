import EvenstrideService
import Foundation
import Logging
import TestSupport
import Testing

/// Lines of the log, as a reader gets them.
@Suite struct LogTests {
  let scratch: Scratch
  let writer: LogWriter
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = try scratch.write("", to: "log")
    writer = LogWriter(fd: open(path, O_WRONLY | O_APPEND))
  }

  private func lines() throws -> [String] {
    writer.flush()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func log(_ format: Configuration.LogFormat = .json, isJournal: Bool = false) -> Log {
    Log(writer: writer, format: format, level: .info, isJournal: isJournal)
  }

  @Test func aJSONLineHoldsTheEventAndItsFacts() throws {
    log().event(.warning, "it \"is\"\nso", ["peer": "a\u{1b}[31m\\é\u{202e}😀", "n": "7"])
    let lines = try lines()
    #expect(lines.count == 1)
    #expect(lines[0].utf8.allSatisfy { (0x20...0x7e).contains($0) })
    let fields = try JSONDecoder().decode([String: String].self, from: Data(lines[0].utf8))
    #expect(fields["level"] == "warning")
    #expect(fields["message"] == "it \"is\"\nso")
    #expect(fields["peer"] == "a\u{1b}[31m\\é\u{202e}😀")
    #expect(fields["n"] == "7")
    let form = ISO8601DateFormatter()
    form.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let time = try #require(form.date(from: fields["time"] ?? ""))
    #expect(time.timeIntervalSinceNow.magnitude < 600)
  }

  @Test func aTextLineQuotesWhatOthersChose() throws {
    log(.text).event(.info, "a peer", ["name": "x\" y=\"\n2026 error"])
    let lines = try lines()
    #expect(lines.count == 1)
    #expect(lines[0].hasSuffix(#" info a peer name="x\" y=\"\u000a2026 error""#))
  }

  @Test func theJournalGetsThePriority() throws {
    let log = log(.json, isJournal: true)
    log.event(.error, "a")
    log.event(.info, "b")
    #expect(try lines().map { $0.prefix(4) } == ["<3>{", "<6>{"])
  }

  @Test func eventsBelowTheLevelAreNotWritten() throws {
    let log = log()
    log.event(.debug, "no")
    log.provoked(.debug, "no")
    log.event(.info, "yes")
    #expect(try lines().count == 1)
  }

  @Test func whatPeersProvokeIsWrittenFiveTimesWhateverItsNumbers() throws {
    let log = log()
    for number in 0..<1_000 { log.provoked(.notice, "closed: over \(number) bytes") }
    log.provoked(.notice, "something else")
    let lines = try lines()
    #expect(lines.count == 6)
    #expect(lines[5].contains("something else"))
  }

  @Test func aReaderThatReadsNothingStopsNobodyAndLosesLinesThatAreCounted() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let writer = LogWriter(fd: ends[1])
    let log = Log(writer: writer, format: .json, level: .info, isJournal: false)
    // A pipe holds 64 KiB; more than that and more than may wait is said before anybody reads.
    for _ in 0..<10_000 { log.event(.info, String(repeating: "x", count: 400)) }
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    var text = ""
    func read() {
      text += String(decoding: reader.availableData, as: UTF8.self)
    }
    while text.count < 65_536 { read() }
    writer.flush()
    log.event(.info, "the end")
    while !text.contains("the end") { read() }
    #expect(text.contains("log lines were dropped"))
    close(ends[1])
  }
}
