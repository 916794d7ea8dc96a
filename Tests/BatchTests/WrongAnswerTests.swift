import ArgumentParser
import Console
import Messages
import Tables
import Testing

@testable import evenstride

/// A daemon of another version, or something else behind its socket.
@Suite("Answers that are not as long as what was asked")
struct WrongAnswerTests {
  /// What a question says to two persons with two legs each, in two sessions.
  private func answer(_ question: some TableQuestion) throws -> PieceAnswer {
    var text = Array(
      """
      subject,session,calf_raise_left [kg],calf_raise_right [kg]
      A,1,20,25
      A,2,21,25
      B,1,30,31
      B,2,33,31

      """.utf8)[...]
    var options = TableOptions()
    question.read(&options)
    var stream = try TableStream(options) { room in
      let count = min(room.count, text.count)
      room.copyBytes(from: text.prefix(count))
      text = text.dropFirst(count)
      return count
    }
    let task = try TableTask(stream.layout, question, .csv, nil)
    let chunk = try #require(try stream.next(about: 1 << 16))
    return try task.answer(chunk)
  }

  private func expectRefused(
    _ question: some TableQuestion, _ place: SourceLocation = #_sourceLocation
  ) {
    let failure = #expect(throws: Failure.self, sourceLocation: place) { try answer(question) }
    #expect(failure?.code.rawValue == 70, sourceLocation: place)
    #expect(failure?.text.contains(question.method) == true, sourceLocation: place)
  }

  private func asymmetry(_ columns: [ResultColumn]) -> AsymmetryQuestion {
    AsymmetryQuestion(
      ask: { _ in IndicesResponse(columns: columns) }, columns: [.maxNormalised], errors: [],
      score: .best, level: 0.95, threshold: nil, wantsLong: false)
  }

  @Test("Indices: no column, one too many, a short one")
  func indices() throws {
    let whole = ResultColumn(column: .maxNormalised, values: [20, 16, 1, 2])
    #expect(throws: Never.self) { try answer(asymmetry([whole])) }
    expectRefused(asymmetry([]))
    expectRefused(asymmetry([whole, whole]))
    expectRefused(asymmetry([ResultColumn(column: .logRatio, values: whole.values)]))
    expectRefused(asymmetry([ResultColumn(column: .maxNormalised, values: [20, 16, 1])]))
  }

  private func change(
    columns: [[Double]] = [], reports: Int = 0, errors: [String] = []
  ) throws -> ChangeQuestion {
    ChangeQuestion(
      changes: { request in
        ChangesResponse(
          columns: zip(request.columns, columns).map {
            ChangeColumnValues(column: $0, values: $1)
          })
      },
      change: { _ in ChangeResponse(reports: (0..<reports).map { _ in ChangeReport() }) },
      errors: try StatedErrors.parse(errors), score: .best, level: 0.95, wantsLong: false)
  }

  @Test("Changes: columns or reports too few or too many")
  func changes() throws {
    // Two persons' legs, seven columns.
    let whole = [[Double]](repeating: [1, 0, 3, 0], count: 7)
    #expect(throws: Never.self) { try answer(change(columns: whole)) }
    try expectRefused(change(columns: Array(whole.dropLast())))
    try expectRefused(change(columns: whole.dropLast() + [[1, 0, 3]]))
    for verdict in [1e10, .infinity, 1.5] {
      try expectRefused(change(columns: whole.dropLast() + [[1, 0, 3, verdict]]))
    }
    let cv = ["--cv", "5"]
    #expect(throws: Never.self) { try answer(change(reports: 4, errors: cv)) }
    try expectRefused(change(reports: 3, errors: cv))
    try expectRefused(change(reports: 5, errors: cv))
  }

  private func predict(_ probabilities: Int, flags: Int = 4, benchmarks: Int = 1) -> PredictQuestion
  {
    let model = LinearModel(
      outcome: "t25fw",
      coefficients: [
        Coefficient(name: "(Intercept)"),
        Coefficient(name: "calf_raise", measure: .weaker, unit: "kg"),
      ])
    return PredictQuestion(
      ask: { request in
        // Before the rows nobody is asked about, for the names of the benchmarks.
        let isNobody = request.exercises.first?.left.count == 1
        let values = [Double](repeating: 5, count: 4)
        return PredictionsResponse(
          estimate: values, lower: values, upper: values, leverage: values,
          flags: [UInt32](repeating: 0, count: flags),
          benchmarks: (0..<(isNobody ? 1 : benchmarks)).map { Benchmark(value: Double($0)) },
          probabilityAbove: [Double](repeating: 0.5, count: probabilities))
      }, model: model, score: .best, level: 0.95, benchmarks: [])
  }

  @Test("Predictions: a list too short, other benchmarks than the header names")
  func predictions() throws {
    #expect(throws: Never.self) { try answer(predict(4)) }
    expectRefused(predict(3))
    expectRefused(predict(4, flags: 3))
    expectRefused(predict(8, benchmarks: 2))
    expectRefused(predict(0, benchmarks: 0))
  }
}
