// Written by proto/generate from the services in proto; do not edit.
// swift-format-ignore-file

public import Messages

/// Unevenness between the left and the right leg.
public struct AsymmetryCalls: Sendable {
  let caller: any UnaryCaller

  /// One person: named exercises with trials, a full report with intervals and probabilities.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func assess(
    _ request: AssessRequest, timeout: Duration? = nil
  ) throws(RPCError) -> AssessResponse {
    try caller.call(AsymmetryMethods.assess, request, timeout: timeout)
  }

  /// One person: named exercises with trials, a full report with intervals and probabilities.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func assess(
    _ request: AssessRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> AssessResponse {
    try await caller.call(AsymmetryMethods.assess, request, timeout: timeout)
  }

  /// Many pairs at once: packed arrays in, packed columns out, for batch jobs and data frames.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func indices(
    _ request: IndicesRequest, timeout: Duration? = nil
  ) throws(RPCError) -> IndicesResponse {
    try caller.call(AsymmetryMethods.indices, request, timeout: timeout)
  }

  /// Many pairs at once: packed arrays in, packed columns out, for batch jobs and data frames.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func indices(
    _ request: IndicesRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> IndicesResponse {
    try await caller.call(AsymmetryMethods.indices, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Asymmetry`.
  public var asymmetry: AsymmetryCalls { AsymmetryCalls(caller: self) }
}

/// Questions about the daemon.
public struct ControlCalls: Sendable {
  let caller: any UnaryCaller

  /// Version, limits and methods.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getServerInfo(
    _ request: GetServerInfoRequest, timeout: Duration? = nil
  ) throws(RPCError) -> GetServerInfoResponse {
    try caller.call(ControlMethods.getServerInfo, request, timeout: timeout)
  }

  /// Version, limits and methods.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getServerInfo(
    _ request: GetServerInfoRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> GetServerInfoResponse {
    try await caller.call(ControlMethods.getServerInfo, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Control`.
  public var control: ControlCalls { ControlCalls(caller: self) }
}

/// Test-retest reliability and measurement error.
public struct ReliabilityCalls: Sendable {
  let caller: any UnaryCaller

  /// Each table of subjects x sessions: six ICCs, SEM, minimal detectable change, Bland-Altman.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func analyze(
    _ request: AnalyzeRequest, timeout: Duration? = nil
  ) throws(RPCError) -> AnalyzeResponse {
    try caller.call(ReliabilityMethods.analyze, request, timeout: timeout)
  }

  /// Each table of subjects x sessions: six ICCs, SEM, minimal detectable change, Bland-Altman.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func analyze(
    _ request: AnalyzeRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> AnalyzeResponse {
    try await caller.call(ReliabilityMethods.analyze, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Reliability`.
  public var reliability: ReliabilityCalls { ReliabilityCalls(caller: self) }
}

/// Strength and walking.
public struct WalkingCalls: Sendable {
  let caller: any UnaryCaller

  /// Which exercise, on which leg, goes with walking here: correlations over a panel, ranked.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func relate(
    _ request: RelateRequest, timeout: Duration? = nil
  ) throws(RPCError) -> RelateResponse {
    try caller.call(WalkingMethods.relate, request, timeout: timeout)
  }

  /// Which exercise, on which leg, goes with walking here: correlations over a panel, ranked.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func relate(
    _ request: RelateRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> RelateResponse {
    try await caller.call(WalkingMethods.relate, request, timeout: timeout)
  }

  /// A cohort becomes a linear model.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func fit(
    _ request: FitRequest, timeout: Duration? = nil
  ) throws(RPCError) -> FitResponse {
    try caller.call(WalkingMethods.fit, request, timeout: timeout)
  }

  /// A cohort becomes a linear model.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func fit(
    _ request: FitRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> FitResponse {
    try await caller.call(WalkingMethods.fit, request, timeout: timeout)
  }

  /// Persons and a model become outcomes with prediction intervals.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func predict(
    _ request: PredictRequest, timeout: Duration? = nil
  ) throws(RPCError) -> PredictResponse {
    try caller.call(WalkingMethods.predict, request, timeout: timeout)
  }

  /// Persons and a model become outcomes with prediction intervals.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func predict(
    _ request: PredictRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> PredictResponse {
    try await caller.call(WalkingMethods.predict, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Walking`.
  public var walking: WalkingCalls { WalkingCalls(caller: self) }
}

/// Tells whether the daemon, or one of its services, takes calls.
public struct HealthCalls: Sendable {
  let caller: any UnaryCaller

  /// Answers SERVING or NOT_SERVING; an unknown service name is NOT_FOUND.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func check(
    _ request: HealthCheckRequest, timeout: Duration? = nil
  ) throws(RPCError) -> HealthCheckResponse {
    try caller.call(HealthMethods.check, request, timeout: timeout)
  }

  /// Answers SERVING or NOT_SERVING; an unknown service name is NOT_FOUND.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func check(
    _ request: HealthCheckRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> HealthCheckResponse {
    try await caller.call(HealthMethods.check, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `grpc.health.v1.Health`.
  public var health: HealthCalls { HealthCalls(caller: self) }
}
