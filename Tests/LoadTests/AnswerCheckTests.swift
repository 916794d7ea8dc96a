import Messages
import Testing

@testable import evenstride_load

@Suite("Answers are held against the right ones")
struct AnswerCheckTests {
  private func checked(_ end: CallEnd, _ expected: ExpectedAnswer?) -> WrongAnswers {
    let kind = CallKind(
      name: "k", service: "a.S", method: "M", weight: 1, isStream: false,
      questions: [Question(payload: [], expected: expected)])
    var check = AnswerCheck()
    check.check(end, of: kind, question: 0)
    return check.wrong
  }

  private func answer(_ bytes: [UInt8], _ expected: ExpectedAnswer?) -> WrongAnswers {
    bytes.withUnsafeBytes { checked(.answer($0), expected) }
  }

  private func failure(_ code: StatusCode) -> CallEnd {
    .failure(CallEnd.Failure(RPCError(code, "text")))
  }

  @Test("The same bytes are right, others are wrong, and the first that differs is named")
  func bytes() {
    #expect(answer([1, 2, 3], .message([1, 2, 3])).count == 0)
    #expect(answer([], .message([])).checked == 1)
    let wrong = answer([1, 2, 4], .message([1, 2, 3]))
    #expect(wrong.checked == 1 && wrong.count == 1)
    #expect(wrong.examples.first?.contains("from byte 2 on") == true)
    #expect(answer([1, 2], .message([1, 2, 3])).count == 1)
  }

  @Test("Without a known answer nothing is checked, and nothing claimed")
  func unknown() { #expect(answer([1], nil) == WrongAnswers()) }

  @Test(
    "How the server fares is no answer: not checked",
    arguments: [StatusCode.cancelled, .deadlineExceeded, .resourceExhausted, .unavailable])
  func operational(_ code: StatusCode) {
    #expect(checked(failure(code), .message([1])) == WrongAnswers())
    #expect(checked(.failure(.init(finding: "connection lost")), .message([1])) == WrongAnswers())
  }

  @Test("A status that contradicts the answer is wrong, the expected one is right")
  func statuses() {
    #expect(checked(failure(.invalidArgument), .message([1])).count == 1)
    #expect(checked(failure(.internal), .failure(code: 3)).count == 1)
    #expect(checked(failure(.invalidArgument), .failure(code: 3)).count == 0)
    #expect(answer([1], .failure(code: 3)).count == 1)
  }

  @Test("Bytes that are no answer are a wrong one, however quickly they came")
  func unusable() {
    let garbage: [UInt8] = [0x0a, 0xff]
    let end = garbage.withUnsafeBytes { CallEnd(response: $0, in: Arena()) }
    let wrong = checked(end, .message([1]))
    #expect(wrong.checked == 1 && wrong.count == 1)
    #expect(checked(.unusable("answer over 4 MiB"), .failure(code: 3)).count == 1)
  }
}
