import Foundation
import TestSupport
import Testing

/// What `schema` prints is what the readers take.
@Suite struct SchemaTests {
  private struct Table: Decodable {
    let name: String
    let columns: [Column]
    let example: [String]
  }

  private struct Column: Decodable {
    let name: String
    let isRequired: Bool
  }

  private static func tables() throws -> [Table] {
    let result = try Tool.run(["schema", "csv", "--format", "json"])
    #expect(result.code == 0, "\(result.errors)")
    return try #require(
      try JSONDecoder().decode([String: [Table]].self, from: result.output)["tables"])
  }

  @Test func everyExampleOfATableIsRead() throws {
    let scratch = try Scratch()
    let tables = try Self.tables()
    #expect(tables.count >= 3)
    for (table, strengths) in zip(tables, ["40.0,45.0", "40.0,45.0", "42.0,45.0"]) {
      let file = try scratch.write(table.example.joined(separator: "\n"))
      let result = try Tool.run(["asymmetry", file, "--embedded", "--format", "csv"])
      #expect(result.code == 0, "\(table.name): \(result.errors)")
      #expect(result.text.contains(",\(strengths),"), "\(table.name): \(result.text)")
    }
  }

  @Test func aNeededColumnIsNeeded() throws {
    let scratch = try Scratch()
    for table in try Self.tables().prefix(2) {
      for column in table.columns where column.isRequired {
        let example = table.example.joined(separator: "\n").replacing(column.name, with: "other")
        let result = try Tool.run(["asymmetry", try scratch.write(example), "--embedded"])
        #expect(result.code == 65, "\(table.name): \(column.name)")
        #expect(result.errors.contains("column \"\(column.name)\" is missing"))
        #expect(result.errors.hasSuffix("; see evenstride schema csv\n"))
      }
    }
  }

  @Test func theExamplesOfAnswersHaveTheHeadersOfBatch() throws {
    let result = try Tool.run(["schema", "csv", "--format", "json"])
    let answers = try #require(
      try JSONDecoder().decode([String: [Table]].self, from: result.output)["answers"])
    let headers = answers.map { $0.example[0] }
    let table = """
      subject,session,calf_raise_left [kg],calf_raise_right [kg]
      A,1,20,25
      A,2,21,25
      B,1,30,33
      B,2,33,31
      C,1,x,31

      """
    func header(_ kind: String) throws -> String {
      let arguments = ["batch", kind, "--embedded", "--in", "-", "--out", "-"]
      let long = kind == "change" ? ["--long"] : []
      let result = try Tool.run(arguments + long, input: table)
      return String(try #require(result.text.split(separator: "\n").first))
    }
    #expect(try header("asymmetry") == headers[0])
    #expect(try header("change").hasPrefix(headers[1].dropLast(1)))
    #expect(try header("reliability") == headers[3])
    let scratch = try Scratch()
    _ = try Tool.run(
      [
        "batch", "asymmetry", "--embedded", "--in", "-", "--out", "-", "--rejects",
        scratch.path("r"),
      ], input: table)
    let rejects = try String(contentsOfFile: scratch.path("r"), encoding: .utf8)
    #expect(rejects.hasPrefix(headers[4] + "\n"))
  }

  @Test func theTableForReadersHasEveryColumn() throws {
    let text = try Tool.run(["schema", "csv"]).text
    for table in try Self.tables() {
      #expect(text.contains(table.name))
      for column in table.columns { #expect(text.contains("\n\(column.name)  ")) }
      for line in table.example { #expect(text.contains("  \(line)\n")) }
    }
  }

  /// Whether each request is one, by Python's jsonschema.
  static let requests: [(String, Bool)] = [
    (#"{"exercises":[{"name":"calf","unit":"kg","left":[20,"NaN"],"right":[25]}]}"#, true),
    (#"{"exercises":[{"name":"calf","left":["20"]}]}"#, false),
    (#"{"exercises":[{"name":"calf","left":20}]}"#, false),
    (#"{"exercises":[],"scoreRule":"SCORE_RULE_BEST"}"#, true),
    (#"{"exercises":[],"scoreRule":"BEST"}"#, false),
    (#"{"exercise":[]}"#, false), (#"{"items":[{"name":"a","baseline":1,"followUp":2}]}"#, true),
    (#"{"tables":[{"name":"a","sessions":2,"scores":[1,2]}],"bootstrap":{"seed":"7"}}"#, true),
    (#"{"tables":[{"name":"a","sessions":-2}]}"#, false),
    (#"{"tables":[{"name":"a","sessions":2.5}]}"#, false),
    (#"{"tables":[],"bootstrap":{"seed":"x"}}"#, false),
    (#"{"covariates":[{"name":"x","values":[20,"Infinity"]}]}"#, true), ("[]", false),
  ]

  @Test func pythonTakesTheSchemaAndJudgesRequestsByIt() throws {
    let script = """
      import json, sys
      import jsonschema
      schema = json.loads(sys.argv[1])
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      print([validator.is_valid(json.loads(text)) for text in sys.argv[2:]])
      """
    let schema = try Tool.run(["schema", "json"])
    try #require(schema.code == 0, "\(schema.errors)")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", script, schema.text] + Self.requests.map(\.0)
    let result = try Tool.run(python)
    #expect(result.code == 0, "\(result.errors)")
    let expected = Self.requests.map { $0.1 ? "True" : "False" }.joined(separator: ", ")
    #expect(result.text == "[\(expected)]\n")
  }

  @Test func oneMessageIsDescribedByItsComments() throws {
    let text = try Tool.run(["schema", "json", "AssessRequest"]).text
    #expect(text.contains("\"$ref\": \"#/$defs/evenstride.v1.AssessRequest\""))
    #expect(text.contains("\"description\": \"Which number stands for a leg; default: best.\""))
    #expect(!text.contains("evenstride.v1.ChangeRequest"))
  }

  @Test(arguments: ["None", "Asymmetry/Assess"])
  func whatIsNoMessageIsWrongData(_ name: String) throws {
    let result = try Tool.run(["schema", "json", name])
    #expect(result.code == 65)
    #expect(result.errors.contains("there is no") || result.errors.contains("is no message"))
  }
}
