import Assessment
import Glibc
import Messages
package import RPC

/// The models that the daemon keeps, one file a version; nothing is replaced or deleted. Files that
/// others put into the directory are seen when it is opened the next time.
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
    // Lists of all models must fit in an answer.
    if (request.model?.outcome ?? "").utf8.count > 200 {
      violations.append(
        FieldViolation(field: "model.outcome", description: "has more than 200 bytes"))
    }
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
    let bytes = try ModelFile.encode(request.model ?? LinearModel())
    if bytes.count > ModelFile.headerSize + ModelFile.largestPayload {
      throw RPCError(
        .invalidArgument, "the model takes more than \(ModelFile.largestPayload) bytes",
        fieldViolations: [
          FieldViolation(field: "model", description: "is too large; shorten its names and texts")
        ])
    }
    return PutModelResponse(version: try write(bytes, name: request.name))
  }

  /// Writes the next version. The lock is not held while the disk works: a taken name, by another
  /// call at the same time or by an operator, only means the next number.
  private func write(_ bytes: [UInt8], name: String) throws(RPCError) -> UInt32 {
    let (first, count) = versions.withLock { versions in
      ((versions[name]?.last ?? 0) + 1, versions.values.reduce(0) { $0 + $1.count })
    }
    guard count < Self.mostModels else {
      throw RPCError(
        .resourceExhausted, "the store holds \(Self.mostModels) models, which is its limit")
    }
    let names = (first..<UInt32.max).lazy.map { ModelFileName(name: name, version: $0).text }
    let created: String?
    do throws(SystemError) {
      created = try directory.create(bytes, as: names)
    } catch {
      let isFull = [ENOSPC, EDQUOT, EFBIG].contains(error.code)
      let isElsewhere = [ENOENT, ENOTDIR, EACCES, EPERM, EROFS].contains(error.code)
      throw RPCError(
        isFull ? .resourceExhausted : isElsewhere ? .failedPrecondition : .internal,
        "the model was not kept: \(Self.reason(error))")
    }
    guard let version = created.flatMap({ ModelFileName($0) })?.version else {
      throw RPCError(.resourceExhausted, "the name has no version left")
    }
    versions.withLock { versions in
      versions[name] = ((versions[name] ?? []) + [version]).sorted()
    }
    return version
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
  ///
  /// - Parameter isCancelled: once true, the rest is left out: nobody waits for the answer.
  func list(isCancelled: () -> Bool = { false }) -> ListModelsResponse {
    let files = versions.withLock { versions in
      versions.flatMap { name, all in all.map { ModelFileName(name: name, version: $0) } }
    }
    var response = ListModelsResponse()
    for file in files.sorted() {
      if isCancelled() { break }
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
