import Testing

@testable import evenstride_load

@Suite("What a run writes besides its table")
struct ResultOutputTests {
  @Test("Seconds as CSV, microseconds with every digit, nothing where nothing was answered")
  func csv() {
    var stage = ResultFixture.stage(seconds: [[1_000, 2_000, 4_000], []])
    stage.timeline[1].failed = 2
    stage.timeline[1].inFlight = 5
    var closed = stage
    closed.intendedRate = nil
    closed.timeline = []
    #expect(
      ResultCSV.text(ResultFixture.result([closed, stage])) == """
        stage,intended_calls_per_second,second,started_calls,answered_calls,failed_calls,\
        in_flight_calls,p50_us,p99_us,max_us
        2,100.0,0,3,3,0,0,2.0,4.0,4.0
        2,100.0,1,0,0,2,5,,,

        """)
  }

  /// Made by a second program after the description of HdrHistogram's percentile iterator (Java):
  /// levels from 0 in steps of 100/(5·2^(⌊log2(100/(100 − level))⌋ + 1)).
  @Test("The percentiles as HdrHistogram's plotter reads them, in milliseconds")
  func hgrm() {
    var stage = ResultFixture.flat([])
    stage.latency.record(100_000, count: 10)
    stage.latency.record(250_000, count: 6)
    stage.latency.record(1_500_000, count: 3)
    stage.latency.record(1_000_000_000)
    #expect(
      ResultHgrm.text(stage) == """
               Value     Percentile TotalCount 1/(1-Percentile)

               0.100 0.000000000000         10           1.00
               0.100 0.100000000000         10           1.11
               0.100 0.200000000000         10           1.25
               0.100 0.300000000000         10           1.43
               0.100 0.400000000000         10           1.67
               0.100 0.500000000000         10           2.00
               0.250 0.550000000000         16           2.22
               0.250 0.600000000000         16           2.50
               0.250 0.650000000000         16           2.86
               0.250 0.700000000000         16           3.33
               0.250 0.750000000000         16           4.00
               0.250 0.775000000000         16           4.44
               0.250 0.800000000000         16           5.00
               1.500 0.825000000000         19           5.71
               1.500 0.850000000000         19           6.67
               1.500 0.875000000000         19           8.00
               1.500 0.887500000000         19           8.89
               1.500 0.900000000000         19          10.00
               1.500 0.912500000000         19          11.43
               1.500 0.925000000000         19          13.33
               1.500 0.937500000000         19          16.00
               1.500 0.943750000000         19          17.78
               1.500 0.950000000000         19          20.00
            1000.342 0.956250000000         20          22.86
            1000.342 1.000000000000         20
        #[Mean    =       50.354, StdDeviation   =      217.882]
        #[Max     =     1000.342, Total count    =           20]
        #[Buckets =           26, SubBuckets     =         2048]

        """)
  }

  @Test("A stage without answers has no percentiles to plot")
  func emptyHgrm() {
    let lines = ResultHgrm.text(ResultFixture.flat([])).split(separator: "\n")
    #expect(lines.count == 4 && lines.dropFirst().allSatisfy { $0.hasPrefix("#[") })
  }

  @Test(
    "The line of progress drops what has no room, the most wanted last",
    arguments: [
      (200, "12/60 s  19,998/s  p99 1.83 ms  errors 3  p50 212 µs  in flight 17"),
      (70, "12/60 s  19,998/s  p99 1.83 ms  errors 3  p50 212 µs  in flight 17"),
      (60, "12/60 s  19,998/s  p99 1.83 ms  errors 3  p50 212 µs"),
      (30, "12/60 s  19,998/s  p99 1.83 ms"), (29, "12/60 s  19,998/s"), (3, ""),
    ])
  func progress(_ width: Int, _ line: String) {
    #expect(
      ProgressLine.text(
        elapsed: 12.9, total: 59.2, rate: 19_998, p50: 212_000, p99: 1.83e6, errors: 3,
        inFlight: 17, width: width) == line)
  }

  @Test("A search shows no end, a second without answers no percentiles")
  func progressWithoutFigures() {
    #expect(
      ProgressLine.text(
        elapsed: 0, total: nil, rate: 0, p50: .nan, p99: .nan, errors: 0, inFlight: 0, width: 80)
        == "0 s  0.00/s  p99 –  errors 0  p50 –  in flight 0")
  }
}
