import Console

extension Workload {
  /// Gives a share of the questions the answer that they must have.
  ///
  /// Questions are chosen from with equal probability, so this is the share of the answers too. Of
  /// each kind at least one is chosen.
  ///
  /// - Parameter share: above 0, at most 1.
  mutating func expectAnswers(share: Double, seed: UInt64) throws {
    let reference = ReferenceAnswers()
    for k in kinds.indices {
      var draws = Draws(seed: seed, stream: -1 - k)
      for i in Self.chosen(share, of: kinds[k].questions.count, &draws) {
        let answer = reference.answer(kinds[k], kinds[k].questions[i].payload)
        kinds[k].questions[i].expected = answer
      }
    }
    if kinds.allSatisfy({ $0.checkedQuestions == 0 }) {
      throw Failure.data(
        "--check: no answer can be told beforehand: \(kinds.map(\.path).joined(separator: ", ")) "
          + "answer from the daemon's own state")
    }
  }

  /// Places of the share, at least one, all sets equally likely.
  private static func chosen(_ share: Double, of count: Int, _ draws: inout Draws) -> [Int] {
    var places = Array(0..<count)
    let wanted = min(count, max(1, Int((share * Double(count)).rounded())))
    for i in 0..<wanted { places.swapAt(i, draws.whole(i...count - 1)) }
    return places.prefix(wanted).sorted()
  }
}

extension CallKind {
  /// Questions whose answers are checked.
  var checkedQuestions: Int { questions.count { $0.expected != nil } }

  /// Median size of the requests, bytes.
  var medianBytes: Int {
    let sizes = questions.map(\.payload.count).sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }
}
