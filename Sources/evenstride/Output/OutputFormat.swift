import ArgumentParser
import Console
import EvenstrideClient
import Foundation

/// How an answer is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

struct OutputOptions: ParsableArguments {
  @Option(help: "How to print the answer: an aligned table, JSON, or CSV.")
  var format = OutputFormat.table

  /// Prints what the chosen format gives; everything is made before anything is written.
  func print(
    table: () -> String, json: () throws -> Data, csv: () -> [[String]]
  ) throws {
    switch format {
    case .table: try StandardOutput.write(Data(table().utf8))
    case .json: try StandardOutput.write(try json() + Data("\n".utf8))
    case .csv: try StandardOutput.write(Data(CSVText.lines(csv()).utf8))
    }
  }

  /// A value in the proto3 JSON mapping, fields at their default included.
  static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.writesDefaults] = true
    return try encoder.encode(value)
  }

  /// Prints a value as JSON.
  static func print(json value: some Encodable) throws {
    try StandardOutput.write(try json(value) + Data("\n".utf8))
  }

  /// Prints text that a daemon may have written.
  static func print(text: String) throws {
    try StandardOutput.write(Data(text.printable(keepingLines: true).utf8))
  }

  /// Prints a value as JSON on one line.
  static func print(line value: some Encodable) throws {
    try StandardOutput.write(Data(try line(value)))
  }

  /// A value as JSON on one line.
  ///
  /// - Parameter writesDefaults: Fields at their default are written too.
  static func line(_ value: some Encodable, writesDefaults: Bool = true) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.writesDefaults] = writesDefaults
    return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
