/// The six intraclass correlations of a subjects × sessions table.
///
/// Random and mixed two-way models share their formulas and differ only in what they speak about.
package enum IntraclassCorrelationForm: CaseIterable, Sendable, Hashable {
  /// One-way random, one score.
  case oneWaySingle
  /// Two-way, absolute agreement, one score: a shift between sessions counts as error.
  case agreementSingle
  /// Two-way, consistency, one score: a shift between sessions does not count.
  case consistencySingle
  /// One-way random, mean of k scores.
  case oneWayMean
  /// Two-way, absolute agreement, mean of k scores.
  case agreementMean
  /// Two-way, consistency, mean of k scores.
  case consistencyMean

  /// The name of Shrout & Fleiss 1979.
  package var shroutFleissName: String {
    switch self {
    case .oneWaySingle: "ICC(1,1)"
    case .agreementSingle: "ICC(2,1)"
    case .consistencySingle: "ICC(3,1)"
    case .oneWayMean: "ICC(1,k)"
    case .agreementMean: "ICC(2,k)"
    case .consistencyMean: "ICC(3,k)"
    }
  }

  /// The name of McGraw & Wong 1996.
  package var mcGrawWongName: String {
    switch self {
    case .oneWaySingle: "ICC(1)"
    case .agreementSingle: "ICC(A,1)"
    case .consistencySingle: "ICC(C,1)"
    case .oneWayMean: "ICC(k)"
    case .agreementMean: "ICC(A,k)"
    case .consistencyMean: "ICC(C,k)"
    }
  }

  /// Whether the form speaks about the mean of all k scores of a subject.
  package var isMean: Bool {
    switch self {
    case .oneWaySingle, .agreementSingle, .consistencySingle: false
    case .oneWayMean, .agreementMean, .consistencyMean: true
    }
  }

  /// Whether the form is one of the two for absolute agreement.
  package var isAgreement: Bool { self == .agreementSingle || self == .agreementMean }

  /// The mean square that its F test divides by.
  enum ErrorTerm {
    case within
    case residual
  }

  var error: ErrorTerm { self == .oneWaySingle || self == .oneWayMean ? .within : .residual }
}
