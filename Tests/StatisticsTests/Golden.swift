import Foundation
import Testing

/// A JSON value of the golden files.
indirect enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// The number, with the files' spelling of the non-finite ones; nil for labels.
  var number: Double? {
    switch self {
    case .number(let value): value
    case .string("Infinity"): .infinity
    case .string("-Infinity"): -.infinity
    case .string("NaN"): .nan
    default: nil
    }
  }

  var text: String? { if case .string(let value) = self { value } else { nil } }
  var list: [JSON] { if case .array(let values) = self { values } else { [] } }
  var numbers: [Double] { list.compactMap(\.number) }
  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }

  /// Every number or null below this value, by its dotted path.
  func leaves(at path: String = "") -> [(path: String, value: Double?)] {
    func joined(_ part: String) -> String { path.isEmpty ? part : path + "." + part }
    switch self {
    case .null: return [(path, nil)]
    case .array(let values):
      return values.enumerated().flatMap { $1.leaves(at: joined(String($0))) }
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { $1.leaves(at: joined($0)) }
    default: return number.map { [(path, $0)] } ?? []
    }
  }
}

/// One case of a golden file: an input and what a peer makes of it.
struct GoldenCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let input: JSON
  let expected: JSON
  let tolerance: JSON
  /// How far the peer itself is from certified values; in a few cases only.
  let peerError: JSON?

  private enum CodingKeys: String, CodingKey {
    case id, input, expected, tolerance
    case peerError = "peer_error"
  }

  var testDescription: String { id }

  /// The cases of `file` whose input asks for `analysis`.
  static func cases(_ file: String, _ analysis: String) -> [GoldenCase] {
    allCases(file).filter { $0.input["analysis"].text == analysis }
  }

  static func allCases(_ file: String) -> [GoldenCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appending(path: "Golden").appending(path: file)
    guard let data = try? Data(contentsOf: path),
      let cases = try? JSONDecoder().decode([GoldenCase].self, from: data)
    else { return [] }
    return cases
  }

  /// Compares every number under `expected` with the answer of the same path.
  ///
  /// A number without an answer must match one of `notGiven`, a list of dotted prefixes with `*`
  /// as a wildcard; an answer without a number is a misspelt path. Both fail.
  func check(
    _ answers: [String: Double], notGiven: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var unused = Set(answers.keys)
    for (path, wanted) in expected.leaves() {
      guard let got = answers[path] else {
        #expect(
          notGiven.contains { Self.matches(path, prefix: $0) }, "\(id): no answer for \(path)",
          sourceLocation: sourceLocation)
        continue
      }
      unused.remove(path)
      #expect(
        passes(got, wanted, at: path),
        "\(id) \(path): got \(got), expected \(wanted.map { "\($0)" } ?? "undefined")",
        sourceLocation: sourceLocation)
    }
    #expect(unused.isEmpty, "\(id): nothing expected at these", sourceLocation: sourceLocation)
  }

  /// |got − wanted| ≤ max(abs, rel·|wanted|); infinities must match; null must come out as NaN.
  func passes(_ got: Double, _ wanted: Double?, at path: String) -> Bool {
    guard let wanted, !wanted.isNaN else { return got.isNaN }
    // The files hold no two overrides of one path, so "the last one wins" needs no order.
    let override = tolerance["overrides"].members.first { Self.matches(path, prefix: $0.key) }
    if override?.value["rule"].text == "got > 1e12 or infinite" { return got > 1e12 }
    if wanted.isInfinite || got.isInfinite { return got == wanted }
    let rule = override?.value ?? tolerance
    let bound = max(rule["abs"].number ?? 0, (rule["rel"].number ?? 0) * wanted.magnitude)
    return (got - wanted).magnitude <= bound
  }

  /// Whether `path` starts with `prefix`, part by part.
  static func matches(_ path: String, prefix: String) -> Bool {
    let parts = path.split(separator: ".")
    let pattern = prefix.split(separator: ".")
    return pattern.count <= parts.count && zip(pattern, parts).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

/// Collects answers under dotted paths.
struct Answers {
  private(set) var values: [String: Double] = [:]

  subscript(path: String) -> Double {
    get { values[path] ?? .nan }
    set { values[path] = newValue }
  }

  mutating func set(_ path: String, _ list: [Double]) {
    for (index, value) in list.enumerated() { values["\(path).\(index)"] = value }
  }
}

@Suite("The golden loader")
struct GoldenLoaderTests {
  @Test("finds every case of the files")
  func counts() {
    let files = [
      "icc": 18, "test_retest": 9, "asymmetry": 29, "correlation": 19, "ols": 18,
      "distributions": 176, "regression_other": 25, "bootstrap": 11,
    ]
    for (file, count) in files { #expect(GoldenCase.allCases(file + ".json").count == count) }
  }

  @Test("holds no two overrides that match one number")
  func overrides() {
    let files = [
      "icc", "test_retest", "asymmetry", "correlation", "ols", "distributions",
      "regression_other", "bootstrap",
    ]
    for file in files {
      for golden in GoldenCase.allCases(file + ".json") {
        for (path, _) in golden.expected.leaves() {
          let keys = golden.tolerance["overrides"].members.keys
          #expect(keys.filter { GoldenCase.matches(path, prefix: $0) }.count <= 1)
        }
      }
    }
  }

  @Test("fails numbers outside the tolerance, the wrong infinity and a number for null")
  func rule() throws {
    let golden = try #require(GoldenCase.cases("icc.json", "icc_edge").first)
    #expect(golden.passes(1 + 1e-10, 1, at: "x"))
    #expect(!golden.passes(1 + 1e-8, 1, at: "x"))
    #expect(golden.passes(.nan, nil, at: "x"))
    #expect(!golden.passes(0, nil, at: "x"))
    #expect(!golden.passes(.nan, 1, at: "x"))
    #expect(golden.passes(.infinity, .infinity, at: "x"))
    #expect(!golden.passes(-.infinity, .infinity, at: "x"))
    #expect(!golden.passes(1e300, .infinity, at: "x"))
  }
}
