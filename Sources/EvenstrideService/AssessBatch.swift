import Assessment
import Messages

/// The items of one `Bulk/AssessStream`, in their order.
struct AssessBatch {
  private var count: ItemCount

  /// - Parameter unexpected: hears of errors that no item should cause.
  init(unexpected: @escaping (any Error) -> Void = { _ in }) {
    count = ItemCount(unexpected: unexpected)
  }

  /// The answer of `Asymmetry/Assess` to one item, or what was wrong with it.
  mutating func answer(_ item: AssessItem) -> AssessItemResult {
    let (status, response) = count.answer(item.request) { try AsymmetryAnswers.assess($0) }
    return AssessItemResult(index: item.index, status: status, response: response)
  }

  /// The answer to the last item, whose own does not fit in a frame.
  mutating func withdraw(_ answer: AssessItemResult, _ error: RPCError) -> AssessItemResult {
    AssessItemResult(index: answer.index, status: count.withdrawLast(error))
  }

  /// How the items so far went; as the last message of the stream.
  var summary: AssessItemResult { AssessItemResult(summary: count.summary) }
}
