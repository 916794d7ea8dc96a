import ArgumentParser

/// Kinds of calls, their weights, and the sizes of their requests.
struct Mix: Equatable, Sendable {
  struct Part: Equatable, Sendable {
    let kind: RequestKind
    let weight: Double
    /// nil: the kind has none.
    var size: SizeDistribution?
  }

  private(set) var parts: [Part] = []

  /// What is asked for when nothing is said: mostly single persons, some studies, some predictions.
  static let usual = "asymmetry=80,reliability=15,predict=5"
  /// The same for streams: what of it has one.
  static let usualStream = "asymmetry=80,predict=5"

  /// - Parameter text: as in `--mix`.
  /// - Throws: `ValidationError` that says what would be right.
  init(_ text: String) throws {
    for (name, value) in try Self.entries(text, of: "--mix", example: Self.usual) {
      let kind = try Self.kind(name, in: "--mix")
      guard !parts.contains(where: { $0.kind == kind }) else {
        throw ValidationError("--mix: \(name) stands twice; add its weights up")
      }
      let weight = value.map { Argument.decimal($0[...]) ?? .nan } ?? 1
      // Their sum must stay a number.
      guard weight > 0, weight <= 1e9
      else {
        throw ValidationError(
          "--mix: the weight of \(name) is \"\(value ?? "")\"; a number above 0 was expected")
      }
      parts.append(
        Part(kind: kind, weight: weight, size: kind.size.map { .constant($0.usual) }))
    }
  }

  /// - Parameter text: as in `--size`.
  /// - Throws: `ValidationError` that says what would be right.
  mutating func setSizes(_ text: String) throws {
    var seen: Set<RequestKind> = []
    for (name, value) in try Self.entries(text, of: "--size", example: "predict=uniform:1:12") {
      let kind = try Self.kind(name, in: "--size")
      guard let place = parts.firstIndex(where: { $0.kind == kind }) else {
        let mixed = parts.map(\.kind.rawValue).joined(separator: ", ")
        throw ValidationError("--size: \(name) is not in the mix, which has \(mixed)")
      }
      guard seen.insert(kind).inserted else {
        throw ValidationError("--size: \(name) stands twice; give it one distribution")
      }
      guard let size = kind.size else {
        throw ValidationError("--size: all requests of \(name) are the same")
      }
      let distribution: SizeDistribution
      do {
        distribution = try SizeDistribution(value ?? "")
      } catch let error as ValidationError {
        throw ValidationError("--size: \(name): \(error.message)")
      }
      guard distribution.lies(within: size.bounds) else {
        throw ValidationError(
          "--size: \(name)=\(value ?? "") is out of bounds; a request holds "
            + "\(size.bounds.lowerBound) to \(size.bounds.upperBound) \(size.things)")
      }
      parts[place].size = distribution
    }
  }

  private static func kind(_ name: String, in option: String) throws -> RequestKind {
    guard let kind = RequestKind(rawValue: name) else {
      throw ValidationError("\(option): there is no \"\(name)\"; known: \(RequestKind.names)")
    }
    return kind
  }

  /// Name and value of each entry.
  private static func entries(
    _ text: String, of option: String, example: String
  ) throws -> [(name: String, value: String?)] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { entry in
      let entry = entry.drop { $0 == " " }
      guard !entry.isEmpty else {
        throw ValidationError("\(option) \"\(text)\" has an empty entry; write e.g. \(example)")
      }
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    }
  }
}
