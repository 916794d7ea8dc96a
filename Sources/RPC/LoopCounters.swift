import Messages
import Synchronization

/// A fault of a peer against the protocol.
enum ProtocolError: Int, CaseIterable {
  case notTTRPC
  case oversizeFrame
  case badEnvelope
  case evenID
  case idInUse
  case strayData
  case ignoredFrame
  case slowFrame
  case stalledReader
  case tooMuchUnsent

  /// The name in statistics.
  var name: String {
    switch self {
    case .notTTRPC: "not_ttrpc"
    case .oversizeFrame: "oversize_frame"
    case .badEnvelope: "bad_envelope"
    case .evenID: "even_id"
    case .idInUse: "id_in_use"
    case .strayData: "stray_data"
    case .ignoredFrame: "ignored_frame"
    case .slowFrame: "slow_frame"
    case .stalledReader: "stalled_reader"
    case .tooMuchUnsent: "too_much_unsent"
    }
  }
}

/// What one loop counts: it alone writes, anyone reads.
final class LoopCounters: @unchecked Sendable {
  /// Upper bounds of the classes of durations, 1-2-5 steps from 20 microseconds to 10 seconds;
  /// OpenTelemetry's own begin at 5 ms, where all of these calls have ended.
  static let bounds: [Int64] = [
    20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000,
    20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000, 2_000_000_000,
    5_000_000_000, 10_000_000_000,
  ]
  /// The class of a duration, among one more than there are bounds.
  static func place(of nanoseconds: Int64) -> Int {
    bounds.firstIndex { nanoseconds <= $0 } ?? bounds.count
  }

  private static let codes = 17
  private static let perMethod = codes + bounds.count + 2

  private let methods: Int
  private let cells: UnsafeMutablePointer<Atomic<UInt64>>
  private let count: Int

  /// - Parameter methods: how many are known; one more is counted for unknown names.
  init(methods: Int) {
    self.methods = methods + 1
    count =
      self.methods * Self.perMethod + ProtocolError.allCases.count + Refusal.allCases.count + 3
    cells = .allocate(capacity: count)
    for i in 0..<count { (cells + i).initialize(to: Atomic(0)) }
  }

  deinit {
    cells.deinitialize(count: count)
    cells.deallocate()
  }

  private func grow(_ index: Int, by amount: UInt64 = 1) { cells[index].grow(by: amount) }
  private func read(_ index: Int) -> UInt64 { cells[index].load(ordering: .relaxed) }

  private var faults: Int { methods * Self.perMethod }
  private var refusals: Int { faults + ProtocolError.allCases.count }
  private var traffic: Int { refusals + Refusal.allCases.count }

  // MARK: Counting, by the loop

  /// - Parameter method: its place in the router; nil: an unknown name.
  func ended(method: Int?, code: StatusCode, nanoseconds: Int64) {
    let start = (method ?? methods - 1) * Self.perMethod
    grow(start + Int(code.rawValue))
    grow(start + Self.codes + Self.place(of: nanoseconds))
    grow(start + Self.perMethod - 1, by: UInt64(max(0, nanoseconds)))
  }

  /// Messages that a stream sent.
  func answered(items: Int) { grow(traffic + 2, by: UInt64(items)) }

  func fault(_ error: ProtocolError) { grow(faults + error.rawValue) }
  func refused(_ reason: Refusal) { grow(refusals + reason.rawValue) }
  func received(_ bytes: Int) { grow(traffic, by: UInt64(bytes)) }
  func sent(_ bytes: Int) { grow(traffic + 1, by: UInt64(bytes)) }

  // MARK: Reading, by anyone

  /// Adds what this loop counted to a sum over loops.
  func add(to stats: inout ServerStats) {
    for method in 0..<methods {
      let start = method * Self.perMethod
      for code in 0..<Self.codes { stats.methods[method].codes[code] += read(start + code) }
      for place in 0...Self.bounds.count {
        stats.methods[method].durations[place] += read(start + Self.codes + place)
      }
      stats.methods[method].nanoseconds += read(start + Self.perMethod - 1)
    }
    for error in ProtocolError.allCases {
      stats.protocolErrors[error.rawValue].count += read(faults + error.rawValue)
    }
    for reason in Refusal.allCases {
      stats.refused[reason.rawValue].count += read(refusals + reason.rawValue)
    }
    stats.bytesIn += read(traffic)
    stats.bytesOut += read(traffic + 1)
    stats.items += read(traffic + 2)
  }
}
