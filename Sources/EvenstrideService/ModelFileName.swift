/// The name of a model's file: the model's name, "@", its version, ".model".
struct ModelFileName: Hashable, Comparable {
  let name: String
  let version: UInt32

  var text: String { "\(name)@\(version).model" }

  init(name: String, version: UInt32) {
    (self.name, self.version) = (name, version)
  }

  /// The parts of a file's name; nil when it is not one of the store's.
  init?(_ text: String) {
    guard text.hasSuffix(".model"), let at = text.lastIndex(of: "@") else { return nil }
    let digits = text[text.index(after: at)...].dropLast(".model".count)
    guard let version = UInt32(digits), version > 0, version < .max, String(version) == digits,
      Self.isValid(String(text[..<at]))
    else { return nil }
    self.init(name: String(text[..<at]), version: version)
  }

  /// 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit: never a path, a
  /// hidden file or "..".
  static func isValid(_ name: String) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard let first = name.utf8.first, isPlain(first), name.utf8.count <= 64 else { return false }
    return name.utf8.allSatisfy { isPlain($0) || "-_.".utf8.contains($0) }
  }

  static func < (a: ModelFileName, b: ModelFileName) -> Bool {
    a.name == b.name ? a.version < b.version : a.name < b.name
  }
}
