import ArgumentParser
import Console

/// A call of any ttrpc server: its method, and a file with the bytes of the request's message.
struct ForeignCall: Equatable {
  let service: String
  let method: String
  let file: String

  /// - Parameter method: "package.Service/Method".
  /// - Throws: `ValidationError`.
  init(method: String, file: String) throws {
    let parts = method.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !method.contains("\0") else {
      throw ValidationError(
        "--method \"\(method)\": package.Service/Method was expected, e.g. "
          + "grpc.health.v1.Health/Check")
    }
    (service, self.method, self.file) = (String(parts[0]), String(parts[1]), file)
  }

  func workload(isStream: Bool) throws -> Workload {
    let payload = try FileBytes.read(file)
    try RecordedCalls.checkSize(payload.count, FileBytes.name(file))
    return Workload(kinds: [
      CallKind(
        name: "\(service)/\(method)", service: service, method: method, weight: 1,
        isStream: isStream, questions: [Question(payload: payload)])
    ])
  }
}
