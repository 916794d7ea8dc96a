import Glibc

/// Holds answers against what they must be, bit for bit.
struct AnswerCheck: Sendable {
  private(set) var wrong = WrongAnswers()

  mutating func check(_ end: CallEnd, of kind: CallKind, question: Int) {
    guard let expected = kind.questions[question].expected else { return }
    if case .failure(let failure) = end, Self.isOperational(failure) { return }
    wrong.checked += 1
    guard let difference = Self.difference(end, expected) else { return }
    note("\(kind.name), request \(question): \(difference)")
  }

  mutating func note(_ text: String) {
    wrong.count += 1
    if wrong.examples.count < WrongAnswers.mostExamples { wrong.examples.append(text) }
  }

  /// Codes that say how the server fares, not what the answer is: none, CANCELLED,
  /// DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE.
  private static let operational: Set<Int32> = [0, 1, 4, 8, 14]

  private static func isOperational(_ failure: CallEnd.Failure) -> Bool {
    operational.contains(failure.code) && !failure.isUnusable
  }

  /// nil: there is none.
  private static func difference(_ end: CallEnd, _ expected: ExpectedAnswer) -> String? {
    switch (end, expected) {
    case (.answer(let bytes), .message(let right)):
      if isSame(bytes, right) { return nil }
      let same = zip(bytes, right).prefix { $0 == $1 }.count
      return """
        \(bytes.count) bytes came, \(right.count) were expected; they differ from byte \(same) on
        """
    case (.answer, .failure(let code)): return "an answer came, code \(code) was expected"
    case (.failure(let failure), _) where failure.isUnusable:
      return "\(failure.reason): \(failure.message)"
    case (.failure(let failure), .message): return "\(failure.status) came, an answer was expected"
    case (.failure(let failure), .failure(let code)):
      return failure.code == code ? nil : "\(failure.status) came, code \(code) was expected"
    }
  }

  private static func isSame(_ bytes: UnsafeRawBufferPointer, _ right: [UInt8]) -> Bool {
    guard bytes.count == right.count else { return false }
    return right.withUnsafeBytes { right in
      right.isEmpty || memcmp(bytes.baseAddress!, right.baseAddress!, right.count) == 0
    }
  }
}
