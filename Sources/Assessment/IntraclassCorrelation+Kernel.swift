import Messages
import Statistics

extension Messages.IntraclassCorrelation {
  /// A kernel's answer, with the band of both ends of its interval.
  init(_ result: Statistics.IntraclassCorrelation, bands: BandLimits) {
    self.init(
      form: IccForm(result.form), shroutFleiss: result.form.shroutFleissName,
      mcgrawWong: result.form.mcGrawWongName, estimate: result.estimate,
      interval: Messages.Interval(Self.limits(result.interval), level: result.level), f: result.f,
      df1: result.df1, df2: result.df2, p: result.p,
      lowerBand: ReliabilityBand(Self.limits(result.interval).lower, bands),
      upperBand: ReliabilityBand(result.interval.upper, bands))
  }

  /// Where the lower limit of ICC(A,1) is below -1/(k - 1), stepping it up to a mean of k sessions
  /// runs through the pole and comes out above the upper one; on the way there it was -infinity.
  private static func limits(_ interval: Statistics.Interval) -> Statistics.Interval {
    interval.lower > interval.upper + 1e-9
      ? Statistics.Interval(lower: -.infinity, upper: interval.upper) : interval
  }
}

extension IccForm {
  fileprivate init(_ form: IntraclassCorrelationForm) {
    switch form {
    case .oneWaySingle: self = .oneWaySingle
    case .agreementSingle: self = .agreementSingle
    case .consistencySingle: self = .consistencySingle
    case .oneWayMean: self = .oneWayMean
    case .agreementMean: self = .agreementMean
    case .consistencyMean: self = .consistencyMean
    }
  }

  /// The kernel's name of the form.
  var kernel: IntraclassCorrelationForm? {
    switch self {
    case .oneWaySingle: .oneWaySingle
    case .agreementSingle: .agreementSingle
    case .consistencySingle: .consistencySingle
    case .oneWayMean: .oneWayMean
    case .agreementMean: .agreementMean
    case .consistencyMean: .consistencyMean
    case .unspecified, .unrecognized: nil
    }
  }
}

extension ReliabilityBand {
  fileprivate init(_ value: Double, _ bands: BandLimits) {
    if value.isNaN {
      self = .unspecified
    } else if value < bands.moderate {
      self = .poor
    } else if value < bands.good {
      self = .moderate
    } else {
      self = value <= bands.excellent ? .good : .excellent
    }
  }
}
