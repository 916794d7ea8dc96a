import Foundation
import Statistics
import Testing

@Suite("Mean, variance and median")
struct DescriptiveTests {
  @Test("keep every digit of the spread when the mean is large", arguments: [0, 1e6, 1e9, 1e12])
  func largeMean(_ shift: Double) {
    let values = [4.0, 7, 13, 16].map { $0 + shift }
    #expect(Descriptive.mean(values) == 10 + shift)
    #expect(Descriptive.sampleVariance(values) == 30)
  }

  @Test("give back a constant exactly and no variance", arguments: [0.1, 1 / 3.0, 1e-300, 1.7e308])
  func constant(_ value: Double) {
    for count in 2...60 {
      let values = [Double](repeating: value, count: count)
      #expect(Descriptive.mean(values) == value)
      #expect(Descriptive.sampleVariance(values) == 0)
    }
  }

  @Test("survive a sum beyond the range of a double")
  func overflow() {
    #expect(Descriptive.mean([0x1p1023, 0x1.8p1023]) == 0x1.4p1023)
    #expect(Descriptive.median([0x1p1023, 0x1.8p1023]) == 0x1.4p1023)
    #expect(Descriptive.mean([1.7e308, -1.7e308]) == 0)
  }

  @Test("take the middle value, or the mean of the middle two")
  func median() {
    #expect(Descriptive.median([5, 1, 3]) == 3)
    #expect(Descriptive.median([5, 1, 3, 4]) == 3.5)
    #expect(Descriptive.median([2]) == 2)
  }

  @Test("are NaN for too few values and for values that are not finite")
  func degenerate() {
    #expect(Descriptive.mean([Double]()).isNaN)
    #expect(Descriptive.median([Double]()).isNaN)
    #expect(Descriptive.sampleVariance([1]).isNaN)
    for bad: Double in [.nan, .infinity, -.infinity] {
      #expect(Descriptive.mean([1, bad, 2]).isNaN)
      #expect(Descriptive.sampleVariance([1, bad, 2]).isNaN)
      #expect(Descriptive.median([1, bad, 2]).isNaN)
    }
  }
}
