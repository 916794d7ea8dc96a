import Messages

/// Why a call or a connection is turned away.
enum Refusal: Int, CaseIterable {
  case connections
  case connectionsOfUser
  case callsOfConnection
  case callsOfUser
  case bytesOfConnection
  case bytesOfUser
  case bytesOfCohort
  case notAllowed
  case draining

  /// The name in statistics.
  var name: String {
    switch self {
    case .connections: "connections"
    case .connectionsOfUser: "connections_per_user"
    case .callsOfConnection: "calls_per_connection"
    case .callsOfUser: "calls_per_user"
    case .bytesOfConnection: "bytes_per_connection"
    case .bytesOfUser: "bytes_per_user"
    case .bytesOfCohort: "cohort_bytes"
    case .notAllowed: "not_allowed"
    case .draining: "draining"
    }
  }

  /// What the caller is told.
  func error(_ limits: Limits, uid: UInt32) -> RPCError {
    var error = text(limits, uid: uid)
    error.reason = name.uppercased()
    return error
  }

  private func text(_ limits: Limits, uid: UInt32) -> RPCError {
    switch self {
    case .connections: quota("\(limits.connections) connections are open", limits, "daemon")
    case .connectionsOfUser:
      quota("this user has \(limits.connectionsPerUser) connections", limits, "uid:\(uid)")
    case .callsOfConnection:
      quota(
        "\(limits.callsPerConnection) calls wait or run for this connection", limits, "connection")
    case .callsOfUser:
      quota("\(limits.callsPerUser) calls wait or run for this user", limits, "uid:\(uid)")
    case .bytesOfConnection:
      quota(
        "the calls and answers of this connection hold \(limits.bytesPerConnection) bytes", limits,
        "connection")
    case .bytesOfUser:
      quota("the calls of this user hold \(limits.bytesPerUser) bytes", limits, "uid:\(uid)")
    case .bytesOfCohort:
      // No delay: the same cohort would be too large again.
      RPCError(
        .resourceExhausted,
        "the cohort takes more than \(limits.cohortBytes) bytes, the limit of one stream",
        quotaViolations: [QuotaViolation(subject: "stream", description: "cohort_bytes")])
    case .notAllowed:
      RPCError(.permissionDenied, "user \(uid) may not call; the daemon's operator can allow it")
    case .draining: RPCError(.unavailable, "shutting down", retryDelay: limits.retryDelay)
    }
  }

  private func quota(_ text: String, _ limits: Limits, _ subject: String) -> RPCError {
    RPCError(
      .resourceExhausted, text + ", the limit", retryDelay: limits.retryDelay,
      quotaViolations: [QuotaViolation(subject: subject, description: name)])
  }
}
