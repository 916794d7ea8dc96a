import Foundation
import Messages
import Testing

@testable import evenstride_load

@Suite("Synthetic persons") struct SyntheticPersonTests {
  private static let persons = 2_000

  private func assessments() -> [AssessRequest] {
    (0..<Self.persons).map { number in
      var draws = Draws(seed: 5, stream: number)
      return SyntheticRequests.assess(exercises: 6, &draws)
    }
  }

  @Test("Trials have a typical error of 5 %")
  func trials() {
    var (sum, freedom) = (0.0, 0)
    for exercise in assessments().flatMap(\.exercises) {
      // Small loads are rounded too coarsely to show it.
      for leg in [exercise.left, exercise.right] where leg.allSatisfy({ $0 > 20 }) {
        let logs = leg.map { Foundation.log($0) }
        let mean = logs.reduce(0, +) / 3
        sum += logs.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        freedom += 2
      }
    }
    #expect(abs((sum / Double(freedom)).squareRoot() - 0.05) < 0.002)
  }

  @Test("The declared side is the weaker one in most, by some 15 %; one leg in 200 is unable")
  func legs() {
    let exercises = assessments().flatMap(\.exercises)
    let best = exercises.map { ($0.left.max() ?? 0, $0.right.max() ?? 0, $0.declaredSide) }
    let agreeing = best.count { $0.2 == .left ? $0.0 < $0.1 : $0.1 < $0.0 }
    #expect(Double(agreeing) / Double(best.count) > 0.8)
    let able = best.filter { $0.0 > 0 && $0.1 > 0 }
    let asymmetries = able.map { 100 * abs($0.0 - $0.1) / max($0.0, $0.1) }.sorted()
    #expect((10...20).contains(asymmetries[asymmetries.count / 2]))
    let unable = best.count { $0.0 == 0 || $0.1 == 0 }
    #expect((0.006...0.014).contains(Double(unable) / Double(best.count)))
    #expect(
      exercises.allSatisfy { ($0.left + $0.right).allSatisfy { $0 * 2 == ($0 * 2).rounded() } })
  }

  @Test("Walking speed goes with the weaker leg")
  func walking() {
    var draws = Draws(seed: 6, stream: 0)
    let cohort = SyntheticCohort(persons: Self.persons, exercises: 2, &draws)
    let speed = cohort.walk.values.map { 7.62 / $0 }
    for exercise in cohort.exercises {
      let weaker = zip(exercise.left, exercise.right).map { min($0, $1) }
      #expect((0.2...0.7).contains(correlation(weaker, speed)))
    }
    #expect(cohort.walk.values.contains(.infinity))
    let sorted = cohort.walk.values.sorted()
    #expect((4.0...8.0).contains(sorted[sorted.count / 2]))
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xy += (a - mx) * (b - my)
      xx += (a - mx) * (a - mx)
      yy += (b - my) * (b - my)
    }
    return xy / (xx * yy).squareRoot()
  }
}
