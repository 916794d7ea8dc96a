import Glibc

/// The variance components of a subjects × sessions table by restricted maximum likelihood (REML),
/// for tables with missing scores.
///
/// Every score counts: a subject seen once tells about the mean and the subjects' variance, and
/// nobody is dropped. That is right when scores are missing at random; subjects who stay away because
/// of what they would have scored make it wrong. On a complete table with positive components the answers
/// are those of `TwoWayAnova`; a component that the mean squares would make negative is 0 here, and
/// `isAtBoundary` says so.
///
/// The likelihood is maximised to the root of its derivative by the ratios of the variances, on a
/// log scale, from the moment estimates; the same table gives the same bits. When the search fails,
/// `hasConverged` is false, every number is NaN and the lists are empty.
///
/// Edge cases: the same for one subject or fewer with a score, no subject with two scores, no degree
/// of freedom left for the residual, all scores equal, an infinite score, a count that does not fit
/// the shape, a session without a score and, in a two-way design, one session. Sessions that agree
/// exactly have a residual of 0: the likelihood is +∞, the subjects' variance is that of their
/// means, and the sessions' that of their effects; undefined in a two-way design when groups of
/// sessions share no subject.
///
/// Sources: Patterson & Thompson 1971, Biometrika 58:545, doi:10.1093/biomet/58.3.545; ICCs as
/// ratios of components: McGraw & Wong 1996, Psychol Methods 1:30, doi:10.1037/1082-989X.1.1.30.
///
/// R: `lme4::lmer(score ~ 1 + (1 | subject))`, `… ~ 1 + (1 | subject) + (1 | session)`,
/// `… ~ session + (1 | subject)`; `nlme::lme` for the first and the last.
/// O(N·k + k³) time a step of the search, at most; O(N + k²) memory.
package struct VarianceComponents: Sendable, Equatable {
  package enum Design: CaseIterable, Sendable, Hashable {
    /// score = mean + subject + residual.
    case oneWay
    /// score = mean + subject + session + residual, sessions drawn at random.
    case twoWayRandom
    /// score = session + subject + residual, sessions as they are.
    case twoWayFixedSessions
  }

  package let design: Design
  /// k.
  package let sessions: Int
  /// Scores, subjects with at least one, and subjects with all k; 0 where the table is unusable.
  package let count: Int
  package let subjects: Int
  package let completeSubjects: Int
  /// Variances in squared units. `session` is NaN where the design has none.
  package let subject: Double
  package let session: Double
  package let residual: Double
  /// The restricted log-likelihood, with all constants, of treatment-coded sessions.
  package let logLikelihood: Double
  /// The mean of a score; for fixed sessions the unweighted mean of `sessionMeans`.
  package let mean: Double
  /// The estimated mean of each session where the design has fixed ones, otherwise empty.
  package let sessionMeans: [Double]
  /// The fixed effects: the mean; for fixed sessions the mean of session 1 and the differences of
  /// the others from it.
  package let fixedEffects: [Double]
  package let fixedEffectErrors: [Double]
  /// Whether a component came out as 0.
  package let isAtBoundary: Bool
  package let hasConverged: Bool

  /// - Parameter scores: row-major, score of subject i in session j at i·k + j; NaN for a missing
  ///   one.
  /// - Parameter isCancelled: once true, the search ends, as one that fails.
  package init(
    _ design: Design, scores: [Double], subjects: Int, sessions: Int,
    isCancelled: () -> Bool = { false }
  ) {
    let table = IncompleteTable(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    let likelihood = table.flatMap { table in
      table.sessionCounts.contains(0) ? nil : RestrictedLikelihood(table, design, isCancelled)
    }
    var fit = Fit()
    if let likelihood { fit = Fit(likelihood, isCancelled) }
    self.design = design
    self.sessions = sessions
    count = table?.count ?? 0
    self.subjects = table?.subjects ?? 0
    completeSubjects = table?.completeSubjects ?? 0
    subject = fit.subject
    session = design == .twoWayRandom ? fit.session : .nan
    residual = fit.residual
    logLikelihood = fit.logLikelihood
    sessionMeans = fit.sessionMeans
    fixedEffects = fit.fixedEffects
    fixedEffectErrors = fit.fixedEffectErrors
    mean = fit.sessionMeans.isEmpty ? fit.mean : Descriptive.mean(fit.sessionMeans)
    hasConverged = fit.hasConverged
    isAtBoundary = fit.isAtBoundary
  }

  /// ICC(1) for one-way components: subject/(subject + residual); otherwise NaN.
  package var oneWayICC: Double { design == .oneWay ? share(of: residual) : .nan }
  /// ICC(k) for one-way components: the residual divided by k.
  package var oneWayMeanICC: Double { design == .oneWay ? share(of: residual / k) : .nan }
  /// ICC(A,1): subject/(subject + session + residual), with random sessions; otherwise NaN.
  package var agreementICC: Double { share(of: session + residual) }
  /// ICC(A,k).
  package var agreementMeanICC: Double { share(of: (session + residual) / k) }
  /// ICC(C,1): subject/(subject + residual), with sessions of either kind; NaN for one-way.
  package var consistencyICC: Double { design == .oneWay ? .nan : share(of: residual) }
  /// ICC(C,k).
  package var consistencyMeanICC: Double { design == .oneWay ? .nan : share(of: residual / k) }

  /// √residual, in the unit of the scores. For one-way components a shift between sessions is part
  /// of the residual and counts.
  package var consistencyError: Double { residual.squareRoot() }
  /// √(session + residual), with random sessions; otherwise NaN.
  package var agreementError: Double { (session + residual).squareRoot() }

  private var k: Double { Double(sessions) }
  private func share(of error: Double) -> Double { subject / (subject + error) }
}
