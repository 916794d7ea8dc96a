import Console
import Messages
import Wire

/// A file of recorded calls, one JSON object a line.
enum RecordedCalls {
  /// What the envelope around a request may take of a frame: names, metadata, numbers.
  static let envelopeBytes = 1 << 10
  static let largestPayload = FrameHeader.largestPayload - envelopeBytes

  /// Each method becomes a kind, as heavy as it has lines.
  ///
  /// - Parameter path: "-" is standard input.
  static func workload(_ path: String) throws -> Workload {
    let name = FileBytes.name(path)
    var methods: [any AnyMethod] = []
    var questions: [String: [Question]] = [:]
    let lines = try FileBytes.read(path).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (i, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == 0x20 || (0x09...0x0d).contains($0) }) { continue }
      let place = "\(name):\(i + 1)"
      let call = try read(Array(line), place)
      if questions[call.method.path] == nil { methods.append(call.method) }
      questions[call.method.path, default: []].append(Question(payload: call.payload))
    }
    guard !methods.isEmpty else {
      throw Failure.data(
        "\(name): holds no call; one a line was expected, as "
          + #"{"method": "Asymmetry/Assess", "request": {…}}"#)
    }
    return Workload(
      kinds: methods.map { method in
        let own = questions[method.path] ?? []
        return CallKind(
          name: method.path, service: method.service, method: method.name,
          weight: Double(own.count), isStream: method.shape == .bidirectional, questions: own)
      })
  }

  private static func read(_ line: [UInt8], _ place: String) throws -> RecordedCall {
    let call: RecordedCall
    do {
      call = try JSONText.decode(RecordedCall.self, line, name: place, root: "the line")
    } catch let failure as Failure where !failure.text.hasPrefix(place) {
      throw Failure.data("\(place): \(failure.text)")
    }
    try checkSize(call.payload.count, place)
    return call
  }

  static func checkSize(_ bytes: Int, _ place: String) throws {
    guard bytes <= largestPayload else {
      throw Failure.data(
        "\(place): the request takes \(bytes) bytes; a frame holds at most \(largestPayload)")
    }
  }
}
