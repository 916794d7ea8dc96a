import Assessment
import Foundation
import Messages
import Testing

@testable import EvenstrideService

@Suite struct BatchTests {
  private let good = AssessRequest(
    exercises: [Exercise(name: "calf_raise", unit: "kg", left: [40], right: [45])])

  /// The persons of the example cohort, one request each.
  private static func examplePersons() throws -> [AssessRequest] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "deploy/examples/synthetic-cohort-wide.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let names = ["calf_raise", "leg_curl", "leg_extension", "leg_press"]
    return rows.dropFirst().map { row in
      AssessRequest(
        exercises: names.map { name in
          func value(_ side: String) -> Double {
            let column = rows[0].firstIndex { $0.hasPrefix("\(name)_\(side)") }
            return column.flatMap { Double(row[$0]) } ?? .nan
          }
          return Exercise(name: name, unit: "kg", left: [value("left")], right: [value("right")])
        })
    }
  }

  private func bytes<T: CBacked>(_ value: T) throws -> [UInt8] {
    let arena = Arena()
    return try withExtendedLifetime(arena) { Array(try Codec.encode(value, in: arena)) }
  }

  @Test("Every item of the example cohort is answered as by the unary method, bad ones between")
  func exampleCohort() throws {
    let persons = try Self.examplePersons()
    #expect(persons.count > 20)
    var batch = AssessBatch()
    var random = SystemRandomNumberGenerator()
    var bad: UInt64 = 0
    for (i, person) in persons.enumerated() {
      if Bool.random(using: &random) {
        bad += 1
        #expect(batch.answer(AssessItem(index: 9_999, request: AssessRequest())).response == nil)
      }
      let result = batch.answer(AssessItem(index: UInt64(i), request: person))
      #expect(result.index == UInt64(i) && result.status == nil && result.summary == nil)
      let response = try #require(result.response)
      #expect(try bytes(response) == bytes(try AsymmetryAnswers.assess(person)))
    }
    let all = UInt64(persons.count)
    #expect(
      batch.summary
        == AssessItemResult(
          summary: BatchSummary(items: all + bad, succeeded: all, failed: bad)))
  }

  @Test func aBadItemSaysWhatTheUnaryMethodWouldSay() throws {
    var request = good
    request.exercises[0].left = [-1]
    request.confidenceLevel = 2
    var batch = AssessBatch()
    let status = try #require(batch.answer(AssessItem(index: 7, request: request)).status)
    #expect(status.code == 3)
    #expect(status.fieldViolations.map(\.field) == ["exercises[0].left[0]", "confidence_level"])
  }

  @Test func anItemWithoutRequestIsRefused() throws {
    var (assess, predict) = (AssessBatch(), PredictBatch(models: NamedModels(store: nil)))
    let statuses = [
      assess.answer(AssessItem(index: 1)).status, predict.answer(PredictItem(index: 1)).status,
    ]
    for status in statuses {
      #expect(status?.code == 3 && status?.fieldViolations.map(\.field) == ["request"])
    }
  }

  @Test func theDetailOfAnUnexpectedErrorStaysOut() throws {
    struct Secret: Error {}
    var count = ItemCount()
    let (status, response) = count.answer(AssessRequest()) { _ -> AssessResponse in throw Secret() }
    #expect(response == nil && status?.code == 13)
    #expect(status.map { "\($0)" }?.contains("Secret") == false)
    #expect(count.summary == BatchSummary(items: 1, succeeded: 0, failed: 1))
  }
}
