import Glibc

/// What one fault run found.
struct Finding {
  /// The figures, for one line.
  var figures: String
  /// What was not as promised; empty: all was.
  var faults: [String] = []

  /// Notes a fault unless `condition` holds.
  mutating func expect(_ condition: Bool, _ fault: @autoclosure () -> String) {
    if !condition { faults.append(fault()) }
  }
}

/// A fault run cannot go on.
struct FaultError: Error, CustomStringConvertible {
  let description: String
  init(_ text: String) { description = text }
}

extension [Int64] {
  /// The value that a share of all do not exceed; of an empty array 0.
  func quantile(_ share: Double) -> Int64 {
    guard !isEmpty else { return 0 }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }

  var median: Int64 { quantile(0.5) }
}

/// A number with some digits after the point.
func fixed(_ number: Double, _ digits: Int = 1) -> String {
  var text = [CChar](repeating: 0, count: 64)
  _ = withVaList([number]) { vsnprintf(&text, text.count, "%.\(digits)f", $0) }
  return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
}

/// Bytes as MiB.
func mebibytes(_ bytes: Int) -> String { "\(fixed(Double(bytes) / 1_048_576)) MiB" }

/// Nanoseconds as microseconds.
func microseconds(_ nanoseconds: Int64) -> String { "\(fixed(Double(nanoseconds) / 1_000)) µs" }

/// Writes a line to standard output at once, also into a pipe.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}
