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

  /// Does the same leg come out weaker in two sessions? Counts, raw agreement, kappa.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func directionAgreement(
    _ request: DirectionAgreementRequest, timeout: Duration? = nil
  ) throws(RPCError) -> DirectionAgreementResponse {
    try caller.call(AsymmetryMethods.directionAgreement, request, timeout: timeout)
  }

  /// Does the same leg come out weaker in two sessions? Counts, raw agreement, kappa.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func directionAgreement(
    _ request: DirectionAgreementRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> DirectionAgreementResponse {
    try await caller.call(AsymmetryMethods.directionAgreement, request, timeout: timeout)
  }

  /// A cohort: distributions, prevalence, tests of the legs against each other, reference tables.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func cohort(
    _ request: CohortRequest, timeout: Duration? = nil
  ) throws(RPCError) -> CohortResponse {
    try caller.call(AsymmetryMethods.cohort, request, timeout: timeout)
  }

  /// A cohort: distributions, prevalence, tests of the legs against each other, reference tables.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func cohort(
    _ request: CohortRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> CohortResponse {
    try await caller.call(AsymmetryMethods.cohort, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Asymmetry`.
  public var asymmetry: AsymmetryCalls { AsymmetryCalls(caller: self) }
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

  /// One person, before and after: is the change real?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func change(
    _ request: ChangeRequest, timeout: Duration? = nil
  ) throws(RPCError) -> ChangeResponse {
    try caller.call(ReliabilityMethods.change, request, timeout: timeout)
  }

  /// One person, before and after: is the change real?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func change(
    _ request: ChangeRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> ChangeResponse {
    try await caller.call(ReliabilityMethods.change, request, timeout: timeout)
  }

  /// Many changes at once: packed arrays in, packed columns out.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func changes(
    _ request: ChangesRequest, timeout: Duration? = nil
  ) throws(RPCError) -> ChangesResponse {
    try caller.call(ReliabilityMethods.changes, request, timeout: timeout)
  }

  /// Many changes at once: packed arrays in, packed columns out.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func changes(
    _ request: ChangesRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> ChangesResponse {
    try await caller.call(ReliabilityMethods.changes, request, timeout: timeout)
  }

  /// How many subjects does a reliability study need, and how precise is the one at hand?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func plan(
    _ request: PlanRequest, timeout: Duration? = nil
  ) throws(RPCError) -> PlanResponse {
    try caller.call(ReliabilityMethods.plan, request, timeout: timeout)
  }

  /// How many subjects does a reliability study need, and how precise is the one at hand?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func plan(
    _ request: PlanRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> PlanResponse {
    try await caller.call(ReliabilityMethods.plan, request, timeout: timeout)
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

  /// The same persons and the same numbers as packed columns, for batch jobs and data frames.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func predictions(
    _ request: PredictRequest, timeout: Duration? = nil
  ) throws(RPCError) -> PredictionsResponse {
    try caller.call(WalkingMethods.predictions, request, timeout: timeout)
  }

  /// The same persons and the same numbers as packed columns, for batch jobs and data frames.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func predictions(
    _ request: PredictRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> PredictionsResponse {
    try await caller.call(WalkingMethods.predictions, request, timeout: timeout)
  }

  /// Which value of a predictor goes with a wanted outcome, and how far is it?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func target(
    _ request: TargetRequest, timeout: Duration? = nil
  ) throws(RPCError) -> TargetResponse {
    try caller.call(WalkingMethods.target, request, timeout: timeout)
  }

  /// Which value of a predictor goes with a wanted outcome, and how far is it?
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func target(
    _ request: TargetRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> TargetResponse {
    try await caller.call(WalkingMethods.target, request, timeout: timeout)
  }

  /// One-repetition maxima from repetitions, and the load for a share of them.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func loads(
    _ request: LoadsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> LoadsResponse {
    try caller.call(WalkingMethods.loads, request, timeout: timeout)
  }

  /// One-repetition maxima from repetitions, and the load for a share of them.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func loads(
    _ request: LoadsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> LoadsResponse {
    try await caller.call(WalkingMethods.loads, request, timeout: timeout)
  }

  /// The six-minute walk that a published equation expects of a healthy person.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func norm(
    _ request: NormRequest, timeout: Duration? = nil
  ) throws(RPCError) -> NormResponse {
    try caller.call(WalkingMethods.norm, request, timeout: timeout)
  }

  /// The six-minute walk that a published equation expects of a healthy person.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func norm(
    _ request: NormRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> NormResponse {
    try await caller.call(WalkingMethods.norm, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Walking`.
  public var walking: WalkingCalls { WalkingCalls(caller: self) }
}

/// Streams.
///
/// A batch (AssessStream, PredictStream) answers every item by itself, in the order of the items: a
/// bad item is an answer with its status and never ends the stream. When the caller has half-closed
/// and all is answered, a summary ends the stream. Nothing is kept: after a lost connection the
/// caller sends again what was not answered. A caller that does not read its answers is not read
/// either, so it must read while it sends, or keep few items unanswered.
///
/// A cohort (AnalyzeStream, CohortStream, RelateStream, FitStream) is a request in pieces: the first
/// message is a request of the unary method, with all its options; each further one holds more
/// persons, in the same lists in the same order, and nothing else. The answer is that of the whole
/// request, as the unary method would give it.
public struct BulkStreams: Sendable {
  let caller: any StreamCaller

  /// Assessments of persons.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func assessStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<AssessItem, AssessItemResult> {
    try caller.open(BulkMethods.assessStream, timeout: timeout)
  }

  /// Predictions for persons.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func predictStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<PredictItem, PredictItemResult> {
    try caller.open(BulkMethods.predictStream, timeout: timeout)
  }

  /// `Reliability/Analyze` of tables with any number of subjects.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func analyzeStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<AnalyzeRequest, AnalyzeResponse> {
    try caller.open(BulkMethods.analyzeStream, timeout: timeout)
  }

  /// `Asymmetry/Cohort` of any number of persons.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func cohortStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<CohortRequest, CohortResponse> {
    try caller.open(BulkMethods.cohortStream, timeout: timeout)
  }

  /// `Walking/Relate` of any number of persons.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func relateStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<RelateRequest, RelateResponse> {
    try caller.open(BulkMethods.relateStream, timeout: timeout)
  }

  /// `Walking/Fit` of any number of persons.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func fitStream(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<FitRequest, FitResponse> {
    try caller.open(BulkMethods.fitStream, timeout: timeout)
  }
}

extension StreamCaller {
  /// The methods of `evenstride.v1.Bulk`.
  public var bulk: BulkStreams { BulkStreams(caller: self) }
}

/// Questions about the daemon, and the cancelling of calls.
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

  /// What the daemon has done and is doing.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getStats(
    _ request: GetStatsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> GetStatsResponse {
    try caller.call(ControlMethods.getStats, request, timeout: timeout)
  }

  /// What the daemon has done and is doing.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getStats(
    _ request: GetStatsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> GetStatsResponse {
    try await caller.call(ControlMethods.getStats, request, timeout: timeout)
  }

  /// Who is connected: the callers of one's own user, or of all for root and the daemon's own user.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func listConnections(
    _ request: ListConnectionsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> ListConnectionsResponse {
    try caller.call(ControlMethods.listConnections, request, timeout: timeout)
  }

  /// Who is connected: the callers of one's own user, or of all for root and the daemon's own user.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func listConnections(
    _ request: ListConnectionsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> ListConnectionsResponse {
    try await caller.call(ControlMethods.listConnections, request, timeout: timeout)
  }

  /// The same figures as GetStats in the text format of Prometheus.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func metrics(
    _ request: MetricsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> MetricsResponse {
    try caller.call(ControlMethods.metrics, request, timeout: timeout)
  }

  /// The same figures as GetStats in the text format of Prometheus.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func metrics(
    _ request: MetricsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> MetricsResponse {
    try await caller.call(ControlMethods.metrics, request, timeout: timeout)
  }

  /// The .proto files of all methods as an encoded google.protobuf.FileDescriptorSet, comments
  /// included; for callers that cannot open the stream of grpc.reflection.v1.ServerReflection.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getDescriptors(
    _ request: GetDescriptorsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> GetDescriptorsResponse {
    try caller.call(ControlMethods.getDescriptors, request, timeout: timeout)
  }

  /// The .proto files of all methods as an encoded google.protobuf.FileDescriptorSet, comments
  /// included; for callers that cannot open the stream of grpc.reflection.v1.ServerReflection.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func getDescriptors(
    _ request: GetDescriptorsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> GetDescriptorsResponse {
    try await caller.call(ControlMethods.getDescriptors, request, timeout: timeout)
  }

  /// Cancels the running calls that carry an id in their metadata as `x-request-id`; only those of the
  /// same user. They end with CANCELLED.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func cancel(
    _ request: CancelRequest, timeout: Duration? = nil
  ) throws(RPCError) -> CancelResponse {
    try caller.call(ControlMethods.cancel, request, timeout: timeout)
  }

  /// Cancels the running calls that carry an id in their metadata as `x-request-id`; only those of the
  /// same user. They end with CANCELLED.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func cancel(
    _ request: CancelRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> CancelResponse {
    try await caller.call(ControlMethods.cancel, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Control`.
  public var control: ControlCalls { ControlCalls(caller: self) }
}

/// Named models, kept by the daemon in a directory of its own, one file a version. Nothing is ever
/// overwritten or deleted.
public struct ModelsCalls: Sendable {
  let caller: any UnaryCaller

  /// Keeps a model under a name as its next version; acknowledged once it is on the disk.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func put(
    _ request: PutModelRequest, timeout: Duration? = nil
  ) throws(RPCError) -> PutModelResponse {
    try caller.call(ModelsMethods.put, request, timeout: timeout)
  }

  /// Keeps a model under a name as its next version; acknowledged once it is on the disk.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func put(
    _ request: PutModelRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> PutModelResponse {
    try await caller.call(ModelsMethods.put, request, timeout: timeout)
  }

  /// Gives a model back.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func get(
    _ request: GetModelRequest, timeout: Duration? = nil
  ) throws(RPCError) -> GetModelResponse {
    try caller.call(ModelsMethods.get, request, timeout: timeout)
  }

  /// Gives a model back.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func get(
    _ request: GetModelRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> GetModelResponse {
    try await caller.call(ModelsMethods.get, request, timeout: timeout)
  }

  /// All names and versions.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func list(
    _ request: ListModelsRequest, timeout: Duration? = nil
  ) throws(RPCError) -> ListModelsResponse {
    try caller.call(ModelsMethods.list, request, timeout: timeout)
  }

  /// All names and versions.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func list(
    _ request: ListModelsRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> ListModelsResponse {
    try await caller.call(ModelsMethods.list, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `evenstride.v1.Models`.
  public var models: ModelsCalls { ModelsCalls(caller: self) }
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

  /// The state of every service, and under the empty name of the daemon as a whole.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func list(
    _ request: HealthListRequest, timeout: Duration? = nil
  ) throws(RPCError) -> HealthListResponse {
    try caller.call(HealthMethods.list, request, timeout: timeout)
  }

  /// The state of every service, and under the empty name of the daemon as a whole.
  ///
  /// - Throws: `RPCError` with the status, and the violated fields of a bad request.
  public func list(
    _ request: HealthListRequest, timeout: Duration? = nil
  ) async throws(RPCError) -> HealthListResponse {
    try await caller.call(HealthMethods.list, request, timeout: timeout)
  }
}

extension UnaryCaller {
  /// The methods of `grpc.health.v1.Health`.
  public var health: HealthCalls { HealthCalls(caller: self) }
}

/// Tells whether the daemon, or one of its services, takes calls.
public struct HealthStreams: Sendable {
  let caller: any StreamCaller

  /// The state now and after every change, until the caller goes; an unknown service name is
  /// SERVICE_UNKNOWN and leaves the stream open.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func watch(
    _ request: HealthCheckRequest, timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<HealthCheckRequest, HealthCheckResponse> {
    try caller.open(HealthMethods.watch, request, timeout: timeout)
  }
}

extension StreamCaller {
  /// The methods of `grpc.health.v1.Health`.
  public var healthStreams: HealthStreams { HealthStreams(caller: self) }
}

/// Tells which services the daemon has and what their messages are.
public struct ServerReflectionStreams: Sendable {
  let caller: any StreamCaller

  /// One answer a question.
  ///
  /// - Throws: `RPCError` when the stream cannot be opened.
  public func serverReflectionInfo(
    timeout: Duration? = nil
  ) throws(RPCError) -> CallStream<ServerReflectionRequest, ServerReflectionResponse> {
    try caller.open(ServerReflectionMethods.serverReflectionInfo, timeout: timeout)
  }
}

extension StreamCaller {
  /// The methods of `grpc.reflection.v1.ServerReflection`.
  public var serverReflection: ServerReflectionStreams { ServerReflectionStreams(caller: self) }
}
