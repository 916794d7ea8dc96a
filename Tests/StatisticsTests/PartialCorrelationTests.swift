import Foundation
import Statistics
import Testing

@Suite("Partial correlation")
struct PartialCorrelationTests {
  private let x = ExactCorrelationTests.x
  private let y = ExactCorrelationTests.y

  @Test("one covariate gives the textbook's partial correlation")
  func firstOrder() throws {
    let z = [1.2, 0.4, 2.2, 3.1, 0.9, 1.7, 2.8, 1.1, 0.3]
    let xy = Correlation.pearson(x, y).estimate
    let xz = Correlation.pearson(x, z).estimate
    let yz = Correlation.pearson(y, z).estimate
    let wanted = (xy - xz * yz) / ((1 - xz * xz) * (1 - yz * yz)).squareRoot()
    let partial = try Correlation.partial(x, y, given: [z])
    #expect(near(partial.estimate, wanted))
    #expect(partial.degreesOfFreedom == 6)
    #expect(near(partial.statistic, wanted * (6 / (1 - wanted * wanted)).squareRoot()))
    let width = atanh(partial.interval.upper) - atanh(partial.interval.lower)
    #expect(near(width, 2 * 1.959963984540054 / 5.0.squareRoot()))
    // A large offset changes nothing.
    let moved = try Correlation.partial(
      x.map { $0 + 1e6 }, y.map { $0 - 1e6 }, given: [z.map { $0 * 1e-6 + 1e3 }])
    #expect((moved.estimate - wanted).magnitude < 1e-7)
  }

  @Test("no covariates give the plain coefficient")
  func plain() throws {
    for coefficient in [Correlation.Coefficient.pearson, .spearman] {
      let partial = try Correlation.partial(
        x, y, given: [], coefficient: coefficient, level: 0.9)
      #expect(partial == Correlation(coefficient, x, y, level: 0.9))
    }
  }

  @Test("partial correlation is undefined where the covariates leave nothing")
  func nothingLeft() throws {
    let z = [1.2, 0.4, 2.2, 3.1, 0.9, 1.7, 2.8, 1.1, 0.3]
    let dependent = z.map { 3 * $0 - 7 }
    #expect(try Correlation.partial(dependent, y, given: [z]).estimate.isNaN)
    #expect(try Correlation.partial(x, dependent, given: [z]).p.isNaN)
    let constant = [Double](repeating: 0.1, count: 9)
    #expect(try Correlation.partial(constant, y, given: [z]).estimate.isNaN)
    #expect(
      try Correlation.partial(x, y, given: [z], coefficient: .kendall).estimate.isNaN)
    #expect(try Correlation.partial(x, [1, 2], given: [z]).estimate.isNaN)
    // n = k + 2 leaves no degree of freedom, n = k + 3 no interval.
    let (a, b, c) = ([1.0, 2, 4], [3.0, 1, 2], [1.0, 5, 2])
    let three = try Correlation.partial(a, b, given: [c])
    #expect(three.degreesOfFreedom == 0 && three.p.isNaN && three.interval.lower.isNaN)
    let four = try Correlation.partial(a + [9], b + [5], given: [c + [0]])
    #expect(!four.p.isNaN && four.interval.lower.isNaN)
  }

  @Test("partial correlation says why there is none", arguments: [false, true])
  func reasons(_ ranked: Bool) {
    let coefficient: Correlation.Coefficient = ranked ? .spearman : .pearson
    func fails(_ error: LinearModelError, _ x: [Double], _ y: [Double], _ z: [[Double]]) {
      #expect(throws: error) {
        try Correlation.partial(x, y, given: z, coefficient: coefficient)
      }
    }
    let a = [1.0, 2, 4, 3]
    fails(.notFinite(column: nil, row: 1), [1, .nan, 2, 3], a, [a])
    fails(.notFinite(column: nil, row: 2), a, [1, 2, .infinity, 3], [a])
    fails(.notFinite(column: 1, row: 0), a, a, [a, [.infinity, 1, 2, 3]])
    fails(.columnLength(column: 0, expected: 4, found: 3), a, a, [[1, 2, 3]])
    fails(.dependentColumn(0), a, a, [[5, 5, 5, 5]])
    fails(.tooFewObservations(count: 4, coefficients: 4), a, a, [a, a, a])
    fails(.tooFewObservations(count: 0, coefficients: 2), [], [], [[]])
  }

  private func near(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1, b.magnitude)
  }
}
