// Written by proto/generate from proto/evenstride/v1/reliability.proto; do not edit.
// swift-format-ignore-file

/// The same measurement of n subjects in k sessions.
public struct ScoreTable: Sendable, Equatable {
  /// Name, e.g. "calf_raise"; echoed.
  public var name: String = ""
  /// Which leg; unspecified for a measurement of the whole person; echoed.
  public var side: Side = .unspecified
  /// Unit as a UCUM string; echoed.
  public var unit: String = ""
  /// Number of sessions k, at least 2.
  public var sessions: UInt32 = 0
  /// n x k scores, subject by subject; NaN: missing.
  public var scores: [Double] = []

  public init() {}

  public init(
    name: String = "",
    side: Side = .unspecified,
    unit: String = "",
    sessions: UInt32 = 0,
    scores: [Double] = []
  ) {
    self.name = name
    self.side = side
    self.unit = unit
    self.sessions = sessions
    self.scores = scores
  }
}

/// Where the bands of an ICC begin.
public struct BandLimits: Sendable, Equatable {
  /// Lowest value called moderate, e.g. 0.5.
  public var moderate: Double = 0
  /// Lowest value called good, e.g. 0.75; above `moderate`.
  public var good: Double = 0
  /// Value above which it is called excellent, e.g. 0.9; above `good`.
  public var excellent: Double = 0
  /// Citation; not empty.
  public var source: String = ""

  public init() {}

  public init(
    moderate: Double = 0,
    good: Double = 0,
    excellent: Double = 0,
    source: String = ""
  ) {
    self.moderate = moderate
    self.good = good
    self.excellent = excellent
    self.source = source
  }
}

/// One or more tables.
public struct AnalyzeRequest: Sendable, Equatable {
  /// The tables, at least 1 and at most 1,000.
  public var tables: [ScoreTable] = []
  /// Confidence level, above 0 and below 1; 0: 0.95.
  public var confidenceLevel: Double = 0
  /// Forms of the ICC, each at most once, in this order; empty: all six.
  public var forms: [IccForm] = []
  /// Scale of the analysis; default: raw.
  public var scale: ScoreScale = .unspecified
  /// Bands of the ICC; absent: Koo and Li 2016 (0.5, 0.75, 0.9).
  public var bands: BandLimits?
  /// Bootstrap intervals over subjects; absent: none.
  public var bootstrap: BootstrapOptions?
  /// Whether ln(right/left) is analysed too, wherever a left and a right table have the same name and
  /// shape: its reports follow those of the tables.
  public var asymmetry: Bool = false

  public init() {}

  public init(
    tables: [ScoreTable] = [],
    confidenceLevel: Double = 0,
    forms: [IccForm] = [],
    scale: ScoreScale = .unspecified,
    bands: BandLimits? = nil,
    bootstrap: BootstrapOptions? = nil,
    asymmetry: Bool = false
  ) {
    self.tables = tables
    self.confidenceLevel = confidenceLevel
    self.forms = forms
    self.scale = scale
    self.bands = bands
    self.bootstrap = bootstrap
    self.asymmetry = asymmetry
  }
}

/// One answer a table.
public struct AnalyzeResponse: Sendable, Equatable {
  /// In the order of the request; then those of ln(right/left), in the order of the left tables.
  public var reports: [ReliabilityReport] = []
  /// Program, version, methods.
  public var provenance: Provenance?
  /// The bands that were used.
  public var bands: BandLimits?

  public init() {}

  public init(
    reports: [ReliabilityReport] = [],
    provenance: Provenance? = nil,
    bands: BandLimits? = nil
  ) {
    self.reports = reports
    self.provenance = provenance
    self.bands = bands
  }
}
