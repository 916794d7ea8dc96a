import Assessment
import Glibc
import Messages
package import RPC

/// The models that the daemon keeps, one file a version; nothing is replaced or deleted.
///
/// Any thread; `versions` is guarded by its lock, files are written once and then only read.
package final class ModelStore: Sendable {
  /// Files of one store: a peer that puts models without end fills no disk.
  static let mostModels = 10_000

  private let directory: ModelDirectory
  /// The versions of each name, ascending.
  private let versions: Locked<[String: [UInt32]]>

  /// Opens a store, making its directory where it is missing.
  ///
  /// - Throws: `SystemError` when the directory cannot be made or read.
  package init(path: String) throws(SystemError) {
    directory = try ModelDirectory(path)
    var known: [String: [UInt32]] = [:]
    for file in try directory.entries().compactMap({ ModelFileName($0) }).sorted() {
      known[file.name, default: []].append(file.version)
    }
    versions = Locked(known)
  }

  /// Keeps a model as the next version of its name; on the disk when this returns.
  func put(_ request: PutModelRequest) throws -> PutModelResponse {
    var violations: [FieldViolation] = []
    if !ModelFileName.isValid(request.name) { violations.append(Self.nameRule) }
    do {
      try ModelRules.check(request.model)
    } catch {
      violations += error.violations
    }
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
    let bytes = try ModelFile.encode(request.model ?? LinearModel())
    return try versions.withLock { versions in
      guard versions.values.reduce(0, { $0 + $1.count }) < Self.mostModels else {
        throw RPCError(
          .resourceExhausted, "the store holds \(Self.mostModels) models, which is its limit")
      }
      var version = (versions[request.name]?.last ?? 0) + 1
      do throws(SystemError) {
        // A taken name is that of another process, or of an operator: the next one then.
        while try !directory.create(
          ModelFileName(name: request.name, version: version).text, bytes)
        {
          version += 1
        }
      } catch {
        throw RPCError(
          error.code == ENOSPC || error.code == EDQUOT || error.code == EFBIG
            ? .resourceExhausted : .internal, "the model was not kept: \(Self.reason(error))")
      }
      versions[request.name, default: []].append(version)
      return PutModelResponse(version: version)
    }
  }

  /// Gives a model back; version 0 is the newest.
  func get(name: String, version: UInt32) throws -> GetModelResponse {
    guard ModelFileName.isValid(name) else {
      throw InvalidRequest(violations: [Self.nameRule])
    }
    let known = versions.withLock { $0[name] ?? [] }
    guard let newest = known.last, version == 0 || known.contains(version) else {
      throw RPCError(
        .notFound,
        known.isEmpty
          ? "no model of that name is kept" : "no such version; the newest is \(known.last ?? 0)")
    }
    let file = ModelFileName(name: name, version: version == 0 ? newest : version)
    do {
      return GetModelResponse(model: try read(file), version: file.version)
    } catch {
      throw RPCError(.dataLoss, "\(file.text) \(error.reason)")
    }
  }

  /// All models, and the files that cannot be read.
  func list() -> ListModelsResponse {
    let files = versions.withLock { versions in
      versions.flatMap { name, all in all.map { ModelFileName(name: name, version: $0) } }
    }
    var response = ListModelsResponse()
    for file in files.sorted() {
      do {
        let model = try read(file)
        response.models.append(
          StoredModel(
            name: file.name, version: file.version, outcome: model.outcome, persons: model.n))
      } catch {
        response.unreadable.append(UnreadableModel(file: file.text, reason: error.reason))
      }
    }
    return response
  }

  /// Why a file cannot be read.
  private struct Unreadable: Error {
    let reason: String
  }

  private func read(_ file: ModelFileName) throws(Unreadable) -> LinearModel {
    let bytes: [UInt8]
    do {
      bytes = try directory.read(
        file.text, most: ModelFile.headerSize + ModelFile.largestPayload)
    } catch {
      throw Unreadable(reason: "cannot be read: \(Self.reason(error))")
    }
    do {
      return try ModelFile.decode(bytes)
    } catch {
      throw Unreadable(reason: "\(error)")
    }
  }

  /// The system's reason without paths: a peer need not know where the store is.
  private static func reason(_ error: SystemError) -> String {
    String(cString: strerror(error.code))
  }

  private static let nameRule = FieldViolation(
    field: "name",
    description:
      "must be 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit")
}
