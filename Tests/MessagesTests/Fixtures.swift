import Foundation
import Messages
import Testing

/// A message type under test: what the suite needs of it, with its C struct.
typealias Coded = CBacked & Message

/// The message types by their full names, as the fixtures name them.
let types: [String: any Coded.Type] = {
  let all: [any Coded.Type] = [
    AssessRequest.self, AssessResponse.self, IndicesRequest.self, IndicesResponse.self,
    AnalyzeRequest.self, AnalyzeResponse.self, RelateRequest.self, RelateResponse.self,
    FitRequest.self, FitResponse.self, PredictRequest.self, PredictResponse.self,
    LinearModel.self, GetServerInfoRequest.self, GetServerInfoResponse.self,
    HealthCheckRequest.self, HealthCheckResponse.self, RPCBadRequest.self, Exercise.self,
    Interval.self, Limit.self, Provenance.self, ScoreTable.self, IndexValue.self,
    MeasurementError.self, ReliabilityReport.self, ExerciseAsymmetry.self, PersonSummary.self,
    Outcome.self, LegStrengths.self, Covariate.self, Coefficient.self, Prediction.self,
    ResultColumn.self, RPCQuotaFailure.self, IntraclassCorrelation.self, BlandAltman.self,
    AnovaTable.self, Correlation.self, Relation.self, PredictorChoice.self,
    MeasurementErrorReport.self,
  ]
  return Dictionary(uniqueKeysWithValues: all.map { ($0.fullName, $0) })
}()

/// Messages as Python's `google.protobuf` writes them: Fixtures/make-fixtures.
struct JSONCase: Decodable, CustomTestStringConvertible {
  let name: String
  let type: String
  let bytes: String
  let json: String
  let jsonWithDefaults: String
  let accepts: [String]

  enum CodingKeys: String, CodingKey {
    case name, type, bytes, json, accepts
    case jsonWithDefaults = "json_with_defaults"
  }

  var testDescription: String { name }

  static let all: [JSONCase] = load("json-mapping.json")
}

/// Hand-made encodings: Fixtures/make-fixtures.
struct WireCase: Decodable, CustomTestStringConvertible {
  let name: String
  let type: String
  let bytes: String
  let verdict: String
  let why: String
  let sameAsBytes: String?

  enum CodingKeys: String, CodingKey {
    case name, type, bytes, verdict, why
    case sameAsBytes = "same_as_bytes"
  }

  var testDescription: String { name }

  static let all: [WireCase] = load("wire-edge.json")
}

private func load<T: Decodable>(_ name: String) -> [T] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  do {
    return try JSONDecoder().decode([T].self, from: Data(contentsOf: folder.appending(path: name)))
  } catch {
    fatalError("Fixtures/\(name): \(error)")
  }
}
