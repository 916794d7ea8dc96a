/// Bytes written as hexadecimal digits.
func bytes(hex: String) -> [UInt8] {
  var digits = hex[...]
  var bytes: [UInt8] = []
  while digits.count >= 2 {
    bytes.append(UInt8(digits.prefix(2), radix: 16)!)
    digits = digits.dropFirst(2)
  }
  return bytes
}
