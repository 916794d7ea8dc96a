import Messages
import RPC
import Wire

/// What one connection of the soak sends at once, and how its calls must end.
struct SoakScript: Sendable {
  /// Frames of all calls.
  private(set) var bytes: [UInt8] = []
  /// Frames of calls that are never ended.
  private(set) var leftOpen: [UInt8] = []
  private var ends: [UInt32: StatusCode] = [:]
  private var id: UInt32 = 1

  /// - Parameters:
  ///   - calls: how many, streams and cancelling included.
  ///   - id: an `x-request-id` that no other connection uses at the same time.
  init(calls: Int, id: String) throws {
    let small = Persons.pairs(4)
    // Above the size that is answered where it was read.
    let large = Persons.pairs(400)
    var uneven = small
    uneven.right.removeLast()
    for call in 0..<calls - 3 {
      switch call % 20 {
      case 3: try add(AsymmetryMethods.assess, Persons.person(call), .ok)
      case 7: try add(AsymmetryMethods.indices, large, .ok)
      case 11: try add(AsymmetryMethods.indices, uneven, .invalidArgument)
      case 13: try add(HealthMethods.check, HealthCheckRequest(), .ok)
      case 17: try add(HealthMethods.check, HealthCheckRequest(service: "none"), .notFound)
      default: try add(AsymmetryMethods.indices, small, .ok)
      }
    }
    bytes += try FrameBytes.open(self.id, BulkMethods.assessStream)
    for item in 0..<2 {
      bytes += try FrameBytes.data(
        self.id, AssessItem(index: UInt64(item), request: Persons.person(item)))
    }
    bytes += FrameBytes.halfClose(self.id)
    expect(.ok)
    bytes += try FrameBytes.open(self.id, BulkMethods.assessStream, id: id)
    expect(.cancelled)
    try add(ControlMethods.cancel, CancelRequest(requestId: id), .ok)
    for _ in 0..<2 {
      leftOpen += try FrameBytes.open(self.id, BulkMethods.assessStream)
      leftOpen += try FrameBytes.data(self.id, AssessItem(request: Persons.person(1)))
      self.id += 2
    }
  }

  private mutating func add<Request: CBacked, Answer>(
    _ method: Method<Request, Answer>, _ request: Request, _ end: StatusCode
  ) throws {
    bytes += try FrameBytes.request(id, method, request)
    expect(end)
  }

  private mutating func expect(_ end: StatusCode) {
    ends[id] = end
    id += 2
  }

  /// Reads until all calls have ended.
  ///
  /// - Throws: `FaultError` when one ends otherwise, or twice.
  func check(_ peer: Peer) throws {
    var left = ends
    while !left.isEmpty {
      let (header, payload) = try peer.frame()
      guard let code = try endCode(header, payload) else { continue }
      let due = left.removeValue(forKey: header.stream)
      guard code == due else {
        throw FaultError(
          "stream \(header.stream) ended with \(code.name), not \(due?.name ?? "a second time")")
      }
    }
  }
}
