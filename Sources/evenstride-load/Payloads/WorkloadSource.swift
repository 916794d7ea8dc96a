import ArgumentParser

/// Where requests come from.
enum WorkloadSource {
  case generated(Mix, count: Int)
  case recorded(String)
  case foreign(ForeignCall)

  static let usualPayloads = 64
  static let mostPayloads = 100_000

  /// The usual size of each kind and its bounds, for help.
  static var sizes: String {
    RequestKind.allCases.compactMap { kind in
      kind.size.map {
        "\(kind.rawValue)=\($0.usual) (\($0.bounds.lowerBound) to \($0.bounds.upperBound) \($0.things))"
      }
    }.joined(separator: ", ")
  }

  /// - Throws: `ValidationError` for flags that do not go together.
  init(_ options: WorkloadOptions) throws {
    let generating = [
      ("--mix", options.mix != nil), ("--size", !options.size.isEmpty),
      ("--payloads", options.payloads != nil),
    ].filter(\.1).map(\.0)
    if options.method != nil || options.payloadFile != nil {
      let others = generating + (options.recorded == nil ? [] : ["--recorded"])
      if let other = others.first {
        throw ValidationError("\(other) and --method exclude each other: both say what is sent")
      }
      guard let method = options.method else {
        throw ValidationError("--payload-file needs --method package.Service/Method")
      }
      guard let file = options.payloadFile else {
        throw ValidationError(
          "--method needs --payload-file FILE; /dev/null is an empty message")
      }
      self = .foreign(try ForeignCall(method: method, file: file))
    } else if let recorded = options.recorded {
      if let other = generating.first {
        throw ValidationError("\(other) and --recorded exclude each other: both say what is sent")
      }
      if options.stream {
        throw ValidationError(
          "--stream and --recorded exclude each other: a recorded line names its method, e.g. "
            + "Bulk/AssessStream")
      }
      self = .recorded(recorded)
    } else {
      self = try Self.generated(options)
    }
  }

  private static func generated(_ options: WorkloadOptions) throws -> Self {
    var mix = try Mix(options.mix ?? (options.stream ? Mix.usualStream : Mix.usual))
    if options.stream, let part = mix.parts.first(where: { $0.kind.stream == nil }) {
      let streams = RequestKind.allCases.filter { $0.stream != nil }.map(\.rawValue)
      throw ValidationError(
        "--stream: \(part.kind.rawValue) has no stream; those that have: "
          + streams.joined(separator: ", "))
    }
    if !options.size.isEmpty { try mix.setSizes(options.size.joined(separator: ",")) }
    let count = options.payloads ?? usualPayloads
    guard (1...mostPayloads).contains(count) else {
      throw ValidationError("--payloads \(count): 1 to \(mostPayloads) was expected")
    }
    return .generated(mix, count: count)
  }

  func workload(seed: UInt64, isStream: Bool) throws -> Workload {
    switch self {
    case .generated(let mix, let count):
      try GeneratedCalls(mix: mix, count: count, isStream: isStream, seed: seed).workload()
    case .recorded(let path): try RecordedCalls.workload(path)
    case .foreign(let call): try call.workload(isStream: isStream)
    }
  }
}
