/// Inputs as text that reviewers can read: one input a line, printable ASCII as it is, a backslash
/// as `\\`, a line end as `\n`, any other byte as `\x` and two hexadecimal digits. Lines that begin
/// with `#` are comments; an input that begins so is written with `\x23`.
package enum CorpusFile {
  /// - Throws: `BrokenProperty` that names the line which cannot be read.
  package static func inputs(in text: String) throws -> [[UInt8]] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { number, line in
      guard !line.isEmpty, line.first != UInt8(ascii: "#") else { return nil }
      guard let input = bytes(of: line) else {
        throw BrokenProperty(
          "line \(number + 1): after a backslash stand \\, n, or x and two digits")
      }
      return input
    }
  }

  package static func line(for input: [UInt8]) -> String {
    var line = ""
    for (index, byte) in input.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): line += "\\\\"
      case UInt8(ascii: "\n"): line += "\\n"
      case 0x20..<0x7f where index > 0 || byte != UInt8(ascii: "#"):
        line.unicodeScalars.append(Unicode.Scalar(byte))
      default: line += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return line
  }

  private static func bytes(of line: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): bytes.append(byte)
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "x"):
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: return nil
      }
    }
    return bytes
  }
}
