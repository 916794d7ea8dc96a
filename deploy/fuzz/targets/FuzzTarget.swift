/// One piece of the project that must bear any bytes, and what must hold for all of them.
package struct FuzzTarget: Sendable {
  /// Name of the target, of its corpus file and of its program.
  package let name: String
  /// Bytes of the longest input worth trying.
  package let longest: Int
  /// Throws `BrokenProperty` when something that must hold does not.
  package let check: @Sendable (UnsafeRawBufferPointer) throws -> Void

  package static let all = [
    FuzzTarget(name: "frames", longest: 4_096, check: checkFrames),
    FuzzTarget(name: "envelopes", longest: 2_048, check: checkEnvelopes),
    FuzzTarget(name: "requests", longest: 4_096, check: checkRequest),
    FuzzTarget(name: "json", longest: 4_096, check: checkJSON),
    FuzzTarget(name: "models", longest: 4_096, check: checkModelFile),
    FuzzTarget(name: "connection", longest: 4_096, check: checkConnection),
    FuzzTarget(name: "client", longest: 2_048, check: checkClient),
    FuzzTarget(name: "tables", longest: 4_096, check: checkTable),
  ]

  /// The target of this name.
  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Something that must hold for every input does not hold for this one.
package struct BrokenProperty: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// - Throws: `BrokenProperty` with the text, which says what should have been.
func require(_ holds: Bool, _ text: @autoclosure () -> String) throws {
  if !holds { throw BrokenProperty(text()) }
}
