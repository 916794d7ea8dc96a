import Statistics

/// Made-up data of the sizes that the peers are timed with; the numbers cost the same whatever they
/// are.
struct Samples {
  let subjects = 30
  /// 30 subjects x 2 sessions.
  let scores: [Double]
  let session1: [Double]
  let session2: [Double]
  /// 50 rows, 4 predictors.
  let predictors: [[Double]]
  let outcome: [Double]

  init() {
    var random = ResampleStream(seed: 900, resample: 0)
    func normal() -> Double {
      Normal.quantile((Double(random.next() >> 11) + 0.5) / 0x1p53)
    }
    var first: [Double] = []
    var second: [Double] = []
    for _ in 0..<subjects {
      let strength = 40 + 12 * normal()
      first.append((10 * (strength + 2 * normal())).rounded() / 10)
      second.append((10 * (strength + 1 + 2 * normal())).rounded() / 10)
    }
    (session1, session2) = (first, second)
    scores = zip(first, second).flatMap { [$0, $1] }
    predictors = (0..<4).map { _ in (0..<50).map { _ in 30 + 8 * normal() } }
    let columns = predictors
    outcome = (0..<50).map { i in
      0.5 + 0.01 * columns[0][i] + 0.02 * columns[1][i] + 0.2 * normal()
    }
  }
}
