import Foundation
import TestSupport
import Testing

/// Whole answers: of tables with --full, and of requests, one a line.
@Suite("Batches of whole answers")
struct BatchMessageTests {
  private static let long = Tool.examples.appending(path: "synthetic-cohort.csv").path
  private static let wide = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path

  private func batch(_ kind: String, _ input: String, _ more: [String] = []) throws -> Tool.Result {
    try Tool.run(["batch", kind, "--embedded", "--in", "-", "--out", "-"] + more, input: input)
  }

  @Test("--full gives what evenstride asymmetry gives", arguments: [long, wide])
  func full(path: String) throws {
    let more = ["--cv", "leg_press=4", "--score", "mean", "--increment", "calf_raise=2.5"]
    let alone = try Tool.run(["asymmetry", path, "--embedded", "--format", "csv"] + more)
    let whole = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", path, "--out", "-", "--full"] + more)
    #expect(whole.code == 0 && whole.text == alone.text && whole.text.count > 50_000)
    let table = try String(contentsOfFile: path, encoding: .utf8)
    let unended = try batch("asymmetry", String(table.dropLast()), ["--full"] + more)
    #expect(unended.text == alone.text)
  }

  @Test("--full answers each person in that person's own units")
  func units() throws {
    let result = try batch(
      "asymmetry",
      """
      subject,measure,side,value,unit
      A,calf_raise,left,20,kg
      A,calf_raise,right,25,kg
      B,calf_raise,left,44,lb
      B,calf_raise,right,55,lb
      C,calf_raise,left,20,kg
      C,calf_raise,right,55,lb

      """, ["--full"])
    #expect(result.code == 65 && result.errors.contains("lb"))
    let rows = result.text.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[..<6] }
    #expect(
      rows == [
        ["A", "1", "calf_raise", "kg", "20.0", "25.0"],
        ["B", "1", "calf_raise", "lb", "44.0", "55.0"],
      ])
  }

  @Test("Requests are answered line by line; a bad one has its field named")
  func requests() throws {
    let result = try batch(
      "asymmetry",
      """
      {"exercises": [{"name": "a", "left": [20], "right": [25]}]}

      {"exercises": [{"name": "a", "left": ["x"], "right": [25]}]}
      {"exercises": [{"name": "a", "left": [20], "right": [-25]}]}
      {"exercises":
      {"exercises": [{"name": "b", "left": [30], "right": [25]}]}
      """)
    #expect(result.code == 65)
    let answers = result.text.split(separator: "\n").map(String.init)
    #expect(answers.count == 2)
    #expect(answers[0].contains(#""name":"a""#) && answers[1].contains(#""name":"b""#))
    #expect(result.errors.contains("standard input:3: exercises[0].left[0]: "))
    #expect(result.errors.contains("standard input:4: exercises[0].right[0]: is negative"))
    #expect(result.errors.contains("standard input:5: "))
    #expect(result.errors.contains("3 rows rejected, 2 items answered"))
  }

  @Test("Options of tables are refused for requests, which bring their own")
  func optionsOfTables() throws {
    let request = #"{"exercises": [{"name": "a", "left": [20], "right": [25]}]}"#
    let result = try batch("asymmetry", request, ["--cv", "5", "--map", "a=b"])
    #expect(result.code == 64 && result.errors.contains("--cv, --map: for tables"))
  }

  @Test("Answers to requests as CSV begin with the line of the request")
  func table() throws {
    let request = #"{"exercises": [{"name": "a", "left": [20], "right": [25]}]}"#
    let result = try batch("asymmetry", "\n\(request)\n\(request)", ["--format", "csv"])
    let rows = result.text.split(separator: "\n").map { $0.split(separator: ",")[..<4] }
    #expect(rows[0] == ["line", "exercise", "unit", "left"])
    #expect(rows.dropFirst().map { $0[0] } == ["2", "3"])
  }

  @Test("Changes, reliability and predictions of requests too")
  func others() throws {
    let change = try batch(
      "change", #"{"items": [{"name": "a", "baseline": 20, "followUp": 26, "sem": 1}]}"#,
      ["--format", "csv"])
    // 6 / (sqrt 2 · 1) = 4.243
    #expect(change.text.contains("\n1,a,,,6.0,") && change.text.contains(",better_95,"))
    let analyze = try batch(
      "reliability", #"{"tables": [{"name": "a", "sessions": 2, "scores": [1, 2, 3, 5, 6, 6]}]}"#,
      ["--format", "csv"])
    #expect(analyze.code == 0 && analyze.text.contains("\n1,a,,,3,0,\"ICC(1,1)\","))
    let scratch = try Scratch()
    let fit = try Tool.run([
      "walking", "fit", Self.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--save", scratch.path("model.json"),
    ])
    #expect(fit.code == 0)
    let person =
      #"{"exercises": [{"exercise": "calf_raise", "unit": "kg", "left": [30], "right": [40]}]}"#
    let predict = try batch(
      "predict", person, ["--format", "csv", "--model", scratch.path("model.json")])
    #expect(predict.code == 0 && predict.text.contains("\n1,1,t25fw,s,"))
    let none = try batch("predict", person)
    #expect(none.code == 65 && none.errors.contains("model"))
  }

  @Test("A request without a model does not take that of the line above")
  func ownModel() throws {
    let scratch = try Scratch()
    let fit = try Tool.run([
      "walking", "fit", Batch.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--save", scratch.path("m"),
    ])
    #expect(fit.code == 0)
    let model = try String(contentsOfFile: scratch.path("m"), encoding: .utf8)
      .replacing("\n", with: "")
    let person =
      #""exercises": [{"exercise": "calf_raise", "unit": "kg", "left": [20], "right": [25]}]"#
    let daemon = try DaemonProcess()
    let result = try Tool.run(
      ["batch", "predict", "--socket", daemon.socket, "--in", "-", "--out", "-"],
      input: "{\"model\": \(model), \(person)}\n{\(person)}\n")
    #expect(result.code == 65 && result.text.split(separator: "\n").count == 1)
    #expect(result.errors.contains("2: model: is missing") && result.errors.contains("--model"))
  }

  @Test("A line of very many empty messages is refused before it is read")
  func manyObjects() throws {
    let line = "{\"exercises\": [" + String(repeating: "{},", count: 60_000) + "{}]}\n"
    let result = try batch("asymmetry", line)
    #expect(result.code == 65 && result.errors.contains("more than 50000 objects"))
  }

  @Test("What nobody asks about does not matter to whole answers, in either layout")
  func measures() throws {
    let long =
      "subject,measure,side,value\nA,age,,50\nA,age,,51\nA,calf_raise,left,20\nA,calf_raise,right,25\n"
    let redcap =
      "record_id,redcap_event_name,note,calf_raise_left,calf_raise_right\nA,v,a,20,\nA,v,b,,25\nA,w,c,,\n"
    for (text, count) in [(long, 2), (redcap, 2)] {
      let result = try batch("asymmetry", text, ["--full"])
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.text.split(separator: "\n").count == count)
    }
  }
}
