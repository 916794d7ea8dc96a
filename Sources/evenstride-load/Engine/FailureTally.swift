/// Counts failures by kind, code and reason.
struct FailureTally: Sendable {
  private struct Key: Hashable {
    let kind: String
    let code: Int32
    let status: String
    let reason: String
  }

  private var groups: [Key: (count: UInt64, message: String)] = [:]
  /// A hostile server cannot fill the memory with reasons.
  private static let mostGroups = 1_000

  mutating func add(_ failure: CallEnd.Failure, kind: String) {
    add(
      FailureGroup(
        kind: kind, code: failure.code, status: failure.status, reason: failure.reason, count: 1,
        message: failure.message))
  }

  mutating func add(_ group: FailureGroup) {
    var key = Key(
      kind: group.kind, code: group.code, status: group.status, reason: group.reason)
    if groups[key] == nil, groups.count >= Self.mostGroups {
      key = Key(kind: group.kind, code: group.code, status: group.status, reason: "(others)")
    }
    groups[key, default: (0, group.message)].count += group.count
  }

  /// Most frequent first.
  var sorted: [FailureGroup] {
    groups.map { key, value in
      FailureGroup(
        kind: key.kind, code: key.code, status: key.status, reason: key.reason,
        count: value.count, message: value.message)
    }.sorted {
      ($1.count, $0.kind, $0.status, $0.reason) < ($0.count, $1.kind, $1.status, $1.reason)
    }
  }
}
