import EvenstrideClient
import Foundation

/// What a reliability report is made of.
struct ReliabilityContent {
  let answer: AnalyzeResponse
  /// What was asked; nil: only the answer is at hand, so no scores can be drawn.
  var request: AnalyzeRequest?
  /// Names of the persons and sessions, where they are known.
  var subjects: [String] = []
  var sessions: [String] = []
  /// Where the numbers are from.
  let source: String

  /// Level of the intervals.
  var level: Double {
    answer.reports.lazy.flatMap(\.icc).compactMap { $0.interval?.level }.first ?? 0.95
  }

  /// The form that the page judges by: absolute agreement of single scores where it was computed.
  var form: IccForm {
    let forms = answer.reports.first { !$0.icc.isEmpty }?.icc.map(\.form) ?? []
    return forms.contains(.agreementSingle) ? .agreementSingle : forms.first ?? .agreementSingle
  }

  var strengths: [ReliabilityReport] { answer.reports.filter { $0.measure != .logRatio } }
  var asymmetries: [ReliabilityReport] { answer.reports.filter { $0.measure == .logRatio } }

  func icc(_ report: ReliabilityReport) -> IntraclassCorrelation? {
    report.icc.first { $0.form == form }
  }

  /// A session's name; its number where it has none.
  func session(_ index: Int) -> String {
    index < sessions.count ? sessions[index] : "\(index + 1)"
  }

  /// The scores of the complete persons of the report at an index; nil: not at hand.
  func scores(_ index: Int) -> PairedScores? {
    guard let request, index < answer.reports.count else { return nil }
    let report = answer.reports[index]
    guard report.sessions == 2 else { return nil }
    if report.measure != .logRatio {
      guard index < request.tables.count else { return nil }
      let scores = request.tables[index].scores
      return PairedScores(report.scale == .log ? scores.map { log($0) } : scores, subjects)
    }
    let tables = request.tables.filter { $0.name == report.name }
    guard let left = tables.first(where: { $0.side == .left })?.scores,
      let right = tables.first(where: { $0.side == .right })?.scores, left.count == right.count
    else { return nil }
    return PairedScores(
      zip(left, right).map { $0 > 0 && $1 > 0 ? log($1 / $0) : .nan }, subjects)
  }
}

/// The two scores of every person who has both, on the scale of the analysis.
struct PairedScores {
  let persons: [String]
  let first: [Double]
  let second: [Double]

  /// - Parameter scores: person by person; NaN: missing.
  init(_ scores: [Double], _ names: [String]) {
    let complete = stride(from: 0, to: scores.count - 1, by: 2).filter {
      !scores[$0].isNaN && !scores[$0 + 1].isNaN
    }
    persons = complete.map { $0 / 2 < names.count ? names[$0 / 2] : "\($0 / 2 + 1)" }
    first = complete.map { scores[$0] }
    second = complete.map { scores[$0 + 1] }
  }

  var means: [Double] { zip(first, second).map { ($0 + $1) / 2 } }
  /// Second - first.
  var differences: [Double] { zip(first, second).map { $1 - $0 } }
}

extension ReliabilityReport {
  /// Differences are those of logarithms: their exponentials are ratios.
  var isLogarithmic: Bool { scale == .log || measure == .logRatio }

  /// "left leg", "right leg", "ln(right/left)"; never broken over two lines.
  var part: String {
    if measure == .logRatio { return "ln(right/left)" }
    switch side {
    case .left: return "left\u{A0}leg"
    case .right: return "right\u{A0}leg"
    default: return "whole person"
    }
  }

  /// The SEM in which systematic change counts as error.
  var agreementError: MeasurementErrorReport? {
    measurementError.first { $0.kind == .agreement }
  }

  /// What the scores are in, e.g. "kg" or "ln kg"; empty for pure numbers.
  func scoreUnit(_ unit: String) -> String {
    if measure == .logRatio { return "ln" }
    return scale == .log ? "ln" + (unit.isEmpty ? "" : "\u{A0}" + unit) : unit
  }
}

extension ReliabilityBand {
  /// "good", or "good to excellent" for the two ends of an interval.
  static func words(_ icc: IntraclassCorrelation?) -> String {
    guard let icc, icc.lowerBand != .unspecified, icc.upperBand != .unspecified else { return "–" }
    let (lower, upper) = (icc.lowerBand.shortName, icc.upperBand.shortName)
    return lower == upper ? lower : "\(lower)\u{A0}to\u{A0}\(upper)"
  }
}
