import Foundation
import TestSupport
import Testing

/// A wrong table and what must be said of it; the file's path goes before the text.
struct BadTable: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let says: [String]

  init(_ name: String, _ text: String, _ says: String...) {
    (testDescription, self.text, self.says) = (name, text, says)
  }
}

@Suite struct BadInputTests {
  @Test("A request may begin with a byte order mark")
  func mark() throws {
    let request = #"{"exercises": [{"name": "calf_raise", "left": [20], "right": [25]}]}"#
    let plain = try Tool.run(["asymmetry", "-", "--embedded"], input: request)
    let marked = try Tool.run(["asymmetry", "-", "--embedded"], input: "\u{feff}" + request)
    #expect(plain.code == 0 && marked.code == 0 && marked.text == plain.text)
  }

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let head = "subject,session,measure,side,trial,value,unit\n"

  @Test(arguments: [
    BadTable("empty", "", ": is empty"),
    BadTable("blank", " \n\n", ": is empty"),
    BadTable("header only", head, "has a header line and no rows"),
    BadTable(
      "text for a number", head + "a,1,calf,left,1,12,kg\na,1,calf,right,1,abc,kg\n",
      ":3: column 6 (value): \"abc\" is not a number"),
    BadTable(
      "decimal comma", head.replacing(",", with: ";") + "a;1;calf;left;1;12,5;kg\n",
      ":2: column 6 (value)", "decimal point"),
    BadTable("negative", head + "a,1,calf,left,1,-3,kg\n", ":2: column 6 (value): is negative"),
    BadTable("infinite", head + "a,1,calf,left,1,inf,kg\n", ":2: column 6", "is not a number"),
    BadTable("overflow", head + "a,1,calf,left,1,1e999,kg\n", ":2: column 6", "is not a number"),
    BadTable(
      "mixed units", head + "a,1,calf,left,1,3,kg\na,1,calf,right,1,3,N\n",
      ":3: column 7 (unit): calf is in \"N\" here and in \"kg\" in line 2"),
    BadTable(
      "missing column", "subject,measure,value\na,calf,3\n", ":1: column \"side\" is missing"),
    BadTable(
      "unknown side", head + "a,1,calf,middle,1,3,kg\n",
      ":2: column 4 (side): \"middle\" is no side"),
    BadTable("no subject", head + ",1,calf,left,1,3,kg\n", ":2: column 1 (subject): is empty"),
    BadTable(
      "trial twice", head + "a,1,calf,left,1,3,kg\na,1,calf,left,1,4,kg\n",
      ":3: column 5 (trial)", "same trial"),
    BadTable("trial zero", head + "a,1,calf,left,0,3,kg\n", ":2: column 5 (trial)"),
    BadTable("a cell too few", head + "a,1,calf,left,1,3\n", ":2: has 6 columns, the header has 7"),
    BadTable("column twice", "subject,subject,calf_left [kg]\n1,2,3\n", ":1: column 2", "already"),
    BadTable(
      "wide mixed units", "subject,calf_left [kg],calf_right [N]\na,1,2\n",
      ":1: column 3: calf is in \"N\" here and in \"kg\" in column 2"),
    BadTable(
      "wide text", "subject,calf_left [kg],calf_right [kg]\na,1,2\nb,x,2\n",
      ":3: column 2 (calf_left [kg]): \"x\" is not a number"),
    BadTable(
      "wide without subject", "calf_left [kg],calf_right [kg]\n1,2\n", "\"subject\" is missing"),
    BadTable(
      "leg twice", "subject,calf_left,calf_left_1\na,1,2\n", ":1: column 3: a second trial 1"),
    BadTable(
      "two declared sides", "subject,session,calf_left,declared_side\na,1,2,left\na,2,2,right\n",
      ":3: column 4 (declared_side)"),
    BadTable("wide person twice", "subject,calf_left [kg]\na,1\na,2\n", ":3:", "line 2"),
    BadTable(
      "open quote", head + "a,1,\"calf,left,1,3,kg\n", ":2: column 3 (measure): a quote opens here"),
    BadTable(
      "stray quote", head + "a,1,ca\"lf,left,1,3,kg\n", ":2: column 3 (measure): a quote within"),
    BadTable(
      "NUL", head + "a,1,ca\u{0}lf,left,1,3,kg\n", ":2: column 3 (measure): has a zero byte"),
    BadTable(
      "ten thousand columns",
      (["subject"] + (1..<10_000).map { "m\($0)_left" }).joined(separator: ",") + "\n",
      ":1: has more than 1000 columns"),
    BadTable("JSON of another kind", "{\"tables\": []}", "unknown field \"tables\""),
    BadTable("broken JSON", "{\"exercises\": [", "AssessRequest", "JSON"),
    BadTable(
      "text in JSON", "{\"exercises\": [{\"left\": [\"a\"]}]}", "exercises[0].left[0]",
      "not a number"),
    BadTable(
      "an object for a number", "{\"confidenceLevel\": {}}",
      "confidenceLevel: a number was expected"),
    BadTable(
      "half an enum in JSON", "{\"scoreRule\": 1.5}", "scoreRule"),
    BadTable("NUL in JSON", "{\"thresholdSource\": \"a\\u0000b\"}", "NUL"),
    BadTable(
      "violations of JSON", "{\"exercises\": [{\"name\": \"a\", \"left\": [-1], \"right\": []}]}",
      "exercises[0].left[0]: is negative", "exercises[0].right: has no trial"),
  ])
  func theErrorNamesThePlace(_ table: BadTable) throws {
    let file = try scratch.write(table.text)
    let result = try Tool.run(["asymmetry", file, "--embedded"])
    #expect(result.code == 65, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("evenstride: "))
    for text in table.says { #expect(result.errors.contains(text), "\(result.errors)") }
  }

  @Test func aFileThatIsNotThereIsNoInput() throws {
    let result = try Tool.run(["asymmetry", scratch.path("none.csv"), "--embedded"])
    #expect(result.code == 66)
    #expect(result.errors.contains("none.csv: No such file or directory"))
    #expect(try Tool.run(["asymmetry", scratch.folder, "--embedded"]).code == 66)
  }

  @Test func bytesThatAreNotUTF8AreNamed() throws {
    let file = scratch.path("latin1.csv")
    try Data([UInt8]("subject,calf_left [kg]\n".utf8) + [0xe4, 0x2c, 0x31]).write(
      to: URL(filePath: file))
    let result = try Tool.run(["asymmetry", file, "--embedded"])
    #expect(result.code == 65)
    #expect(result.errors.contains("latin1.csv:2: column 1 (subject): not UTF-8"))
  }

  @Test func withoutADaemonTheExitCodeIs69AndTheTextSaysHowToStartIt() throws {
    let socket = scratch.path("none.sock")
    let result = try Tool.run(["health", "--socket", socket])
    #expect(result.code == 69)
    #expect(result.errors.contains("evenstrided --socket \(socket)"))
    #expect(result.errors.contains("--embedded"))
  }

  @Test(arguments: [
    ["nonsense"], ["asymmetry"], ["asymmetry", "x", "--format", "xml"],
    ["call", "Asymmetry/None", "--embedded"], ["health", "--embedded", "--socket", "x"],
    ["asymmetry", "x", "--cv", "-3"], ["asymmetry", "x", "--level", "1"], ["health", "--embedded"],
    ["asymmetry", "x", "--threshold", "0"], ["walking", "relate", "x", "--test", "sprint"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    #expect(try Tool.run(arguments).code == 64)
  }

  @Test func unknownNamesListTheKnownOnes() throws {
    let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path
    let cases: [([String], String)] = [
      (["asymmetry", cohort, "--subject", "SYN-99"], "has no subject \"SYN-99\""),
      (["asymmetry", cohort, "--exercise", "calf"], "exercises here: calf_raise"),
      (["walking", "relate", cohort, "--outcome", "t25"], "measures here: t25fw, 6mwt, age, edss"),
      (
        ["walking", "relate", cohort, "--outcome", "6mwt", "--session", "9"], "sessions here: 1, 2"
      ),
      (
        ["walking", "fit", cohort, "--outcome", "6mwt", "--predictor", "calf:weaker"],
        "has no exercise \"calf\""
      ),
      (["reliability", cohort, "--session", "1"], "needs two or more"),
      (["asymmetry", cohort, "--cv", "clf_raise=8"], "has no exercise \"clf_raise\""),
    ]
    for (arguments, text) in cases {
      let result = try Tool.run(arguments + ["--embedded"])
      #expect(result.code == 65, "\(arguments)")
      #expect(result.errors.contains(text), "\(result.errors)")
    }
  }

  @Test(arguments: [
    ("t25fw [min]", "3", "t25fw", "outcome.unit: must be \"s\""),
    (
      "msws12 [{score}]", "unable", "msws12",
      ":2: column 4 (msws12 [{score}]): \"unable\" says a time"
    ),
  ])
  func anOutcomeThatMakesNoSenseIsNamed(
    _ column: String, _ value: String, _ name: String, _ text: String
  ) throws {
    let file = try scratch.write(
      "subject,calf_left [kg],calf_right [kg],\(column)\na,1,2,\(value)\nb,2,3,4\nc,1,4,5\n")
    let result = try Tool.run(["walking", "relate", file, "--outcome", name, "--embedded"])
    #expect(result.code == 65)
    #expect(result.errors.contains(text))
  }

  @Test func savingKeepsTheModeOfAFileTheTargetOfALinkAndADevice() throws {
    let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path
    let save = { (path: String) in
      try Tool.run([
        "walking", "fit", cohort, "--outcome", "6mwt", "--predictor", "age", "--embedded",
        "--save", path,
      ])
    }
    let file = try scratch.write("old", to: "model.json")
    #expect(chmod(file, 0o626) == 0)  // no umask leaves such a mode
    let link = scratch.path("link.json")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try save(link).code == 0)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(lstat(file, &status) == 0 && status.st_mode & 0o777 == 0o626)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("xtxInverse"))
    // A pipe stands for what is no regular file: a device would be lost if this failed.
    let pipe = scratch.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try save(pipe).code == 0)
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    var first: UInt8 = 0
    #expect(read(reader, &first, 1) == 1 && first == UInt8(ascii: "{"))
  }

  /// A limit on the size of files stands for a full disk.
  @Test(.disabled(if: Sanitizer.needsLargeFiles, "ThreadSanitizer keeps its memory in a file"))
  func aFullDiskLeavesTheOldFileAndNoPart() throws {
    let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path
    let file = try scratch.write("old", to: "model.json")
    let tool = Tool.folder.appending(path: "evenstride").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash", tool, "walking", "fit", cohort,
      "--outcome", "6mwt", "--predictor", "age", "--embedded", "--save", file,
    ]
    let result = try Tool.run(process)
    #expect(result.code == 73)
    #expect(result.errors.contains("cannot write \(file): File too large"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(left == ["model.json"])
  }

  @Test func aModelThatCannotBeSavedLeavesNothingAndSaysWhere() throws {
    let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path
    let result = try Tool.run([
      "walking", "fit", cohort, "--outcome", "6mwt", "--predictor", "age", "--embedded", "--save",
      scratch.path("none/model.json"),
    ])
    #expect(result.code == 73)
    #expect(result.errors.contains("none/model.json"))
    #expect(result.output.isEmpty)
  }
}
