import Glibc
import Messages
import RPC
import Wire

/// Frames of 4 MiB that would cost the parser much more than their size: each is refused at once.
func amplification(_ place: Place) throws -> Finding {
  var finding = Finding(figures: "")
  let plan = place.plan("amplify")
  let daemon = try DaemonProcess(plan)
  let rounds = 5
  let idle = daemon.resident
  daemon.forgetPeak()
  var (slowest, slowestName): (Int64, String) = (0, "")
  for attack in Attack.all {
    for (way, bytes) in try attack.frames {
      // A connection each, so that one cannot profit from what another left behind.
      let peer = try Peer(plan.socket)
      var all: [Int64] = []
      for _ in 0..<rounds {
        var code = StatusCode.ok
        // From the first byte sent to the answer: more than the daemon's own time.
        all.append(
          try nanoseconds {
            try peer.send(bytes)
            code = try peer.end(of: 1)
          })
        finding.expect(
          code == attack.code ?? .invalidArgument,
          "\(attack.name) as \(way) is answered \(code.name)")
      }
      if all.median > slowest { (slowest, slowestName) = (all.median, "\(attack.name) as \(way)") }
      finding.expect(
        all.median < 50_000_000, "\(attack.name) as \(way) takes \(microseconds(all.median))")
    }
  }
  let grown = daemon.peakResident - idle
  finding.expect(grown < 64 << 20, "memory grew by \(mebibytes(grown))")
  try daemon.finish()
  finding.figures =
    "\(Attack.all.count) inputs of 4 MiB, as request and on a stream, \(rounds) × each: slowest "
    + "median \(fixed(Double(slowest) / 1e6)) ms from the first byte sent to the refusal "
    + "(\(slowestName)), memory at most \(mebibytes(grown)) above idle"
  return finding
}

/// Few bytes, much work.
private struct Attack {
  let name: String
  /// How it is refused when not as INVALID_ARGUMENT.
  var code: StatusCode?
  /// What surrounds the repeated bytes: field numbers of messages, outermost first.
  var path: [UInt8] = []
  let unit: [UInt8]
  /// Whether it is the envelope's fault, not the message's.
  var isEnvelope = false

  static let all = [
    Attack(name: "fields of two bytes", unit: [0x10, 0x00]),
    Attack(name: "unknown fields of two bytes", unit: [0x78, 0x00]),
    Attack(name: "unknown fields of three bytes", unit: [0xf8, 0x01, 0x00]),
    Attack(name: "a singular message again and again", path: [1], unit: [0x2a, 0x00]),
    // exercises[0].error with a number, which the library would merge each time.
    Attack(
      name: "a singular message with content again and again", path: [1],
      unit: [0x2a, 0x09, 0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
    Attack(name: "groups inside groups", unit: [0x7b]),
    Attack(name: "empty repeated messages", unit: [0x0a, 0x00]),
    Attack(name: "empty messages inside a repeated one", path: [1], unit: [0x42, 0x00]),
    Attack(name: "metadata without content", unit: [0x2a, 0x00], isEnvelope: true),
    Attack(name: "unknown fields of the envelope", unit: [0x78, 0x00], isEnvelope: true),
    Attack(name: "service names again and again", unit: [0x0a, 0x00], isEnvelope: true),
  ]

  /// Fills a frame with it, on stream 1.
  var frames: [(way: String, bytes: [UInt8])] {
    get throws {
      let room = FrameHeader.largestPayload - 128
      if isEnvelope {
        let method = AsymmetryMethods.assess
        let call = EnvelopeRequest(
          service: method.service, method: method.name, payload: [], timeoutNano: 0, metadata: [])
        let bytes = try FrameBytes.encoded(call) + body(room)
        return [("envelope", FrameBytes.frame(1, bytes))]
      }
      // The request is field 2 of an item.
      return [
        (
          "request",
          try FrameBytes.request(1, AsymmetryMethods.assess, payload: message(path, room))
        ),
        (
          "stream data",
          try FrameBytes.open(1, BulkMethods.assessStream)
            + FrameBytes.frame(1, message([2] + path, room), .data)
        ),
      ]
    }
  }

  private func message(_ path: [UInt8], _ room: Int) -> [UInt8] {
    guard let field = path.first else { return body(room) }
    let inner = message(Array(path.dropFirst()), room - 5)
    var bytes: [UInt8] = [field << 3 | 2]
    var left = inner.count
    while left >= 0x80 {
      bytes.append(UInt8(left & 0x7f) | 0x80)
      left >>= 7
    }
    return bytes + [UInt8(left)] + inner
  }

  private func body(_ room: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(room)
    for _ in 0..<room / unit.count { bytes += unit }
    return bytes
  }
}
