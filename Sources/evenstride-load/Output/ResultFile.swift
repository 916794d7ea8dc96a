import Console
import Foundation

/// A run's figures in a file: what `--json` writes and `--compare` reads.
enum ResultFile {
  static func write(_ result: LoadResult, to path: String) throws {
    try OutputFile.write(try json(result), to: path)
  }

  /// Sorted keys, so that two files can be compared; numbers without a value as "NaN", which JSON
  /// has no number for.
  static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try encoder.encode(value) + Data("\n".utf8)
  }

  static func read(_ path: String) throws -> LoadResult {
    let bytes = try FileBytes.read(path)
    // Of another format the fields may be others: which format comes first.
    let format = try decoded(Format.self, bytes, path).format
    guard format == LoadResult.currentFormat else {
      throw Failure.data(
        "\(path): is of format \(format); this evenstride-load reads format"
          + " \(LoadResult.currentFormat): repeat the run with it")
    }
    let result = try decoded(LoadResult.self, bytes, path)
    if let fault = result.fault { throw Failure.data("\(path): \(fault)") }
    return result
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ path: String
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try JSONText.decode(
      type, bytes, name: FileBytes.name(path), root: "result of evenstride-load", with: decoder)
  }

  private struct Format: Decodable { let format: Int }
}

extension LoadResult {
  /// What contradicts itself in what a file said, and where; nil: nothing.
  fileprivate var fault: String? {
    if stages.isEmpty { return "stages: at least one was expected" }
    for (number, stage) in stages.enumerated() {
      let place = "stages[\(number)]"
      guard stage.seconds > 0, stage.seconds.isFinite else {
        return "\(place).seconds: a number above 0 was expected"
      }
      guard stage.counts.isConsistent else {
        return "\(place).counts: due must be answered + failed + unanswered + heldBack + missed"
          + " + cancelled + outrun"
      }
      guard stage.timeline.allSatisfy({ (0...1_000_000_000).contains($0.second) }) else {
        return "\(place).timeline: a second from 0 on was expected"
      }
    }
    return nil
  }
}

extension CallCounts {
  /// Whether every call that was due ended in one way.
  var isConsistent: Bool {
    var sum: UInt64 = 0
    for part in [answered, failed, unanswered, heldBack, missed, cancelled, outrun] {
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return false }
      sum = next
    }
    return sum == due
  }
}
