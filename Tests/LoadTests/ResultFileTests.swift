import ArgumentParser
import Console
import Foundation
import Testing

@testable import evenstride_load

@Suite("Results in files")
struct ResultFileTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "result-\(UUID().uuidString).json").path

  private var result: LoadResult {
    var stage = ResultFixture.stage(seconds: [[1_000, 70_000_000_000], [2_000, 3_000]])
    stage.server = ServerFigures(
      seconds: 2, cpuSeconds: .nan, calls: 4, residentBytesBefore: 1, residentBytesAfter: 2,
      queuedCalls: 0,
      queueSeconds: .infinity, refused: ["CALLS_PER_USER": 3])
    stage.judge(
      promises: [Promise(text: "max=1s", bound: .maximum(nanoseconds: 1e9))], largestLag: 1)
    var result = ResultFixture.result([stage])
    result.search = SearchResult(highestKept: nil, lowestBroken: 3.5, reason: "so")
    return result
  }

  @Test("A result comes back as it was, undefined numbers too")
  func roundTrip() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ResultFile.write(result, to: path)
    let again = try ResultFile.read(path)
    #expect(again.stages[0].server?.cpuSeconds.isNaN == true)
    #expect(again.stages[0].server?.queueSeconds == .infinity)
    var (expected, found) = (result, again)
    expected.stages[0].server?.cpuSeconds = 0
    found.stages[0].server?.cpuSeconds = 0
    #expect(found == expected)
    #expect(found.stages[0].latency.beyond == 1)
  }

  @Test("Keys are sorted: the same result gives the same bytes")
  func sorted() throws {
    let text = String(decoding: try ResultFile.json(result), as: UTF8.self)
    #expect(text.hasPrefix("{\"arguments\":") && text.hasSuffix("}\n"))
    #expect(try ResultFile.json(result) == ResultFile.json(result))
  }

  @Test(
    "What is no result is refused with its place and reason",
    arguments: [
      ("{", "not valid JSON"), ("[]", "an object"), ("{}", "format is missing"),
      ("{\"format\":\"x\"}", "format: a number was expected"),
      ("{\"format\":2}", "is of format 2; this evenstride-load reads format 1"),
      ("{\"format\":1}", "version is missing"),
    ])
  func refused(_ text: String, _ reason: String) throws {
    let found = try refusal(Data(text.utf8))
    #expect(found.hasPrefix(path) && found.contains(reason), "\(found)")
  }

  @Test(
    "Fields that contradict each other are refused before they are reckoned with",
    arguments: [
      ("\"due\":4", "\"due\":5", "stages[0].counts: due must be"),
      ("\"failed\":0", "\"failed\":18446744073709551615", "stages[0].counts: due must be"),
      ("\"seconds\":2", "\"seconds\":0", "stages[0].seconds: a number above 0"),
      ("\"second\":1", "\"second\":9223372036854775807", "stages[0].timeline"),
      ("\"counts\":[1,1,1,1]", "\"counts\":[1,1,1,9223372036854775807]", "over 500 years"),
      ("\"counts\":[1,1,1,1]", "\"counts\":[1,1,1]", "as many counts as durations"),
      ("\"started\":4", "\"started\":\"4\"", "stages[0].counts.started: a number"),
    ])
  func contradictions(_ old: String, _ new: String, _ reason: String) throws {
    let text = String(decoding: try ResultFile.json(result), as: UTF8.self)
    #expect(text.contains(old), "the test no longer fits the form")
    let found = try refusal(Data(text.replacingOccurrences(of: old, with: new).utf8))
    #expect(found.contains(reason), "\(found)")
  }

  @Test("A file that is not there is no input")
  func missing() {
    #expect { try ResultFile.read(path) } throws: { error in
      (error as? Failure).map { $0.code.rawValue == 66 && $0.text.contains("No such file") }
        ?? false
    }
  }

  private func refusal(_ data: Data) throws -> String {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try data.write(to: URL(filePath: path))
    do {
      _ = try ResultFile.read(path)
      return "not refused"
    } catch let failure as Failure {
      return failure.code.rawValue == 65 ? failure.text : "code \(failure.code)"
    }
  }
}
