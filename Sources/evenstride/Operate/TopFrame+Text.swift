import Console

extension TopFrame {
  /// - Parameter ownProcess: whose connections are left out: the program that looks; 0: none are.
  func text(ownProcess: Int32) -> String {
    let shown = connections.filter { $0.pid != ownProcess || ownProcess == 0 }
    var lines = ""
    lines += "\(draining ? "DRAINING" : "serving")  up \(Quantity.age(uptimeSeconds))"
    lines += "  connections \(openConnections)\n"
    lines += "calls/s \(Show.number(callsPerSecond, 1))"
    lines += "  p50 \(Quantity.duration(p50Seconds ?? .nan))"
    lines += "  p99 \(Quantity.duration(p99Seconds ?? .nan))"
    lines += "  failed \(failed)  items/s \(Show.number(itemsPerSecond, 1))\n"
    lines += "in flight \(callsInFlight)  queued \(callsQueued)"
    lines += "  queue wait \(Quantity.duration(meanQueueWaitSeconds ?? .nan))"
    lines += "  streams \(streamsInFlight)"
    lines += "  refused \(refused)  protocol faults \(protocolErrors)\n"
    lines += "CPU \(Show.number(cpuPercent, 1)) %  RSS \(Show.bytes(residentBytes))"
    lines += "  descriptors \(openDescriptors) of \(descriptorLimit)"
    lines +=
      "  in \(Show.bytes(bytesInPerSecond))/s  out \(Show.bytes(bytesOutPerSecond))/s\n"
    if !methods.isEmpty { lines += "\n" + methodTable }
    if !shown.isEmpty { lines += "\n" + connectionTable(shown) }
    return lines
  }

  private var methodTable: String {
    var table = TextTable(["method", "calls/s", "failed", "p50", "p99"], leftAligned: 1)
    for method in methods {
      table.add([
        method.method, Show.number(method.callsPerSecond, 1), "\(method.failed)",
        Quantity.duration(method.p50Seconds ?? .nan), Quantity.duration(method.p99Seconds ?? .nan),
      ])
    }
    return table.text
  }

  private func connectionTable(_ loads: [ConnectionLoad]) -> String {
    var table = TextTable(
      ["connection", "uid", "pid", "age", "calls/s", "in flight", "in/s", "out/s", "unsent"],
      leftAligned: 0)
    for load in loads {
      table.add([
        "\(load.id)", "\(load.uid)", load.pid == 0 ? "–" : "\(load.pid)",
        Quantity.age(load.ageSeconds), Show.number(load.callsPerSecond, 1), "\(load.callsInFlight)",
        Show.bytes(load.bytesInPerSecond), Show.bytes(load.bytesOutPerSecond),
        Show.bytes(load.bytesUnsent),
      ])
    }
    return table.text
  }
}
