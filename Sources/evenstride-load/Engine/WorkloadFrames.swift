import Console
import Wire

/// The frames of every call of a workload, made once for all threads.
struct WorkloadFrames: Sendable {
  struct Kind: Sendable {
    let name: String
    let isStream: Bool
    let isBatch: Bool
    /// A frame a question: a whole call, or an item of a stream.
    let calls: [CallFrame]
    /// The same with a request id; empty when nothing is cancelled.
    let cancellable: [CallFrame]
    /// The opening of a stream; nil for unary calls.
    let opening: CallFrame?
  }

  let kinds: [Kind]
  let cancel: CallFrame

  /// - Throws: `Failure` when a request fits no frame.
  init(_ plan: LoadPlan) throws {
    cancel = try CallFrame.cancel()
    kinds = try plan.workload.kinds.map { kind in
      func frames(isCancellable: Bool) throws -> [CallFrame] {
        try kind.questions.enumerated().map { number, question in
          let frame =
            kind.isStream
            ? CallFrame.item(question.payload)
            : try CallFrame.call(
              kind, question.payload, deadline: plan.deadline, isCancellable: isCancellable)
          guard frame.fits else {
            throw Failure.data(
              """
              \(kind.name), request \(number): takes \(frame.bytes.count) bytes, a frame holds at \
              most \(FrameHeader.largestPayload)
              """)
          }
          return frame
        }
      }
      return Kind(
        name: kind.name, isStream: kind.isStream, isBatch: kind.isBatch,
        calls: try frames(isCancellable: false),
        cancellable: plan.cancelRate > 0 ? try frames(isCancellable: true) : [],
        opening: kind.isStream ? try CallFrame.opening(kind, deadline: plan.streamDeadline) : nil)
    }
  }
}
