// Written by proto/generate from the services in proto; do not edit.
// swift-format-ignore-file

/// Unevenness between the left and the right leg.
public enum AsymmetryMethods {
  /// One person: named exercises with trials, a full report with intervals and probabilities.
  public static let assess = Method<AssessRequest, AssessResponse>(
    service: "evenstride.v1.Asymmetry", name: "Assess", isRepeatable: true)
  /// Many pairs at once: packed arrays in, packed columns out, for batch jobs and data frames.
  public static let indices = Method<IndicesRequest, IndicesResponse>(
    service: "evenstride.v1.Asymmetry", name: "Indices", isRepeatable: true)
  /// Does the same leg come out weaker in two sessions? Counts, raw agreement, kappa.
  public static let directionAgreement = Method<DirectionAgreementRequest, DirectionAgreementResponse>(
    service: "evenstride.v1.Asymmetry", name: "DirectionAgreement", isRepeatable: true)
  /// A cohort: distributions, prevalence, tests of the legs against each other, reference tables.
  public static let cohort = Method<CohortRequest, CohortResponse>(
    service: "evenstride.v1.Asymmetry", name: "Cohort", isRepeatable: true)
}

/// Test-retest reliability and measurement error.
public enum ReliabilityMethods {
  /// Each table of subjects x sessions: six ICCs, SEM, minimal detectable change, Bland-Altman.
  public static let analyze = Method<AnalyzeRequest, AnalyzeResponse>(
    service: "evenstride.v1.Reliability", name: "Analyze", isRepeatable: true)
  /// One person, before and after: is the change real?
  public static let change = Method<ChangeRequest, ChangeResponse>(
    service: "evenstride.v1.Reliability", name: "Change", isRepeatable: true)
  /// Many changes at once: packed arrays in, packed columns out.
  public static let changes = Method<ChangesRequest, ChangesResponse>(
    service: "evenstride.v1.Reliability", name: "Changes", isRepeatable: true)
  /// How many subjects does a reliability study need, and how precise is the one at hand?
  public static let plan = Method<PlanRequest, PlanResponse>(
    service: "evenstride.v1.Reliability", name: "Plan", isRepeatable: true)
}

/// Strength and walking.
public enum WalkingMethods {
  /// Which exercise, on which leg, goes with walking here: correlations over a panel, ranked.
  public static let relate = Method<RelateRequest, RelateResponse>(
    service: "evenstride.v1.Walking", name: "Relate", isRepeatable: true)
  /// A cohort becomes a linear model.
  public static let fit = Method<FitRequest, FitResponse>(
    service: "evenstride.v1.Walking", name: "Fit", isRepeatable: true)
  /// Persons and a model become outcomes with prediction intervals.
  public static let predict = Method<PredictRequest, PredictResponse>(
    service: "evenstride.v1.Walking", name: "Predict", isRepeatable: true)
  /// The same persons and the same numbers as packed columns, for batch jobs and data frames.
  public static let predictions = Method<PredictRequest, PredictionsResponse>(
    service: "evenstride.v1.Walking", name: "Predictions", isRepeatable: true)
  /// Which value of a predictor goes with a wanted outcome, and how far is it?
  public static let target = Method<TargetRequest, TargetResponse>(
    service: "evenstride.v1.Walking", name: "Target", isRepeatable: true)
  /// One-repetition maxima from repetitions, and the load for a share of them.
  public static let loads = Method<LoadsRequest, LoadsResponse>(
    service: "evenstride.v1.Walking", name: "Loads", isRepeatable: true)
  /// The six-minute walk that a published equation expects of a healthy person.
  public static let norm = Method<NormRequest, NormResponse>(
    service: "evenstride.v1.Walking", name: "Norm", isRepeatable: true)
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
public enum BulkMethods {
  /// Assessments of persons.
  public static let assessStream = StreamMethod<AssessItem, AssessItemResult>(
    service: "evenstride.v1.Bulk", name: "AssessStream", shape: .bidirectional, isRepeatable: true)
  /// Predictions for persons.
  public static let predictStream = StreamMethod<PredictItem, PredictItemResult>(
    service: "evenstride.v1.Bulk", name: "PredictStream", shape: .bidirectional, isRepeatable: true)
  /// `Reliability/Analyze` of tables with any number of subjects.
  public static let analyzeStream = StreamMethod<AnalyzeRequest, AnalyzeResponse>(
    service: "evenstride.v1.Bulk", name: "AnalyzeStream", shape: .clientStream, isRepeatable: true)
  /// `Asymmetry/Cohort` of any number of persons.
  public static let cohortStream = StreamMethod<CohortRequest, CohortResponse>(
    service: "evenstride.v1.Bulk", name: "CohortStream", shape: .clientStream, isRepeatable: true)
  /// `Walking/Relate` of any number of persons.
  public static let relateStream = StreamMethod<RelateRequest, RelateResponse>(
    service: "evenstride.v1.Bulk", name: "RelateStream", shape: .clientStream, isRepeatable: true)
  /// `Walking/Fit` of any number of persons.
  public static let fitStream = StreamMethod<FitRequest, FitResponse>(
    service: "evenstride.v1.Bulk", name: "FitStream", shape: .clientStream, isRepeatable: true)
}

/// Questions about the daemon, and the cancelling of calls.
public enum ControlMethods {
  /// Version, limits and methods.
  public static let getServerInfo = Method<GetServerInfoRequest, GetServerInfoResponse>(
    service: "evenstride.v1.Control", name: "GetServerInfo", isRepeatable: true)
  /// What the daemon has done and is doing.
  public static let getStats = Method<GetStatsRequest, GetStatsResponse>(
    service: "evenstride.v1.Control", name: "GetStats", isRepeatable: true)
  /// Who is connected: the callers of one's own user, or of all for root and the daemon's own user.
  public static let listConnections = Method<ListConnectionsRequest, ListConnectionsResponse>(
    service: "evenstride.v1.Control", name: "ListConnections", isRepeatable: true)
  /// The same figures as GetStats in the text format of Prometheus.
  public static let metrics = Method<MetricsRequest, MetricsResponse>(
    service: "evenstride.v1.Control", name: "Metrics", isRepeatable: true)
  /// The .proto files of all methods as an encoded google.protobuf.FileDescriptorSet, comments
  /// included; for callers that cannot open the stream of grpc.reflection.v1.ServerReflection.
  public static let getDescriptors = Method<GetDescriptorsRequest, GetDescriptorsResponse>(
    service: "evenstride.v1.Control", name: "GetDescriptors", isRepeatable: true)
  /// Cancels the running calls that carry an id in their metadata as `x-request-id`; only those of the
  /// same user. They end with CANCELLED.
  public static let cancel = Method<CancelRequest, CancelResponse>(
    service: "evenstride.v1.Control", name: "Cancel", isRepeatable: true)
}

/// Named models, kept by the daemon in a directory of its own, one file a version. Nothing is ever
/// overwritten or deleted.
public enum ModelsMethods {
  /// Keeps a model under a name as its next version; acknowledged once it is on the disk.
  public static let put = Method<PutModelRequest, PutModelResponse>(
    service: "evenstride.v1.Models", name: "Put")
  /// Gives a model back.
  public static let get = Method<GetModelRequest, GetModelResponse>(
    service: "evenstride.v1.Models", name: "Get", isRepeatable: true)
  /// All names and versions.
  public static let list = Method<ListModelsRequest, ListModelsResponse>(
    service: "evenstride.v1.Models", name: "List", isRepeatable: true)
}

/// Tells whether the daemon, or one of its services, takes calls.
public enum HealthMethods {
  /// Answers SERVING or NOT_SERVING; an unknown service name is NOT_FOUND.
  public static let check = Method<HealthCheckRequest, HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Check", isRepeatable: true)
  /// The state of every service, and under the empty name of the daemon as a whole.
  public static let list = Method<HealthListRequest, HealthListResponse>(
    service: "grpc.health.v1.Health", name: "List", isRepeatable: true)
  /// The state now and after every change, until the caller goes; an unknown service name is
  /// SERVICE_UNKNOWN and leaves the stream open.
  public static let watch = StreamMethod<HealthCheckRequest, HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Watch", shape: .serverStream, isRepeatable: true)
}

/// Tells which services the daemon has and what their messages are.
public enum ServerReflectionMethods {
  /// One answer a question.
  public static let serverReflectionInfo = StreamMethod<ServerReflectionRequest, ServerReflectionResponse>(
    service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", shape: .bidirectional, isRepeatable: true)
}

/// Every method of every service, in the order of the .proto files.
public let allMethods: [any AnyMethod] = [
  AsymmetryMethods.assess,
  AsymmetryMethods.indices,
  AsymmetryMethods.directionAgreement,
  AsymmetryMethods.cohort,
  ReliabilityMethods.analyze,
  ReliabilityMethods.change,
  ReliabilityMethods.changes,
  ReliabilityMethods.plan,
  WalkingMethods.relate,
  WalkingMethods.fit,
  WalkingMethods.predict,
  WalkingMethods.predictions,
  WalkingMethods.target,
  WalkingMethods.loads,
  WalkingMethods.norm,
  BulkMethods.assessStream,
  BulkMethods.predictStream,
  BulkMethods.analyzeStream,
  BulkMethods.cohortStream,
  BulkMethods.relateStream,
  BulkMethods.fitStream,
  ControlMethods.getServerInfo,
  ControlMethods.getStats,
  ControlMethods.listConnections,
  ControlMethods.metrics,
  ControlMethods.getDescriptors,
  ControlMethods.cancel,
  ModelsMethods.put,
  ModelsMethods.get,
  ModelsMethods.list,
  HealthMethods.check,
  HealthMethods.list,
  HealthMethods.watch,
  ServerReflectionMethods.serverReflectionInfo,
]
