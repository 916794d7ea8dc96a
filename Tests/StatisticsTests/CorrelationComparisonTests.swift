import Foundation
import Statistics
import Testing

@Suite("Correlations and p-values compared")
struct CorrelationComparisonTests {
  @Test("Williams' t agrees with the published example")
  func published() {
    // Steiger 1980, as in the documentation of R psych's r.test: t = −.89.
    let test = DependentCorrelations(first: 0.4, second: 0.5, between: 0.1, count: 103)
    #expect((test.williamsT + 0.89).magnitude < 5e-3 && test.degreesOfFreedom == 100)
    // Where f is held at 1, h is 1 and the root has nothing but n and the third correlation.
    let held = DependentCorrelations(first: 0.6, second: -0.6, between: -0.6, count: 28)
    #expect(near(held.mengZ, 2 * atanh(0.6) * (25 / (2 * 1.6)).squareRoot()))
    // Swapping the two swaps the sign.
    let swapped = DependentCorrelations(first: 0.5, second: 0.4, between: 0.1, count: 103)
    #expect(near(swapped.williamsT, -test.williamsT) && near(swapped.mengZ, -test.mengZ))
  }

  @Test("comparisons from data use Pearson's coefficients")
  func fromData() {
    let z = [1.2, 0.4, 2.2, 3.1, 0.9, 1.7, 2.8, 1.1, 0.3]
    let test = DependentCorrelations(shared: ExactCorrelationTests.y, ExactCorrelationTests.x, z)
    #expect(
      test.first == Correlation.pearson(ExactCorrelationTests.y, ExactCorrelationTests.x).estimate)
    #expect(test.second == Correlation.pearson(ExactCorrelationTests.y, z).estimate)
    #expect(
      test.between == Correlation.pearson(ExactCorrelationTests.x, z).estimate && test.count == 9)
    #expect(DependentCorrelations(shared: [1, 2], [1], [2, 3]).williamsP.isNaN)
  }

  @Test("comparisons are undefined for impossible correlations and few persons")
  func impossible() {
    for (a, b, ab, n) in [
      (0.9, -0.9, 0.9, 30), (0.5, 0.4, 0.3, 3), (1, 0.4, 0.3, 30), (0.5, 0.4, -1, 30),
      (.nan, 0.4, 0.3, 30), (0.5, 0.4, 0.3, .min), (1.5, 0.4, 0.3, 30),
    ] {
      let test = DependentCorrelations(first: a, second: b, between: ab, count: n)
      let numbers = [test.williamsT, test.williamsP, test.mengZ, test.mengP]
      #expect(numbers.allSatisfy { $0.isNaN })
    }
    // On the border, where the determinant is 0 and rounds to −1.7·10⁻¹⁶.
    let border = DependentCorrelations(first: 0.28, second: 0.8, between: 0.8, count: 30)
    #expect(!border.williamsP.isNaN)
    for (r1, n1, r2, n2) in [
      (0.5, 3, 0.4, 30), (0.5, 30, 0.4, 3), (1, 30, 0.4, 30), (0.5, 30, .nan, 30),
      (0.5, .min, -2, .max),
    ] {
      let test = IndependentCorrelations(
        first: r1, firstCount: n1, second: r2, secondCount: n2)
      #expect(test.z.isNaN && test.p.isNaN)
    }
    let same = IndependentCorrelations(first: 0.5, firstCount: 9, second: 0.5, secondCount: 90)
    #expect(same.z == 0 && same.p == 1)
  }

  @Test("adjusted p-values keep the order of the input and leave missing ones out")
  func adjustments() {
    // R: p.adjust(c(.01, .02), "hommel"), p.adjust(c(.03, .04), "hommel").
    #expect(MultipleComparisons.hommel([0.01, 0.02]) == [0.02, 0.02])
    #expect(MultipleComparisons.hommel([0.03, 0.04]) == [0.04, 0.04])
    let p = [0.21, 0.004, 0.049, 0.0009, 0.62, 0.013]
    for (name, adjust) in CorrelationGoldenTests.adjustments {
      #expect(adjust([]).isEmpty)
      #expect(adjust([.nan])[0].isNaN)
      #expect(adjust([1, 1]) == [1, 1], "\(name)")
      let plain = adjust(p)
      let gaps = adjust([.nan] + p + [2, -0.1])
      #expect(Array(gaps[1...6]) == plain, "\(name)")
      #expect(gaps[0].isNaN && gaps[7].isNaN && gaps[8].isNaN)
      for (raw, adjusted) in zip(p, plain) { #expect(raw <= adjusted && adjusted <= 1) }
    }
    // Hommel is never worse than Hochberg, Hochberg never worse than Holm.
    for i in p.indices {
      let hommel = MultipleComparisons.hommel(p)[i]
      #expect(hommel <= MultipleComparisons.hochberg(p)[i] + 1e-15)
      #expect(MultipleComparisons.hochberg(p)[i] <= MultipleComparisons.holm(p)[i] + 1e-15)
    }
    #expect(MultipleComparisons.hommel([Double](repeating: 0.5, count: 5001))[0].isNaN)
  }

  private func near(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1, b.magnitude)
  }
}
