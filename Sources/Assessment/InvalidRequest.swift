package import Messages

/// A request that breaks rules: every violated field, named as in the .proto file.
package struct InvalidRequest: RPCErrorConvertible, Equatable {
  package let violations: [FieldViolation]

  package init(violations: [FieldViolation]) { self.violations = violations }

  package var rpcError: RPCError {
    let count = violations.count
    return RPCError(
      .invalidArgument, "the request breaks \(count) rule\(count == 1 ? "" : "s")",
      fieldViolations: violations)
  }
}

/// Collects violations. Texts name fields and rules, never values: values are a person's.
struct Violations {
  /// More are counted, not listed: an answer must fit in a frame, and nobody reads a thousand.
  private static let most = 100
  private var list: [FieldViolation] = []
  private var unlisted = 0

  var isEmpty: Bool { list.isEmpty }

  /// The texts are made only when they are listed: there may be a million violations.
  mutating func add(
    _ field: @autoclosure () -> String, _ description: @autoclosure () -> String
  ) {
    if list.count < Self.most {
      list.append(FieldViolation(field: field(), description: description()))
    } else {
      unlisted += 1
    }
  }

  func throwIfAny() throws(InvalidRequest) {
    guard var last = list.last else { return }
    if unlisted > 0 { last.description += " (and \(unlisted) more violations)" }
    throw InvalidRequest(violations: list.dropLast() + [last])
  }
}
