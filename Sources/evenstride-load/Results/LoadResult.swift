/// All that a run found; what `--json` writes and `--compare` reads.
struct LoadResult: Codable, Sendable, Equatable {
  /// Version of this form.
  static let currentFormat = 1

  var format = currentFormat
  /// Version of the load tester.
  var version: String
  /// When it began, ISO 8601, UTC.
  var began: String
  /// The command line, without the program's name.
  var arguments: [String]
  /// Processors that the load tester may use.
  var processors: Int
  /// Program and version of the server, if it says so.
  var server: String?
  var settings: Settings
  /// One of a plain run, one a step of a ramp or of the search for the highest rate, in order.
  var stages: [StageResult]
  /// What the search for the highest rate found.
  var search: SearchResult?
  /// It was ended early by a signal.
  var wasInterrupted = false
  /// How the whole run ended.
  var verdict: Verdict

  /// What was asked for.
  struct Settings: Codable, Sendable, Equatable {
    /// "constant", "poisson" or "closed".
    var arrival: String
    var connections: Int
    /// Calls of a connection that may wait for an answer.
    var inflight: Int
    var threads: Int
    var deadlineSeconds: Double
    /// Share of the calls that were cancelled.
    var cancelRate: Double
    var seed: UInt64
    /// Kinds of calls with their share, largest first.
    var mix: [Share]
    /// The promises, as they were written, e.g. "p99=2ms"; empty: none.
    var promises: [String]
    /// Whether answers were checked.
    var checks: Bool
    /// Before the counted part of each stage.
    var warmUpSeconds = 0.0
    /// Of all requests, hexadecimal: two runs with the same asked the same.
    var requestDigest = ""
  }

  /// A kind of call and its share, 0 to 1.
  struct Share: Codable, Sendable, Equatable {
    var name: String
    var method: String
    var share: Double
  }
}

/// How a run, or a stage of it, is to be taken.
enum Verdict: String, Codable, Sendable, Equatable {
  /// It may be believed, and every promise was kept.
  case kept
  /// It may be believed; no promise was asked for.
  case measured
  /// It may be believed, and a promise was broken.
  case broken
  /// The generator itself fell behind: the figures say nothing about the server.
  case invalid
  /// An answer was not what it must be.
  case wrong

  /// 0: kept or measured; 1: a promise was broken; 2: invalid; 3: wrong answers.
  var exitCode: Int32 {
    switch self {
    case .kept, .measured: 0
    case .broken: 1
    case .invalid: 2
    case .wrong: 3
    }
  }
}

/// What the search for the highest rate that keeps the promises found.
struct SearchResult: Codable, Sendable, Equatable {
  /// The highest rate that kept them, calls/s; nil: not even the lowest that was tried.
  var highestKept: Double?
  /// The lowest rate that broke one, calls/s; nil: none that was tried.
  var lowestBroken: Double?
  /// Why it stopped, in a sentence.
  var reason: String
}
