import Foundation

/// A recorded conversation of two ttrpc peers; the format is told in `Tests/Interop/transcripts`.
package struct Transcript: Sendable {
  package enum Peer: Character, Sendable {
    case client = ">"
    case server = "<"
  }

  /// One frame as it was on the wire.
  package struct Frame: Equatable, Sendable {
    package let stream: UInt32
    package let type: UInt8
    package let flags: UInt8
    package let payload: [UInt8]
    /// Header and payload.
    package let bytes: [UInt8]

    package init(stream: UInt32, type: UInt8, flags: UInt8, payload: [UInt8], bytes: [UInt8]) {
      (self.stream, self.type, self.flags) = (stream, type, flags)
      (self.payload, self.bytes) = (payload, bytes)
    }
  }

  package enum Step: Equatable, Sendable {
    /// The peer sends a frame.
    case frame(Peer, Frame)
    /// The peer closes the connection.
    case close(Peer)
  }

  /// The file's name without its extension.
  package let name: String
  package let steps: [Step]

  /// The frames that a peer sends, in order.
  package func frames(of peer: Peer) -> [Frame] {
    steps.compactMap { step in
      if case .frame(peer, let frame) = step { return frame } else { return nil }
    }
  }

  /// - Throws: `TranscriptError` for the first line that is none of the format.
  package init(name: String, text: String) throws {
    self.name = name
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      do {
        steps.append(try Step(line: line))
      } catch {
        throw TranscriptError(place: "\(name), line \(index + 1)", fault: error)
      }
    }
    self.steps = steps
  }

  /// The transcripts of the repository, by name.
  package static func all() throws -> [Transcript] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Interop/transcripts")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .map {
        try Transcript(
          name: $0.deletingPathExtension().lastPathComponent,
          text: String(contentsOf: $0, encoding: .utf8))
      }
      .sorted { $0.name < $1.name }
  }
}

/// A line that is none of the format.
package struct TranscriptError: Error, Equatable {
  package enum Fault: Error, Equatable {
    /// The line begins with neither `#`, `>` nor `<`.
    case noPeer
    /// The line has something else than pairs of hex digits.
    case noHex
    /// The bytes are fewer than a header, or fewer or more than the header's length asks for.
    case length(found: Int, wanted: Int)
  }

  /// File and line.
  package let place: String
  package let fault: Fault
}

extension Transcript.Step {
  fileprivate init(line: Substring) throws(TranscriptError.Fault) {
    guard let mark = line.first, let peer = Transcript.Peer(rawValue: mark) else { throw .noPeer }
    let text = line.dropFirst().filter { $0 != " " }
    self = text == "close" ? .close(peer) : .frame(peer, try Transcript.Frame(hex: text))
  }
}

extension Transcript.Frame {
  private static let headerSize = 10

  fileprivate init(hex: String) throws(TranscriptError.Fault) {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { throw .noHex }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { at in
      UInt8(digits[at] << 4 | digits[at + 1])
    }
    guard bytes.count >= Self.headerSize else {
      throw .length(found: bytes.count, wanted: Self.headerSize)
    }
    let number = { (at: Int) in bytes[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    let wanted = Self.headerSize + Int(number(0))
    guard bytes.count == wanted else { throw .length(found: bytes.count, wanted: wanted) }
    self.init(
      stream: number(4), type: bytes[8], flags: bytes[9],
      payload: Array(bytes[Self.headerSize...]), bytes: bytes)
  }
}
