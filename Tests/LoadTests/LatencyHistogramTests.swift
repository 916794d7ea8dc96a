import Foundation
import Testing

@testable import evenstride_load

@Suite("Latency histograms")
struct LatencyHistogramTests {
  @Test("Three digits hold from a microsecond to a minute")
  func digits() {
    for value: Int64 in [1_000, 7_123, 999_999, 1_234_567, 59_999_999_999] {
      var histogram = LatencyHistogram()
      histogram.record(value)
      #expect(abs(histogram.percentile(50) - Double(value)) <= Double(value) / 1_000)
    }
  }

  @Test("What is longer than a minute is counted, and said so")
  func beyond() {
    var histogram = LatencyHistogram()
    histogram.record(61_000_000_000)
    #expect(histogram.count == 1 && histogram.beyond == 1)
  }

  @Test("It comes back from JSON as it was")
  func json() throws {
    var histogram = LatencyHistogram()
    for i in 0..<2_000 { histogram.record(Int64(i * i) + 3) }
    histogram.record(90_000_000_000)
    let data = try JSONEncoder().encode(histogram)
    let again = try JSONDecoder().decode(LatencyHistogram.self, from: data)
    for percent in [0, 10, 50, 90, 99, 99.9, 100] {
      #expect(again.percentile(percent) == histogram.percentile(percent))
    }
    #expect(again.count == histogram.count && again.beyond == 1)
  }
}
