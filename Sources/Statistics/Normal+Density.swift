import CNumerics

extension Normal {
  /// The density φ(x) = e^(−x²/2)/√(2π). R: `dnorm(x)`.
  package static func density(_ x: Double) -> Double { cnum_normal_pdf(x) }

  /// ln P(Z ≤ x), which keeps its digits far below −37, where P(Z ≤ x) itself is 0.
  ///
  /// R: `pnorm(x, log.p = TRUE)`.
  package static func logCdf(_ x: Double) -> Double { cnum_normal_logcdf(x) }
}
