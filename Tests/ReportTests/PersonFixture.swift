import ArgumentParser
import EvenstrideClient
import Foundation
import Messages

@testable import evenstride

/// Reports of one person, made as a user makes them but for the process.
enum PersonFixture {
  static let cohort = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "deploy/examples/synthetic-cohort.csv").path

  /// The page of a table, given as a file or as text.
  static func html(_ arguments: [String], table: String? = nil) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var input = cohort
    if let table {
      input = folder.appending(path: "table.csv").path
      try Data(table.utf8).write(to: URL(filePath: input))
    }
    var arguments = arguments
    if let place = arguments.firstIndex(of: "MODEL") {
      arguments[place] = folder.appending(path: "model.json").path
      try OutputOptions.json(model).write(to: URL(filePath: arguments[place]))
    }
    let output = folder.appending(path: "page.html").path
    let command = try PersonReportCommand.parse(
      ["--in", input, "--out", output, "--embedded"] + arguments)
    try command.run()
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  /// T25FW by the weaker leg's calf raise and leg curl, fitted to the example cohort.
  static let model: LinearModel = {
    do {
      let cohort = try Cohort.read(try InputFile(path: cohort))
      return try EmbeddedCaller().walking.fit(
        FitRequest(
          outcome: Outcome(
            name: "t25fw", test: .t25fw, unit: "s",
            values: try cohort.values("t25fw", session: "1", fromAnySession: false)),
          exercises: ["calf_raise", "leg_curl"].map { cohort.strengths($0, session: "1") },
          predictors: ["calf_raise", "leg_curl"].map {
            PredictorChoice(name: $0, measure: .weaker)
          },
          validation: BootstrapOptions(resamples: 200))
      ).model ?? LinearModel()
    } catch {
      fatalError("the example cohort has no model: \(error)")
    }
  }()

  /// Every page that a browser looks at, by name.
  static let pages: [(name: String, arguments: [String], table: String?)] = [
    (
      "person-everything",
      [
        "--subject", "SYN-004", "--error-from-table", "--model", "MODEL", "--increment", "2.5",
        "--increment", "leg_press=5",
      ], nil
    ),
    ("person-no-error", ["--subject", "SYN-003", "--exercise", "calf_raise"], nil),
    ("person-trials-only", ["--subject", "SYN-003"], nil),
    (
      "person-unable",
      ["--subject", "SYN-017", "--cv", "7", "--model", "MODEL", "--increment", "leg_press=5"], nil
    ),
    ("person-first-session", ["--subject", "SYN-009", "--cv", "6", "--model", "MODEL"], nil),
    ("person-hostile", ["--cv", "6", "--error-source", "<b>&\"'\u{202E}source"], hostile),
    ("person-25-exercises", ["--cv", "8"], many),
    ("person-three-sessions", ["--cv", "5", "--model", "MODEL", "--wanted", "5"], three),
    ("person-extreme", ["--cv", "30"], extreme),
  ]

  private static let header = "subject,session,measure,side,trial,value,unit\n"

  /// Names that want to be markup, to turn the direction of writing, or to leave the page.
  private static let hostile =
    header
    + [
      "<script>alert(1)</script>", "a\u{202E}b & \"\"c\"\" 'd'",
      String(repeating: "long_", count: 40),
      "שוק ימין", "🦵🏽 🏃‍♀️ lift",
    ].enumerated().flatMap { index, name in
      ["1", "</style><h1>2"].flatMap { session in
        [("left", 30.0), ("right", 40.0)].map { side, base in
          "\"<img src=x onerror=alert(1)>\",\(session),\"\(name)\",\(side),1,\(base + Double(index)),"
            + "\(index % 2 == 0 ? "kg" : "<i>N</i>")\n"
        }
      }
    }.joined()

  private static let many =
    header
    + (1...25).flatMap { exercise in
      ["1", "2"].flatMap { session in
        [("left", 30.0), ("right", 42.0)].map { side, base in
          "P,\(session),exercise_with_a_longer_name_\(exercise),\(side),1,"
            + "\(base + Double(exercise * 7 % 19) + (session == "2" && exercise % 5 == 0 ? 25 : 0)),kg\n"
        }
      }
    }.joined()

  private static let three =
    header
    + ["1", "2", "3"].enumerated().flatMap { index, session in
      [
        "P,\(session),calf_raise,left,1,\(60 - 20 * index),kg\n",
        "P,\(session),calf_raise,right,1,\(61 + 2 * index),kg\n",
        "P,\(session),leg_curl,left,1,\(index == 2 ? "unable" : "20"),kg\n",
        "P,\(session),leg_curl,right,1,\(index == 0 ? "unable" : "25"),kg\n",
        "P,\(session),hip,left,1,\(index == 1 ? "" : "90"),N.m\n",
        "P,\(session),hip,right,1,95,N.m\n",
        "P,\(session),t25fw,,,\(index == 2 ? "unable" : "7.5"),s\n",
      ]
    }.joined()

  /// Numbers as small and as large as numbers can be.
  private static let extreme =
    header
    + ["1", "2"].flatMap { session in
      [
        "P,\(session),tiny,left,1,5e-324,a\n", "P,\(session),tiny,right,1,5e-324,a\n",
        "P,\(session),huge,left,1,1e9,b\n", "P,\(session),huge,right,1,3,b\n",
        "P,\(session),zero,left,1,0,c\n", "P,\(session),zero,right,1,0,c\n",
      ]
    }.joined()
}
