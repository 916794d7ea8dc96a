import Messages

/// Requests of made-up persons.
enum Persons {
  /// A person of a batch, unlike every other one; every 97th is invalid.
  static func person(_ index: Int) -> AssessRequest {
    let load = 20 + Double(index % 1_000) / 16
    let other = load * (0.75 + Double(index / 1_000 % 100) / 200)
    var request = AssessRequest(exercises: [
      Exercise(
        name: "leg_curl", unit: "kg", left: [load, load + 0.5, load + 1],
        right: index % 97 == 96 ? [-other] : [other, other + 1, other + 0.25])
    ])
    request.thresholdPercent = 5 + Double(index / 100_000 % 50)
    return request
  }

  /// Pairs for `Asymmetry/Indices`.
  static func pairs(_ count: Int) -> IndicesRequest {
    IndicesRequest(
      left: (0..<count).map { 20 + Double($0 % 32) }, right: (0..<count).map { _ in 25 },
      columns: [.maxNormalised])
  }
}
