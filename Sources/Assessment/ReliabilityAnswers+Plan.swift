package import Messages
import Statistics

extension ReliabilityAnswers {
  /// How many subjects a reliability study needs.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func plan(_ request: PlanRequest) throws(InvalidRequest) -> PlanResponse {
    var violations = Violations()
    let icc = request.icc
    if !(icc >= 0 && icc < 1) { violations.add("icc", "must be 0 or more and below 1") }
    let sessions = request.sessions == 0 ? 2 : Int(request.sessions)
    if !(2...1_000).contains(sessions) {
      violations.add("sessions", "must lie between 2 and 1000; 0 or absent: 2")
    }
    let width = request.width == 0 ? 0.2 : request.width
    if !(width > 0 && width < 2) {
      violations.add("width", "must lie between 0 and 2; 0 or absent: 0.2")
    }
    let lower = request.lowerLimit == 0 ? max(0, icc - width / 2) : request.lowerLimit
    if request.lowerLimit != 0, !(lower >= 0 && lower < icc) {
      violations.add("lower_limit", "must be 0 or more and below icc")
    }
    let assurance = request.assurance == 0 ? 0.8 : request.assurance
    if !(assurance >= 0.5 && assurance < 1) {
      violations.add("assurance", "must lie between 0.5 and 1; 0 or absent: 0.8")
    }
    let level = violations.level(request.confidenceLevel, "confidence_level")
    if request.subjects == 1 {
      violations.add("subjects", "is 1; a study has two subjects or more, 0: none at hand")
    }
    try violations.throwIfAny()
    let exact = ReliabilitySampleSize.subjects(
      forWidth: width, icc: icc, sessions: sessions, level: level)
    let zou = ReliabilitySampleSize.subjects(
      forLowerLimit: lower, assurance: assurance, icc: icc, sessions: sessions,
      tail: (1 - level) / 2)
    let n = Double(request.subjects)
    let factors = ReliabilitySampleSize.measurementErrorFactors(
      degreesOfFreedom: (n - 1) * Double(sessions - 1), level: level)
    return PlanResponse(
      subjectsForWidth: Self.subjects(exact), subjectsForWidthExact: exact,
      subjectsForLowerLimit: Self.subjects(zou), lowerLimit: lower,
      expectedWidth: n < 2
        ? .nan
        : ReliabilitySampleSize.width(
          subjects: n, icc: icc, sessions: sessions, level: level),
      semLowerFactor: n < 2 ? .nan : factors.lower, semUpperFactor: n < 2 ? .nan : factors.upper,
      provenance: Provenance(methods: [
        "subjects for a width: Bonett 2002, doi:10.1002/sim.1108, with 5 icc added for two sessions "
          + "and icc of 0.7 or more",
        "subjects for a lower limit with assurance: Zou 2012, doi:10.1002/sim.5466, one-way F",
        "factors of the SEM's interval: sqrt(df / chi-square), df = (n - 1)(k - 1)",
      ]))
  }

  /// Whole subjects; 0: undefined, or more than anybody has.
  private static func subjects(_ exact: Double) -> UInt32 {
    exact <= 1e9 ? UInt32(exact.rounded(.up)) : 0
  }
}
