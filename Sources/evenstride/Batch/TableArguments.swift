import ArgumentParser
import Console
import EvenstrideClient
import Tables

/// How a table is read, where its header does not say.
struct TableArguments: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: """
      A column of the layouts and the file's column that is read as it, as \
      'calf_raise_left [kg]=cal_l'; repeatable.
      """)
  var mappings: [String] = []

  @Option(
    help: "A file with such a mapping a line; lines that begin with # are comments.",
    completion: .file())
  var mapFile: String?

  @Option(help: "What stands between cells. Default: what the header line has most of.")
  var separator: TableSeparator?

  @Flag(help: "Numbers have a decimal comma.")
  var decimalComma = false

  @Option(
    name: .customLong("missing"),
    help:
      "A text that says that a value is missing, as -99; repeatable. Always: nothing, NA, NaN, N/A, a point."
  )
  var missing: [String] = []

  @Option(help: "Which number stands for a leg with several trials.")
  var score = TableScore.best

  var options: TableOptions {
    get throws {
      var options = TableOptions()
      options.separator = separator?.byte
      options.decimalComma = decimalComma
      options.score = score.score
      options.missing = missing
      options.mappings = try lines.map { text, place in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw Failure.usage(
            "\(place): \"\(text)\" is no mapping; write COLUMN=COLUMN_OF_THE_FILE, as "
              + "'calf_raise_left [kg]=cal_l'")
        }
        return TableOptions.Mapping(target: parts[0].trimmed, source: parts[1].trimmed)
      }
      return options
    }
  }

  var given: [GivenOption] {
    [
      GivenOption("--map", mappings), GivenOption("--map-file", mapFile),
      GivenOption("--separator", separator?.rawValue),
      GivenOption("--decimal-comma", isGiven: decimalComma), GivenOption("--missing", missing),
      GivenOption("--score", score == .best ? nil : score.rawValue),
    ]
  }

  /// For a checkpoint: what answers hang on, not the name of a file but what it says.
  var settings: [String: String] {
    get throws {
      var settings = given.settings
      settings["--map-file"] = nil
      settings["--map"] = try lines.map(\.text).joined(separator: ", ")
      return settings
    }
  }

  /// Mappings and where they are from.
  private var lines: [(text: String, place: String)] {
    get throws {
      var lines = mappings.map { ($0, "--map") }
      guard let mapFile else { return lines }
      let bytes = try FileBytes.read(mapFile).withoutMark
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure.data("\(mapFile): is not UTF-8 text")
      }
      // Of Windows: "\r\n" is one character.
      let split = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in split.enumerated() {
        let own = String(line).trimmed
        if !own.isEmpty, !own.hasPrefix("#") { lines.append((own, "\(mapFile):\(index + 1)")) }
      }
      return lines
    }
  }
}

enum TableSeparator: String, ExpressibleByArgument, CaseIterable {
  case comma, semicolon, tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

enum TableScore: String, ExpressibleByArgument, CaseIterable {
  case best, mean, median, last

  var score: TableOptions.Score {
    switch self {
    case .best: .best
    case .mean: .mean
    case .median: .median
    case .last: .last
    }
  }

  var rule: ScoreRule {
    switch self {
    case .best: .best
    case .mean: .mean
    case .median: .median
    case .last: .last
    }
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
