import ArgumentParser
import Console
import EvenstrideClient

/// Which model a command uses: a file, or one that the daemon keeps.
struct ModelChoice: ParsableArguments {
  @Option(help: "The model: a file that walking fit --save wrote.", completion: .file())
  var model: String?

  @Option(help: "The model: NAME or NAME@VERSION in the daemon's store.")
  var modelName: String?

  func validate() throws {
    if model != nil, modelName != nil {
      throw ValidationError("--model and --model-name exclude each other")
    }
  }

  /// Whether there is one.
  var isGiven: Bool { model != nil || modelName != nil }

  func load(_ connection: ConnectionOptions) throws -> LinearModel {
    if let model {
      let file = try InputFile(path: model)
      guard file.isJSON else {
        throw Failure.data(
          "\(file.name): is no JSON; a model that walking fit --save wrote was expected")
      }
      return try file.message(LinearModel.self)
    }
    guard let modelName else {
      throw ValidationError(
        "--model is missing: give the file that walking fit --save wrote, or --model-name")
    }
    let stored = try StoredModelName(modelName)
    let answer = try connection.ask { caller throws(RPCError) in
      try caller.models.get(GetModelRequest(name: stored.name, version: stored.version))
    }
    return answer.model ?? LinearModel()
  }
}

/// "calf", the newest version, or "calf@3".
struct StoredModelName {
  let name: String
  let version: UInt32

  init(_ text: String) throws {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let version = parts.count == 2 ? UInt32(parts[1]) : 0 else {
      throw ValidationError("\"\(text)\" is no NAME or NAME@VERSION of a model")
    }
    (name, self.version) = (String(parts[0]), version)
  }
}

extension InputFile {
  /// A request about persons, as it is in JSON or made from a table, and the persons' names: those of
  /// the table, else numbers.
  func personsRequest<Request: Message>(
    _ make: (Cohort) throws -> Request
  ) throws -> (request: Request, name: (Int) -> String) {
    if isJSON { return (try message(Request.self), { "\($0 + 1)" }) }
    let cohort = try Cohort.read(self)
    let subjects = cohort.subjects.list
    return (try make(cohort), { subjects[$0] })
  }
}

extension Cohort {
  /// The columns that a model names, of one session.
  func predictors(
    of model: LinearModel, session: String
  ) throws -> (exercises: [LegStrengths], covariates: [Covariate]) {
    var named: [LegStrengths] = []
    var numbers: [Covariate] = []
    for term in model.coefficients.dropFirst() {
      if term.measure == .unspecified {
        numbers.append(try covariate(term.name, session: session))
      } else if !named.contains(where: { $0.exercise == term.name }) {
        guard exercises.contains(term.name) else {
          throw Failure.data("\(file): lacks the model's exercise \"\(term.name)\"")
        }
        named.append(strengths(term.name, session: session))
      }
    }
    return (named, numbers)
  }

  /// The named session, checked to exist, or the first.
  func session(_ name: String?) throws -> String {
    var outcome = OutcomeOptions()
    outcome.session = name
    return try outcome.session(of: self)
  }
}
