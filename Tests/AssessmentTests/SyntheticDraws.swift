import Glibc
import Statistics

/// The normal deviates of one synthetic cohort.
///
/// Every cohort of every design has a stream of its own, so a cohort is the same whoever simulates
/// it and however many there are. Box and Muller's deviates (1958, doi:10.1214/aoms/1177706645)
/// need no quantile of the code under test.
struct SyntheticDraws {
  private var stream: ResampleStream
  private var spare: Double?

  /// - Parameters:
  ///   - design: a number of its own for every design.
  ///   - cohort: from 0 to 10⁶ − 1.
  init(design: Int, cohort: Int) {
    stream = ResampleStream(seed: 2_025, resample: design * 1_000_000 + cohort)
  }

  mutating func normal(mean: Double = 0, sd: Double = 1) -> Double {
    if let z = spare {
      spare = nil
      return mean + sd * z
    }
    let radius = (-2 * log(uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return mean + sd * radius * cos(angle)
  }

  /// Above 0 and below 1.
  private mutating func uniform() -> Double { (Double(stream.next() >> 11) + 0.5) * 0x1p-53 }
}

/// The standard deviation of ln scores whose coefficient of variation is `cv`: √ln(1 + cv²).
func logDeviation(cv: Double) -> Double { log1p(cv * cv).squareRoot() }
