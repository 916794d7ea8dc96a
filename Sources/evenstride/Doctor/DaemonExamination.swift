import Console
import EvenstrideClient

/// Asks the daemon itself: is it well, which version is it, how fast does it answer?
struct DaemonExamination {
  private static let checks = 20

  private(set) var findings: [Finding] = []

  init(_ caller: any UnaryCaller) {
    do throws(RPCError) {
      try examineHealth(caller)
      try examineVersion(caller)
      try examineLatency(caller)
    } catch {
      findings.append(Self.fault(error))
    }
  }

  private mutating func examineHealth(_ caller: any UnaryCaller) throws(RPCError) {
    let answer = try caller.health.check(HealthCheckRequest())
    if answer.status == .serving {
      findings.append(.ok("health", "SERVING"))
    } else {
      let state = answer.status.protoName ?? "\(answer.status.rawValue)"
      findings.append(
        .unavailable(
          "health", state,
          remedy: "It is shutting down and takes no calls: wait, and start it again."))
    }
  }

  private mutating func examineVersion(_ caller: any UnaryCaller) throws(RPCError) {
    let info = try caller.control.getServerInfo(GetServerInfoRequest())
    let versions = "daemon \(info.version), this program \(Release.version)"
    let missing = allMethods.map(\.path).filter { !info.methods.contains($0) }
    if info.version == Release.version, missing.isEmpty {
      findings.append(.ok("version", versions))
    } else {
      let lacks = missing.isEmpty ? "" : "; the daemon lacks \(missing.joined(separator: ", "))"
      findings.append(
        .note("version", versions + lacks, remedy: "Bring both to the same version."))
    }
    let limits = info.limits.map { "\($0.name) \($0.value) \($0.unit)" }
    findings.append(.ok("limits", limits.joined(separator: ", ")))
  }

  private mutating func examineLatency(_ caller: any UnaryCaller) throws(RPCError) {
    var times: [Duration] = []
    for _ in 0..<Self.checks {
      let start = ContinuousClock.now
      _ = try caller.health.check(HealthCheckRequest())
      times.append(.now - start)
    }
    times.sort()
    let text = [times[Self.checks / 2], times[Self.checks - 1]].map { time in
      Quantity.duration(time / .seconds(1))
    }
    findings.append(
      .ok("latency", "median of \(Self.checks) checks \(text[0]), longest \(text[1])"))
  }

  private static func fault(_ error: RPCError) -> Finding {
    switch error.code {
    case .permissionDenied, .unauthenticated:
      .denied(
        "answer", "\(error)",
        remedy:
          "The daemon itself turns this user away: its settings say which users and groups may call."
      )
    case .unimplemented:
      .unavailable("answer", "\(error)", remedy: "This is no evenstrided, or an old one.")
    default:
      .unavailable(
        "answer", "\(error)",
        remedy:
          "Somebody listens and does not answer as evenstrided does: look at the daemon's log.")
    }
  }
}
