/// Cuts a text into its JSON values: one after another, with or without lines or blanks between
/// them, or the elements of one list.
///
/// It finds where values end, not whether they are valid: whoever decodes them does. Bytes come in
/// pieces of any size.
struct JSONValues {
  /// One value and where it begins.
  struct Value {
    let bytes: [UInt8]
    /// From 0.
    let index: Int
    /// From 1.
    let line: Int
  }

  private var bytes: [UInt8] = []
  /// How far `bytes` have been looked at.
  private var at = 0
  /// Where the value that is being read begins.
  private var start: Int?
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var line = 1
  private var startLine = 1
  private var count = 0
  private var isList: Bool?
  private var listEnded = false

  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(start ?? at)
    at -= start ?? at
    if start != nil { start = 0 }
    bytes.append(contentsOf: more)
  }

  /// The next value that is complete; nil: more bytes are needed.
  mutating func next() throws(Fault) -> Value? {
    while at < bytes.count {
      let byte = bytes[at]
      if start == nil {
        if let value = try between(byte) { return value }
      } else if let value = try within(byte) {
        return value
      }
    }
    return nil
  }

  /// What is left when no more bytes come: a number or a name that nothing has ended.
  mutating func last() throws(Fault) -> Value? {
    if start != nil {
      guard depth == 0, !isInText else { throw Fault(line: startLine, text: "ends within a value") }
      return end(at: bytes.count)
    }
    if isList == true, !listEnded { throw Fault(line: line, text: "the list lacks its closing ]") }
    return nil
  }

  /// Between two values.
  private mutating func between(_ byte: UInt8) throws(Fault) -> Value? {
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      at += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
    case UInt8(ascii: "[") where isList == nil:
      isList = true
      at += 1
    case UInt8(ascii: ",") where isList == true && !listEnded: at += 1
    case UInt8(ascii: "]") where isList == true && !listEnded:
      listEnded = true
      at += 1
    default:
      if listEnded { throw Fault(line: line, text: "something follows the closing ] of the list") }
      if isList == nil { isList = false }
      (start, startLine, depth) = (at, line, 0)
    }
    return nil
  }

  /// Within a value.
  private mutating func within(_ byte: UInt8) throws(Fault) -> Value? {
    if byte == UInt8(ascii: "\n") { line += 1 }
    if isInText {
      at += 1
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
        if depth == 0 { return end(at: at) }
      }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth == 0 {
        guard isList == true, at > start ?? 0 else {
          throw Fault(line: line, text: "a \(Character(Unicode.Scalar(byte))) closes nothing")
        }
        return end(at: at)
      }
      depth -= 1
      if depth == 0 {
        at += 1
        return end(at: at)
      }
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
      UInt8(ascii: ","):
      if depth == 0 {
        // The blank is looked at again between values.
        if byte == UInt8(ascii: "\n") { line -= 1 }
        if byte == UInt8(ascii: ","), at == start ?? 0 {
          throw Fault(line: line, text: "a , separates nothing")
        }
        return end(at: at)
      }
    default: break
    }
    at += 1
    return nil
  }

  private mutating func end(at end: Int) -> Value {
    let value = Value(bytes: Array(bytes[(start ?? end)..<end]), index: count, line: startLine)
    (start, count, at) = (nil, count + 1, end)
    return value
  }

  /// A text that is no sequence of values.
  struct Fault: Error {
    let line: Int
    let text: String
  }
}
