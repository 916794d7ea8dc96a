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
}

/// Questions about the daemon.
public enum ControlMethods {
  /// Version, limits and methods.
  public static let getServerInfo = Method<GetServerInfoRequest, GetServerInfoResponse>(
    service: "evenstride.v1.Control", name: "GetServerInfo")
}

/// Test-retest reliability and measurement error.
public enum ReliabilityMethods {
  /// Each table of subjects x sessions: six ICCs, SEM, minimal detectable change, Bland-Altman.
  public static let analyze = Method<AnalyzeRequest, AnalyzeResponse>(
    service: "evenstride.v1.Reliability", name: "Analyze")
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
  ControlMethods.getServerInfo,
  ReliabilityMethods.analyze,
  WalkingMethods.relate,
  WalkingMethods.fit,
  WalkingMethods.predict,
  HealthMethods.check,
]
