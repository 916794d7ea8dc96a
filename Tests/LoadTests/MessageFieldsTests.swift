import Testing

@testable import evenstride_load

@Suite("Fields at the top of a message")
struct MessageFieldsTests {
  private func find(_ number: UInt64, _ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { MessageFields.find(number, in: $0).map(Array.init) }
  }

  @Test("A field of bytes is found behind fields of every wire type")
  func found() {
    let bytes: [UInt8] = [
      0x08, 0x96, 0x01,  // 1: varint 150
      0x19, 1, 2, 3, 4, 5, 6, 7, 8,  // 3: eight bytes
      0x25, 1, 2, 3, 4,  // 4: four bytes
      0x12, 2, 0x61, 0x62,  // 2: "ab"
    ]
    #expect(find(2, bytes) == [0x61, 0x62])
    #expect(find(1, bytes) == nil)
    #expect(find(5, bytes) == nil)
    // Of other wire types they hold no bytes.
    #expect(find(3, bytes) == nil && find(4, bytes) == nil)
  }

  @Test("Of several the last counts, and an empty one is one")
  func last() {
    #expect(find(2, [0x12, 1, 7, 0x12, 0]) == [])
  }

  @Test("What is inside another field is not at the top")
  func nested() { #expect(find(2, [0x1a, 3, 0x12, 1, 7]) == nil) }

  @Test(
    "What ends too early or is no message has no fields",
    arguments: [
      [0x12], [0x12, 5, 1], [0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
      [0x80], [0x13, 0x12, 0], [0x19, 1], [0x12, 0, 0x25, 1],
    ])
  func broken(_ bytes: [UInt8]) { #expect(find(2, bytes) == nil) }
}
