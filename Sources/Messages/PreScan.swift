import CMessages
import Glibc

/// Refuses bytes that would make libprotobuf-c take far more time or memory than their length.
///
/// One pass over the wire format, against the descriptor: the number of fields and of unknown
/// fields is bounded, a singular inner message stands at most once (the library would merge the
/// copies, re-copying what came before), and strings are UTF-8 without NUL (the library takes
/// them as C strings). The depth is that of the schema, which is acyclic.
struct PreScan {
  private let bytes: UnsafeRawBufferPointer
  private let mostFields: Int
  private var fields = 0
  private var unknown = 0

  static func check(
    _ bytes: UnsafeRawBufferPointer, against descriptor: UnsafePointer<ProtobufCMessageDescriptor>,
    fields: Int
  ) throws(MessageError) {
    var scan = PreScan(bytes: bytes, mostFields: fields)
    try scan.message(0, bytes.count, descriptor)
  }

  private init(bytes: UnsafeRawBufferPointer, mostFields: Int) {
    (self.bytes, self.mostFields) = (bytes, mostFields)
  }

  private mutating func message(
    _ start: Int, _ end: Int, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>
  ) throws(MessageError) {
    var at = start
    var seen: UInt64 = 0
    var place = 0
    while at < end {
      let fieldStart = at
      let tag = try varint(&at, end)
      guard tag >> 3 >= 1, tag >> 3 <= 0x1fff_ffff else {
        throw .malformed(offset: fieldStart, reason: "field number \(tag >> 3)")
      }
      fields += 1
      if fields > mostFields { throw .tooMany("fields", limit: mostFields) }
      let content = try skip(UInt8(tag & 7), &at, end, fieldStart)
      guard let field = self.field(UInt32(tag >> 3), of: descriptor, &place) else {
        unknown += 1
        if unknown > MessageLimits.unknownFields {
          throw .tooMany("unknown fields", limit: MessageLimits.unknownFields)
        }
        continue
      }
      if field.pointee.type == PROTOBUF_C_TYPE_BOOL, tag & 7 != 0 {
        // The library takes any wire type for a bool.
        throw .malformed(
          offset: fieldStart, reason: "\(String(cString: field.pointee.name)) is not a bool")
      }
      guard tag & 7 == 2 else { continue }
      switch field.pointee.type {
      case PROTOBUF_C_TYPE_MESSAGE:
        if field.pointee.label != PROTOBUF_C_LABEL_REPEATED {
          let bit: UInt64 = 1 << UInt64((field - descriptor.pointee.fields) & 63)
          if seen & bit != 0 {
            throw .malformed(
              offset: fieldStart, reason: "\(String(cString: field.pointee.name)) is given twice")
          }
          seen |= bit
        }
        let inner = field.pointee.descriptor!.assumingMemoryBound(
          to: ProtobufCMessageDescriptor.self)
        try message(content, at, inner)
      case PROTOBUF_C_TYPE_STRING:
        try string(content, at, field)
      default:
        break
      }
    }
  }

  /// The field with a number; `place` is where the last one stood: most come in order.
  private func field(
    _ number: UInt32, of descriptor: UnsafePointer<ProtobufCMessageDescriptor>,
    _ place: inout Int
  ) -> UnsafePointer<ProtobufCFieldDescriptor>? {
    guard let fields = descriptor.pointee.fields else { return nil }
    let count = Int(descriptor.pointee.n_fields)
    for candidate in place..<min(place + 2, count) where fields[candidate].id == number {
      place = candidate
      return fields + candidate
    }
    guard let field = protobuf_c_message_descriptor_get_field(descriptor, number) else {
      return nil
    }
    place = field - fields
    return field
  }

  /// Moves behind the content of a field; returns where the content starts.
  private func skip(
    _ wireType: UInt8, _ at: inout Int, _ end: Int, _ fieldStart: Int
  ) throws(MessageError) -> Int {
    var content = at
    switch wireType {
    case 0:
      _ = try varint(&at, end)
    case 1, 5:
      at += wireType == 1 ? 8 : 4
      guard at <= end else { throw .malformed(offset: fieldStart, reason: "cut off") }
    case 2:
      let length = try varint(&at, end)
      guard length <= UInt64(end - at) else {
        throw .malformed(offset: fieldStart, reason: "length \(length) runs past the end")
      }
      content = at
      at += Int(length)
    default:
      throw .malformed(offset: fieldStart, reason: "wire type \(wireType)")
    }
    return content
  }

  private func varint(_ at: inout Int, _ end: Int) throws(MessageError) -> UInt64 {
    let start = at
    if at < end, bytes[at] < 0x80 {
      at += 1
      return UInt64(bytes[start])
    }
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < end, shift < 70 {
      let byte = bytes[at]
      at += 1
      value |= shift < 64 ? UInt64(byte & 0x7f) << shift : 0
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .malformed(offset: start, reason: at < end ? "number over 10 bytes" : "cut off")
  }

  private func string(
    _ start: Int, _ end: Int, _ field: UnsafePointer<ProtobufCFieldDescriptor>
  ) throws(MessageError) {
    guard start < end else { return }
    let first = bytes.baseAddress! + start
    if let nul = memchr(first, 0, end - start) {
      throw .malformed(
        offset: UnsafeRawPointer(nul) - bytes.baseAddress!,
        reason: "\(String(cString: field.pointee.name)) holds a NUL character")
    }
    if isASCII(first, end - start) { return }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard String(validating: text, as: UTF8.self) != nil else {
      throw .malformed(
        offset: start, reason: "\(String(cString: field.pointee.name)) is not UTF-8")
    }
  }

  /// Eight bytes at a time: most texts are, and there are many.
  private func isASCII(_ start: UnsafeRawPointer, _ count: Int) -> Bool {
    var tops: UInt64 = 0
    var at = 0
    while at + 8 <= count {
      tops |= start.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      at += 8
    }
    while at < count {
      tops |= UInt64(start.load(fromByteOffset: at, as: UInt8.self))
      at += 1
    }
    return tops & 0x8080_8080_8080_8080 == 0
  }
}
