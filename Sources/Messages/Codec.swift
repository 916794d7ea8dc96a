package import CMessages

/// Bytes to values and back, by libprotobuf-c in an arena, behind the pre-scan.
package enum Codec {
  /// Unpacks into a C struct that lives in the arena.
  ///
  /// - Parameter fields: the most fields that are taken.
  /// - Throws: `MessageError` when the bytes are refused by the pre-scan, the library or the arena.
  package static func unpack<T: CBacked>(
    _ type: T.Type, from bytes: UnsafeRawBufferPointer, in arena: Arena,
    fields: Int = MessageLimits.fields
  ) throws(MessageError) -> UnsafeMutablePointer<T.CStruct> {
    try PreScan.check(bytes, against: T.descriptor, fields: fields)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    guard
      let c = protobuf_c_message_unpack(
        T.descriptor, arena.allocator, bytes.count, start ?? nothing)
    else {
      if arena.isExhausted { throw arena.outOfMemory }
      throw .malformed(
        offset: 0, reason: "not an encoded \(String(cString: T.descriptor.pointee.name))")
    }
    return UnsafeMutableRawPointer(c).assumingMemoryBound(to: T.CStruct.self)
  }

  /// Unpacks the envelope of a request; here, where the compiler knows the type.
  package static func unpackEnvelope(
    _ bytes: UnsafeRawBufferPointer, in arena: Arena
  ) throws(MessageError) -> UnsafeMutablePointer<Ttrpc__Request> {
    try unpack(
      EnvelopeRequest.self, from: bytes, in: arena, fields: MessageLimits.envelopeFields)
  }

  /// Unpacks the envelope of a response; likewise.
  package static func unpackAnswer(
    _ bytes: UnsafeRawBufferPointer, in arena: Arena
  ) throws(MessageError) -> UnsafeMutablePointer<Ttrpc__Response> {
    try unpack(EnvelopeResponse.self, from: bytes, in: arena)
  }

  /// Unpacks and copies into a value.
  package static func decode<T: CBacked>(
    _ type: T.Type, from bytes: UnsafeRawBufferPointer, in arena: Arena,
    fields: Int = MessageLimits.fields
  ) throws(MessageError) -> T {
    T(copying: try unpack(type, from: bytes, in: arena, fields: fields))
  }

  package static func decode<T: CBacked>(
    _ type: T.Type, from bytes: [UInt8], in arena: Arena
  ) throws(MessageError) -> T {
    // The standard library's `withUnsafeBytes` does not carry typed errors of all closures.
    try bytes.withUnsafeBytes { raw in
      Result { () throws(MessageError) in try decode(type, from: raw, in: arena) }
    }.get()
  }

  /// Packs a value; the bytes live in the arena.
  package static func encode<T: CBacked>(
    _ value: T, in arena: Arena
  ) throws(MessageError) -> UnsafeRawBufferPointer {
    try pack(UnsafeMutableRawPointer(try arena.message(value)), in: arena)
  }

  /// Packs a C struct whose first member is `base`.
  package static func pack(
    _ c: UnsafeMutableRawPointer, in arena: Arena
  ) throws(MessageError) -> UnsafeRawBufferPointer {
    let base = UnsafePointer(c.assumingMemoryBound(to: ProtobufCMessage.self))
    let out = try arena.bytes(count: protobuf_c_message_get_packed_size(base))
    let written = protobuf_c_message_pack(
      base, out.baseAddress!.assumingMemoryBound(to: UInt8.self))
    return UnsafeRawBufferPointer(rebasing: out[..<written])
  }

  /// The library wants a valid pointer even for no bytes.
  private nonisolated(unsafe) static let nothing: UnsafePointer<UInt8> = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()
}

/// The version of libprotobuf-c in use.
package enum ProtobufCVersion {
  package static var text: String { String(cString: protobuf_c_version()) }

  /// Whether the known faults of older versions are mended (CVE-2022-48468, CVE-2022-33070).
  package static var isSafe: Bool { protobuf_c_version_number() >= 1_004_001 }
}
