/// Rows of answers as bytes: CSV, TSV, or one JSON object a line.
struct RowWriter {
  private(set) var bytes: [UInt8] = []
  private let format: BatchFormat
  private let separator: UInt8
  /// What stands before each value: its separator, or its JSON key.
  private let leads: [[UInt8]]
  private var column = 0

  init(_ format: BatchFormat, columns: [String], capacity: Int) {
    self.format = format
    separator = format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    switch format {
    case .ndjson:
      leads = columns.enumerated().map { index, name in
        Array(index == 0 ? "{".utf8 : ",".utf8) + Self.json(Array(name.utf8)) + Array(":".utf8)
      }
    case .csv, .tsv:
      let separator = separator
      leads = columns.indices.map { $0 == 0 ? [] : [separator] }
    }
    bytes.reserveCapacity(capacity)
  }

  /// The names of the columns, where the format has them once.
  static func header(_ format: BatchFormat, _ columns: [String]) -> [UInt8] {
    if format == .ndjson { return [] }
    var writer = RowWriter(format, columns: columns, capacity: 0)
    for name in columns { writer.add(text: Array(name.utf8)) }
    writer.endRow()
    return writer.bytes
  }

  /// A number with every digit; nothing, or null, when undefined.
  mutating func add(_ value: Double) {
    lead()
    if format != .ndjson {
      bytes.append(exact: value)
    } else if value.isNaN {
      bytes.append(contentsOf: "null".utf8)
    } else if value.isInfinite {
      bytes.append(contentsOf: (value > 0 ? "\"Infinity\"" : "\"-Infinity\"").utf8)
    } else {
      bytes.append(exact: value)
    }
  }

  mutating func add(_ name: StaticString) {
    lead()
    if format == .ndjson { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    if format == .ndjson { bytes.append(UInt8(ascii: "\"")) }
  }

  mutating func add(text: some Collection<UInt8>) {
    lead()
    switch format {
    case .csv, .tsv: bytes.append(cell: text, separator: separator)
    case .ndjson: bytes.append(contentsOf: Self.json(Array(text)))
    }
  }

  mutating func endRow() {
    if format == .ndjson { bytes.append(UInt8(ascii: "}")) }
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  private mutating func lead() {
    bytes.append(contentsOf: leads[column])
    column += 1
  }

  /// A text as JSON has it.
  private static func json(_ text: [UInt8]) -> [UInt8] {
    var out = [UInt8(ascii: "\"")]
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    return out + [UInt8(ascii: "\"")]
  }
}
