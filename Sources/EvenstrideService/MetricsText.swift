package import Messages

/// The daemon's figures in Prometheus' text format, version 0.0.4.
///
/// Names of calls follow OpenTelemetry's conventions for RPC, in seconds; its default classes start
/// at 5 ms, too coarse here, so the classes are the daemon's own.
package struct MetricsText {
  /// What runs.
  package struct Build: Sendable {
    package let version: String
    package let protobufC: String

    package init(version: String, protobufC: String) {
      (self.version, self.protobufC) = (version, protobufC)
    }
  }

  private var text = ""

  /// - Parameter startTime: when the process started, seconds since 1970; constant between
  ///   scrapes, so that a change means a restart.
  package static func write(_ stats: GetStatsResponse, build: Build, startTime: Double) -> String {
    var out = MetricsText()
    out.writeCalls(stats)
    out.writeConnections(stats)
    out.writeProcess(stats, build, startTime)
    return out.text
  }

  private mutating func writeCalls(_ stats: GetStatsResponse) {
    begin(
      "rpc_server_call_duration_seconds", "histogram",
      "From the request's arrival to the end of the answer.")
    for durations in stats.durations {
      histogram(
        "rpc_server_call_duration_seconds",
        [("rpc_system_name", "ttrpc"), ("rpc_method", durations.method)],
        bounds: stats.durationBoundsSeconds, durations.counts, sum: durations.sumSeconds)
    }
    begin("evenstride_calls_total", "counter", "Calls that ended, by status.")
    for count in stats.calls {
      let code = StatusCode(rawValue: count.code)?.name ?? "\(count.code)"
      let labels = [("rpc_method", count.method), ("rpc_status_code", code)]
      sample("evenstride_calls_total", labels, "\(count.calls)")
    }
    single(
      "evenstride_requests_in_flight", "gauge", "Calls that wait or run, streams included.",
      "\(stats.callsInFlight)")
    single(
      "evenstride_streams_in_flight", "gauge", "Streams that are open.", "\(stats.streamsInFlight)")
    single(
      "evenstride_queue_depth", "gauge", "Calls that wait for a thread.", "\(stats.callsQueued)")
    begin(
      "evenstride_queue_wait_seconds", "histogram",
      "How long calls, and turns of streams, waited for a thread.")
    histogram(
      "evenstride_queue_wait_seconds", [], bounds: stats.durationBoundsSeconds,
      stats.queueWaitCounts, sum: stats.queueWaitSeconds)
    single(
      "evenstride_batch_items_total", "counter", "Items of batches that were answered.",
      "\(stats.items)")
  }

  private mutating func writeConnections(_ stats: GetStatsResponse) {
    single("evenstride_connections", "gauge", "Open connections.", "\(stats.connections)")
    single(
      "evenstride_connections_accepted_total", "counter", "Connections that were accepted.",
      "\(stats.connectionsAccepted)")
    counts(
      "evenstride_shed_total", "reason", "Calls and connections that were turned away.",
      stats.refused)
    counts(
      "evenstride_protocol_errors_total", "kind", "Faults of peers against the protocol.",
      stats.protocolErrors)
    begin("evenstride_frame_bytes_total", "counter", "Bytes of the wire.")
    sample("evenstride_frame_bytes_total", [("direction", "in")], "\(stats.bytesIn)")
    sample("evenstride_frame_bytes_total", [("direction", "out")], "\(stats.bytesOut)")
  }

  private mutating func writeProcess(_ stats: GetStatsResponse, _ build: Build, _ start: Double) {
    begin("evenstride_build_info", "gauge", "What runs; always 1.")
    sample(
      "evenstride_build_info", [("version", build.version), ("protobuf_c", build.protobufC)], "1")
    single("evenstride_draining", "gauge", "1 while it shuts down.", stats.draining ? "1" : "0")
    single(
      "process_cpu_seconds_total", "counter", "CPU time, user and system.",
      Self.number(stats.cpuSeconds))
    single("process_resident_memory_bytes", "gauge", "Resident memory.", "\(stats.residentBytes)")
    single("process_open_fds", "gauge", "Open file descriptors.", "\(stats.openDescriptors)")
    single(
      "process_max_fds", "gauge", "File descriptors that may be open.", "\(stats.descriptorLimit)")
    single(
      "process_start_time_seconds", "gauge", "Start, since 1970-01-01 UTC.", Self.number(start))
  }

  // MARK: The format

  /// - Parameter counts: by class, not cumulative; the last class has no bound.
  private mutating func histogram(
    _ name: String, _ labels: [(String, String)], bounds: [Double], _ counts: [UInt64], sum: Double
  ) {
    var total: UInt64 = 0
    for (at, count) in counts.enumerated() {
      total &+= count
      guard at < bounds.count else { continue }
      sample("\(name)_bucket", labels + [("le", Self.number(bounds[at]))], "\(total)")
    }
    sample("\(name)_bucket", labels + [("le", "+Inf")], "\(total)")
    sample("\(name)_sum", labels, Self.number(sum))
    sample("\(name)_count", labels, "\(total)")
  }

  private mutating func counts(
    _ name: String, _ label: String, _ help: String, _ counts: [NamedCount]
  ) {
    begin(name, "counter", help)
    for count in counts { sample(name, [(label, count.name)], "\(count.count)") }
  }

  private mutating func single(_ name: String, _ type: String, _ help: String, _ value: String) {
    begin(name, type, help)
    sample(name, [], value)
  }

  private mutating func begin(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
    let pairs = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    text += name + (pairs.isEmpty ? "" : "{\(pairs)}") + " \(value)\n"
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    return value.isInfinite ? (value > 0 ? "+Inf" : "-Inf") : "\(value)"
  }

  /// Character by character of Unicode: "\r\n" is one `Character`.
  private static func escaped(_ label: String) -> String {
    label.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(scalar)
      }
    }.joined()
  }
}
