import Console
import EvenstrideClient

/// The daemon's figures as text.
enum OperatorTables {
  /// What it has done since it started.
  static func totals(_ stats: GetStatsResponse) -> String {
    var table = TextTable(["figure", "value "], leftAligned: 1)
    let state = stats.draining ? "draining" : "serving"
    table.add(["state", "\(state), up \(Quantity.age(stats.uptimeSeconds))"])
    table.add(["connections", "\(stats.connections) open, \(stats.connectionsAccepted) accepted"])
    table.add([
      "calls now",
      "\(stats.callsInFlight) in flight, \(stats.callsQueued) queued, \(stats.streamsInFlight) streams",
    ])
    let wait = stats.queueWaitSeconds / Double(stats.callsDequeued)
    table.add(["queue wait", "\(Quantity.duration(wait)) on average of \(stats.callsDequeued)"])
    table.add(["batch items", "\(stats.items)"])
    table.add([
      "bytes", "\(Show.bytes(stats.bytesIn)) in, \(Show.bytes(stats.bytesOut)) out",
    ])
    table.add(["CPU time", Quantity.duration(stats.cpuSeconds)])
    table.add(["resident memory", Show.bytes(stats.residentBytes)])
    table.add(["descriptors", "\(stats.openDescriptors) of \(stats.descriptorLimit)"])
    for count in stats.refused { table.add(["refused: \(count.name)", "\(count.count)"]) }
    for count in stats.protocolErrors { table.add(["fault: \(count.name)", "\(count.count)"]) }
    return table.text
  }

  /// Methods, one a row.
  static func methods(_ loads: [MethodLoad]) -> String {
    var table = TextTable(["method", "calls", "failed", "p50", "p99"], leftAligned: 1)
    for load in loads {
      table.add([
        load.method, "\(load.calls)", "\(load.failed)",
        Quantity.duration(load.median), Quantity.duration(load.p99),
      ])
    }
    return table.text
  }
}

/// Quantities with units that a reader takes in at a glance.
enum Quantity {
  /// Seconds as µs, ms or s.
  static func duration(_ seconds: Double) -> String {
    if seconds.isNaN { return "–" }
    if seconds < 0.9995e-3 { return "\(Show.number(seconds * 1e6, 0)) µs" }
    if seconds < 0.9995 { return "\(Show.number(seconds * 1e3, seconds < 0.01 ? 2 : 1)) ms" }
    return "\(Show.number(seconds, 2)) s"
  }

  /// Seconds as the two largest of days, hours, minutes and seconds.
  static func age(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e12 else { return "–" }
    let whole = Int(seconds)
    switch whole {
    case 86_400...: return "\(whole / 86_400) d \(whole % 86_400 / 3_600) h"
    case 3_600...: return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    case 60...: return "\(whole / 60) min \(whole % 60) s"
    default: return "\(whole) s"
    }
  }
}
