import Foundation
import Messages
import TestSupport
import Testing

@testable import EvenstrideService

/// The text for Prometheus, read by a parser of the test's own and, where it is installed, promtool.
@Suite struct MetricsTextTests {
  private let text: String
  private let samples: [String: Double]

  init() throws {
    var stats = GetStatsResponse(
      uptimeSeconds: 60, connections: 3, connectionsAccepted: 40, callsInFlight: 5,
      streamsInFlight: 1, callsQueued: 2)
    stats.calls = [
      CallCount(method: "a.S/M", code: 0, calls: 6), CallCount(method: "a.S/M", code: 3, calls: 1),
      CallCount(method: "_OTHER", code: 12, calls: 2),
    ]
    stats.durationBoundsSeconds = [0.00002, 0.5, 10]
    stats.durations = [
      CallDurations(method: "a.S/M", sumSeconds: 12.25, counts: [4, 2, 0, 1]),
      CallDurations(method: "_OTHER", sumSeconds: 0, counts: [2, 0, 0, 0]),
    ]
    (stats.bytesIn, stats.bytesOut, stats.items) = (.max, 7, 8)
    stats.protocolErrors = [NamedCount(name: "oversize_frame", count: 9)]
    stats.refused = [NamedCount(name: "odd \"name\" \\ of\r\nlines", count: 10)]
    (stats.cpuSeconds, stats.residentBytes) = (1.5, 4096)
    (stats.openDescriptors, stats.descriptorLimit) = (11, 1024)
    (stats.callsDequeued, stats.queueWaitSeconds) = (12, 0.625)
    stats.queueWaitCounts = [7, 3, 1, 1]
    let build = MetricsText.Build(version: "1.2.3", protobufC: "1.4.1")
    text = MetricsText.write(stats, build: build, startTime: 1_700_000_000.5)
    samples = try Self.parse(text)
  }

  @Test func classesAreCumulativeAndTheLastHoldsAll() {
    let name = "rpc_server_call_duration_seconds"
    func bucket(_ bound: String) -> Double? {
      samples["\(name)_bucket{le=\(bound),rpc_method=a.S/M,rpc_system_name=ttrpc}"]
    }
    #expect(bucket("2e-05") == 4)
    #expect(bucket("0.5") == 6)
    #expect(bucket("10.0") == 6)
    #expect(bucket("+Inf") == 7)
    #expect(samples["\(name)_count{rpc_method=a.S/M,rpc_system_name=ttrpc}"] == 7)
    #expect(samples["\(name)_sum{rpc_method=a.S/M,rpc_system_name=ttrpc}"] == 12.25)
  }

  @Test func theWaitForAThreadIsAHistogramToo() {
    let name = "evenstride_queue_wait_seconds"
    #expect(samples["\(name)_bucket{le=2e-05}"] == 7)
    #expect(samples["\(name)_bucket{le=0.5}"] == 10)
    #expect(samples["\(name)_bucket{le=10.0}"] == 11)
    #expect(samples["\(name)_bucket{le=+Inf}"] == 12)
    #expect(samples["\(name)_count"] == 12 && samples["\(name)_sum"] == 0.625)
  }

  /// Sample, and the figure that was put in.
  @Test(arguments: [
    ("evenstride_calls_total{rpc_method=a.S/M,rpc_status_code=INVALID_ARGUMENT}", 1),
    ("evenstride_calls_total{rpc_method=_OTHER,rpc_status_code=UNIMPLEMENTED}", 2),
    ("evenstride_connections", 3), ("evenstride_connections_accepted_total", 40),
    ("evenstride_requests_in_flight", 5), ("evenstride_streams_in_flight", 1),
    ("evenstride_queue_depth", 2), ("evenstride_batch_items_total", 8),
    ("evenstride_frame_bytes_total{direction=in}", 18_446_744_073_709_551_616),
    ("evenstride_frame_bytes_total{direction=out}", 7),
    ("evenstride_protocol_errors_total{kind=oversize_frame}", 9),
    ("evenstride_shed_total{reason=odd \"name\" \\ of\r\nlines}", 10),
    ("evenstride_build_info{protobuf_c=1.4.1,version=1.2.3}", 1), ("evenstride_draining", 0),
    ("process_cpu_seconds_total", 1.5), ("process_resident_memory_bytes", 4096),
    ("process_open_fds", 11), ("process_max_fds", 1024),
    ("process_start_time_seconds", 1_700_000_000.5),
  ])
  func figuresArriveUnderTheirNames(_ sample: String, _ value: Double) {
    #expect(samples[sample] == value)
  }

  @Test func anIdleDaemonHasEveryNameToo() throws {
    let build = MetricsText.Build(version: "1", protobufC: "1")
    let idle = MetricsText.write(GetStatsResponse(), build: build, startTime: 0)
    func names(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("# TYPE") }
    }
    #expect(names(idle) == names(text))
    _ = try Self.parse(idle)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/promtool"),
      "promtool is not installed"))
  func promtoolFindsNoFault() throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/promtool")
    process.arguments = ["check", "metrics"]
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try scratch.write(text, to: "metrics")))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  // MARK: A parser of the format

  struct Malformed: Error { let line: Substring }

  /// Samples by "name{label=value,…}", labels in their order by name.
  private static func parse(_ text: String) throws -> [String: Double] {
    var samples: [String: Double] = [:]
    var family = ""
    var described = ""
    for line in text.unicodeScalars.split(separator: "\n").map(Substring.init) {
      let words = line.split(separator: " ", maxSplits: 3)
      if line.hasPrefix("# HELP ") {
        described = String(words[2])
      } else if line.hasPrefix("# TYPE ") {
        family = String(words[2])
        guard described == family, ["counter", "gauge", "histogram"].contains(words[3]) else {
          throw Malformed(line: line)
        }
        if words[3] == "counter" { #expect(family.hasSuffix("_total")) }
      } else {
        let (key, value) = try sample(line)
        guard key.hasPrefix(family), samples.updateValue(value, forKey: key) == nil else {
          throw Malformed(line: line)
        }
      }
    }
    #expect(text.hasSuffix("\n"))
    return samples
  }

  private static func sample(_ line: Substring) throws -> (String, Double) {
    guard let blank = line.lastIndex(of: " "), let value = Double(line[line.index(after: blank)...])
    else { throw Malformed(line: line) }
    var rest = line[..<blank]
    guard let brace = rest.firstIndex(of: "{") else { return (String(rest), value) }
    let name = rest[..<brace]
    rest = rest[rest.index(after: brace)...]
    var labels: [String] = []
    while rest.first != "}" {
      guard let match = rest.prefixMatch(of: /([a-z_]+)="((?:[^"\\]|\\["\\n])*)",?/) else {
        throw Malformed(line: line)
      }
      var label = ""
      var escapes = false
      for scalar in match.2.unicodeScalars {
        if escapes {
          label.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
          escapes = false
        } else if scalar == "\\" {
          escapes = true
        } else {
          label.unicodeScalars.append(scalar)
        }
      }
      labels.append("\(match.1)=\(label)")
      rest = rest[match.range.upperBound...]
    }
    return ("\(name){\(labels.sorted().joined(separator: ","))}", value)
  }
}
