package import CMessages
import Glibc

/// A value that converts to and from the C struct which protoc-c wrote for it.
package protocol CBacked: Sendable, Equatable {
  /// The C struct; its first member is `base`.
  associatedtype CStruct

  static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> { get }

  /// Copies everything out of the C struct.
  init(copying c: UnsafePointer<CStruct>)

  /// Initialises the C struct and fills it; what it points to lives in the arena.
  func fill(_ c: UnsafeMutablePointer<CStruct>, in arena: Arena) throws(MessageError)
}

extension CBacked {
  /// The generated code gives pointers to mutable structs.
  init(copying c: UnsafeMutablePointer<CStruct>) {
    self.init(copying: UnsafePointer(c))
  }
}

/// Copies the arrays of a C struct.
enum CArray {
  static func numbers<T>(_ start: UnsafeMutablePointer<T>?, _ count: Int) -> [T] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  static func enums<C: RawRepresentable<UInt32>, T: MessageEnum>(
    _ start: UnsafeMutablePointer<C>?, _ count: Int
  ) -> [T] {
    UnsafeBufferPointer(start: start, count: count).map {
      T(rawValue: Int32(bitPattern: $0.rawValue))
    }
  }

  static func strings(
    _ start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int
  ) -> [String] {
    UnsafeBufferPointer(start: start, count: count).map { $0.map { String(cString: $0) } ?? "" }
  }

  static func messages<T: CBacked>(
    _ start: UnsafeMutablePointer<UnsafeMutablePointer<T.CStruct>?>?, _ count: Int
  ) -> [T] {
    UnsafeBufferPointer(start: start, count: count).compactMap { $0.map { T(copying: $0) } }
  }

  static func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data.data, count: data.len))
  }

  static func byteStrings(
    _ start: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int
  ) -> [[UInt8]] {
    UnsafeBufferPointer(start: start, count: count).map(bytes)
  }
}

/// Copies the parts of a value to where a C struct can point at them.
extension Arena {
  func string(_ text: String) throws(MessageError) -> UnsafeMutablePointer<CChar> {
    var text = text
    let count = text.utf8.count
    let copy = try room(for: CChar.self, count: count + 1)
    text.withUTF8 { if let start = $0.baseAddress { memcpy(copy, start, count) } }
    if memchr(copy, 0, count) != nil { throw .nulInString }
    copy[count] = 0
    return copy
  }

  func strings(
    _ list: [String]
  ) throws(MessageError) -> (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int) {
    let pointers = try room(for: UnsafeMutablePointer<CChar>?.self, count: list.count)
    for (i, text) in list.enumerated() { pointers[i] = try string(text) }
    return (pointers, list.count)
  }

  func bytes(_ list: [UInt8]) throws(MessageError) -> ProtobufCBinaryData {
    let (start, count) = try numbers(list)
    return ProtobufCBinaryData(len: count, data: start)
  }

  func byteStrings(
    _ list: [[UInt8]]
  ) throws(MessageError) -> (UnsafeMutablePointer<ProtobufCBinaryData>?, Int) {
    let copy = try room(for: ProtobufCBinaryData.self, count: list.count)
    for (i, item) in list.enumerated() { (copy + i).initialize(to: try bytes(item)) }
    return (copy, list.count)
  }

  func numbers<T: BitwiseCopyable>(
    _ list: [T]
  ) throws(MessageError) -> (UnsafeMutablePointer<T>?, Int) {
    let copy = try room(for: T.self, count: list.count)
    list.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { copy.update(from: start, count: source.count) }
    }
    return (copy, list.count)
  }

  func enums<C: RawRepresentable<UInt32>, T: MessageEnum>(
    _ list: [T]
  ) throws(MessageError) -> (UnsafeMutablePointer<C>?, Int) {
    let copy = try room(for: C.self, count: list.count)
    for (i, value) in list.enumerated() {
      (copy + i).initialize(to: C(rawValue: UInt32(bitPattern: value.rawValue))!)
    }
    return (copy, list.count)
  }

  package func message<T: CBacked>(
    _ value: T
  ) throws(MessageError) -> UnsafeMutablePointer<T.CStruct> {
    let c = try room(for: T.CStruct.self, count: 1)
    try value.fill(c, in: self)
    return c
  }

  func messages<T: CBacked>(
    _ list: [T]
  ) throws(MessageError) -> (UnsafeMutablePointer<UnsafeMutablePointer<T.CStruct>?>?, Int) {
    let pointers = try room(for: UnsafeMutablePointer<T.CStruct>?.self, count: list.count)
    for (i, value) in list.enumerated() { pointers[i] = try message(value) }
    return (pointers, list.count)
  }
}
