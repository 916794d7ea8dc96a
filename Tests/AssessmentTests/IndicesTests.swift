import Assessment
import Dispatch
import Messages
import Statistics
import Testing

@Suite struct IndicesTests {
  private let left = [20.0, 25, 0, 0, .nan, 7, 1e-300, 1e300]
  private let right = [25.0, 20, 30, 0, 12, 7, 3e-300, 1.7e308]

  /// Bit for bit, NaN included.
  private func same(_ a: Double?, _ b: Double) -> Bool {
    guard let a else { return b.isNaN }
    return a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }

  @Test func theColumnsAreThoseOfTheReportOfOnePerson() throws {
    let columns: [(IndexColumn, AsymmetryIndex)] = [
      (.logRatio, .logRatio), (.maxNormalised, .maxNormalised),
      (.maxNormalisedSigned, .maxNormalisedSigned), (.limbSymmetry, .limbSymmetry),
      (.weakerNormalised, .weakerNormalised), (.sumNormalised, .sumNormalised),
      (.robinson, .robinson), (.symmetryAngle, .symmetryAngle),
    ]
    let extra: [IndexColumn] = [
      .logRatioLower, .logRatioUpper, .maxNormalisedLower, .maxNormalisedUpper,
      .probabilityWeakerSide, .probabilityBeyondThreshold, .stronger, .weaker,
    ]
    let cv = 8.0
    let answer = try AsymmetryAnswers.indices(
      IndicesRequest(
        left: left, right: right, standardErrors: [0.08 * 2.0.squareRoot()],
        columns: columns.map(\.0) + extra))
    #expect(answer.undefinedPairs == 2)
    let values = Dictionary(uniqueKeysWithValues: answer.columns.map { ($0.column, $0.values) })
    for i in left.indices {
      let report = try #require(
        try AsymmetryAnswers.assess(person([left[i]], [right[i]], cv: cv)).exercises.first)
      for (column, index) in columns {
        let expected = report.indices.first { $0.index == index }?.value
        #expect(same(expected, values[column]![i]), "pair \(i) \(column)")
      }
      let delta = report.indices.first { $0.index == .logRatio }?.interval
      let asymmetry = report.indices.first { $0.index == .maxNormalised }?.interval
      #expect(same(delta?.lower, values[.logRatioLower]![i]))
      #expect(same(delta?.upper, values[.logRatioUpper]![i]))
      #expect(same(asymmetry?.lower, values[.maxNormalisedLower]![i]))
      #expect(same(asymmetry?.upper, values[.maxNormalisedUpper]![i]))
      #expect(same(report.probabilityWeakerSide, values[.probabilityWeakerSide]![i]))
      #expect(same(report.probabilityBeyondThreshold, values[.probabilityBeyondThreshold]![i]))
    }
    #expect(values[.stronger]![0] == 25 && values[.weaker]![0] == 20)
    #expect(values[.stronger]![4].isNaN && values[.weaker]![3] == 0)
  }

  @Test("Long columns are the same numbers in one piece, in many, and on two threads")
  func piecesChangeNothing() throws {
    let count = 70_001
    var random = ResampleStream(seed: 3, resample: 0)
    func scores() -> [Double] {
      (0..<count).map { $0 % 500 == 7 ? .nan : Double(random.index(below: 900)) / 10 }
    }
    let columns = IndexColumn.known.dropFirst().map(\.value)
    func request(_ pairs: Range<Int>, _ left: [Double], _ right: [Double], _ errors: [Double])
      -> IndicesRequest
    {
      IndicesRequest(
        left: Array(left[pairs]), right: Array(right[pairs]),
        standardErrors: errors.count == 1 ? errors : Array(errors[pairs]), columns: columns)
    }
    let backwards = Workers { pieces, body in
      DispatchQueue.concurrentPerform(iterations: pieces) { body(pieces - 1 - $0) }
    }
    let (left, right) = (scores(), scores())
    for errors in [[0.08], (0..<count).map { Double(1 + $0 % 40) / 200 }] {
      let whole = request(0..<count, left, right, errors)
      let alone = try AsymmetryAnswers.indices(whole)
      let together = try AsymmetryAnswers.indices(whole, workers: backwards)
      #expect(alone.undefinedPairs == together.undefinedPairs)
      for (one, other) in zip(alone.columns, together.columns) {
        #expect(one.values.count == count)
        #expect(zip(one.values, other.values).allSatisfy { same($0, $1) }, "\(one.column)")
      }
      // Short requests take another way.
      for start in stride(from: 0, to: count - 100, by: 7_919) {
        let part = try AsymmetryAnswers.indices(request(start..<start + 100, left, right, errors))
        for (one, other) in zip(part.columns, alone.columns) {
          let expected = other.values[start..<start + 100]
          #expect(zip(one.values, expected).allSatisfy { same($0, $1) }, "\(one.column)")
        }
      }
    }
  }

  @Test func errorsMayBeNoneOneOrOneAPair() throws {
    var request = IndicesRequest(left: [20, 30], right: [25, 20], columns: [.maxNormalised])
    _ = try AsymmetryAnswers.indices(request)
    request.columns = [.logRatioLower]
    #expect(throws: InvalidRequest.self) { try AsymmetryAnswers.indices(request) }
    request.standardErrors = [0.1, .nan]
    let mixed = try AsymmetryAnswers.indices(request).columns[0].values
    #expect(!mixed[0].isNaN && mixed[1].isNaN)
    request.standardErrors = [0.1, 0.1, 0.1]
    #expect(throws: InvalidRequest.self) { try AsymmetryAnswers.indices(request) }
  }

  @Test func noPairsAreNoError() throws {
    let answer = try AsymmetryAnswers.indices(IndicesRequest(columns: [.maxNormalised]))
    #expect(answer.columns[0].values.isEmpty)
  }

  @Test func everyViolationIsListedInTheOrderOfTheFields() {
    let request = IndicesRequest(
      left: [1, -1], right: [.infinity], standardErrors: [0],
      columns: [.maxNormalised, .maxNormalised, .unrecognized(77), .unspecified],
      confidenceLevel: 2, thresholdPercent: 100)
    #expect {
      try AsymmetryAnswers.indices(request)
    } throws: { error in
      (error as? InvalidRequest)?.violations.map(\.field) == [
        "left[1]", "right", "right[0]", "standard_errors[0]", "columns[1]", "columns[2]",
        "columns[3]", "confidence_level", "threshold_percent",
      ]
    }
  }
}
