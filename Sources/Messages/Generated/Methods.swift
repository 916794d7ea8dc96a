// Written by proto/generate from the services in proto; do not edit.
// swift-format-ignore-file

/// Unevenness between the left and the right leg.
public enum AsymmetryMethods {
  /// One person: named exercises with trials, a full report with intervals and probabilities.
  public static let assess = Method<AssessRequest, AssessResponse>(
    service: "evenstride.v1.Asymmetry", name: "Assess")
  /// Many pairs at once: packed arrays in, packed columns out, for batch jobs and data frames.
  public static let indices = Method<IndicesRequest, IndicesResponse>(
    service: "evenstride.v1.Asymmetry", name: "Indices")
  /// Does the same leg come out weaker in two sessions? Counts, raw agreement, kappa.
  public static let directionAgreement = Method<DirectionAgreementRequest, DirectionAgreementResponse>(
    service: "evenstride.v1.Asymmetry", name: "DirectionAgreement")
  /// A cohort: distributions, prevalence, tests of the legs against each other, reference tables.
  public static let cohort = Method<CohortRequest, CohortResponse>(
    service: "evenstride.v1.Asymmetry", name: "Cohort")
}

/// Questions about the daemon.
public enum ControlMethods {
  /// Version, limits and methods.
  public static let getServerInfo = Method<GetServerInfoRequest, GetServerInfoResponse>(
    service: "evenstride.v1.Control", name: "GetServerInfo")
}

/// Named models, kept by the daemon in a directory of its own, one file a version. Nothing is ever
/// overwritten or deleted.
public enum ModelsMethods {
  /// Keeps a model under a name as its next version; acknowledged once it is on the disk.
  public static let put = Method<PutModelRequest, PutModelResponse>(
    service: "evenstride.v1.Models", name: "Put")
  /// Gives a model back.
  public static let get = Method<GetModelRequest, GetModelResponse>(
    service: "evenstride.v1.Models", name: "Get")
  /// All names and versions.
  public static let list = Method<ListModelsRequest, ListModelsResponse>(
    service: "evenstride.v1.Models", name: "List")
}

/// Test-retest reliability and measurement error.
public enum ReliabilityMethods {
  /// Each table of subjects x sessions: six ICCs, SEM, minimal detectable change, Bland-Altman.
  public static let analyze = Method<AnalyzeRequest, AnalyzeResponse>(
    service: "evenstride.v1.Reliability", name: "Analyze")
  /// One person, before and after: is the change real?
  public static let change = Method<ChangeRequest, ChangeResponse>(
    service: "evenstride.v1.Reliability", name: "Change")
  /// Many changes at once: packed arrays in, packed columns out.
  public static let changes = Method<ChangesRequest, ChangesResponse>(
    service: "evenstride.v1.Reliability", name: "Changes")
  /// How many subjects does a reliability study need, and how precise is the one at hand?
  public static let plan = Method<PlanRequest, PlanResponse>(
    service: "evenstride.v1.Reliability", name: "Plan")
}

/// Strength and walking.
public enum WalkingMethods {
  /// Which exercise, on which leg, goes with walking here: correlations over a panel, ranked.
  public static let relate = Method<RelateRequest, RelateResponse>(
    service: "evenstride.v1.Walking", name: "Relate")
  /// A cohort becomes a linear model.
  public static let fit = Method<FitRequest, FitResponse>(
    service: "evenstride.v1.Walking", name: "Fit")
  /// Persons and a model become outcomes with prediction intervals.
  public static let predict = Method<PredictRequest, PredictResponse>(
    service: "evenstride.v1.Walking", name: "Predict")
  /// The same persons and the same numbers as packed columns, for batch jobs and data frames.
  public static let predictions = Method<PredictRequest, PredictionsResponse>(
    service: "evenstride.v1.Walking", name: "Predictions")
  /// Which value of a predictor goes with a wanted outcome, and how far is it?
  public static let target = Method<TargetRequest, TargetResponse>(
    service: "evenstride.v1.Walking", name: "Target")
  /// One-repetition maxima from repetitions, and the load for a share of them.
  public static let loads = Method<LoadsRequest, LoadsResponse>(
    service: "evenstride.v1.Walking", name: "Loads")
  /// The six-minute walk that a published equation expects of a healthy person.
  public static let norm = Method<NormRequest, NormResponse>(
    service: "evenstride.v1.Walking", name: "Norm")
}

/// Tells whether the daemon, or one of its services, takes calls.
public enum HealthMethods {
  /// Answers SERVING or NOT_SERVING; an unknown service name is NOT_FOUND.
  public static let check = Method<HealthCheckRequest, HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Check")
}

/// Every method of every service, in the order of the .proto files.
public let allMethods: [any AnyMethod] = [
  AsymmetryMethods.assess,
  AsymmetryMethods.indices,
  AsymmetryMethods.directionAgreement,
  AsymmetryMethods.cohort,
  ControlMethods.getServerInfo,
  ModelsMethods.put,
  ModelsMethods.get,
  ModelsMethods.list,
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
  HealthMethods.check,
]
