import Foundation
import Messages
import Testing

/// JSON as a value, so that spacing, key order and escapes do not matter.
private func value(_ json: Data) throws -> NSObject {
  try #require(
    try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed) as? NSObject)
}

@Suite struct JSONMappingTests {
  @Test(arguments: JSONCase.all)
  func jsonIsAsPythonWritesIt(_ fixture: JSONCase) throws {
    func check<M: Coded>(_ type: M.Type) throws {
      let message = try Codec.decode(type, from: bytes(hex: fixture.bytes), in: Arena())
      let plain = try JSONEncoder().encode(message)
      #expect(try value(plain) == value(Data(fixture.json.utf8)))
      let encoder = JSONEncoder()
      encoder.userInfo[.writesDefaults] = true
      let full = try encoder.encode(message)
      #expect(try value(full) == value(Data(fixture.jsonWithDefaults.utf8)))
    }
    let type = try #require(types[fixture.type])
    try check(type)
  }

  @Test(arguments: JSONCase.all)
  func everySpellingThatPythonAcceptsGivesTheSameBytes(_ fixture: JSONCase) throws {
    func check<M: Coded>(_ type: M.Type) throws {
      for json in [fixture.json, fixture.jsonWithDefaults] + fixture.accepts {
        let message = try JSONDecoder().decode(type, from: Data(json.utf8))
        let arena = Arena()
        #expect(Array(try Codec.encode(message, in: arena)) == bytes(hex: fixture.bytes))
      }
    }
    let type = try #require(types[fixture.type])
    try check(type)
  }

  @Test(arguments: [
    (#"{"lefft": [1]}"#, "unknown field \"lefft\""),
    (#"{"columns": ["INDEX_COLUMN_NONE"]}"#, "unknown value \"INDEX_COLUMN_NONE\""),
    (#"{"left": ["abc"]}"#, "not a number"), (#"{"left": [true]}"#, "Double"),
    (#"{"left": ["0x10"]}"#, "not a number"),
  ])
  func wrongJSONIsRefusedWithTheReason(_ json: String, _ reason: String) {
    #expect {
      try JSONDecoder().decode(IndicesRequest.self, from: Data(json.utf8))
    } throws: {
      "\($0)".contains(reason)
    }
  }
}
