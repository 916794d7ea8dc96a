import Messages
import RPC

/// Collects the chunks of one cohort, and answers it when the last has come.
final class CohortStream<Request: Message, Response: Message>: StreamHandler {
  private var cohort: Request?
  private var held = 0
  private let append: (inout Request, Request) throws -> Void
  private let heldBytes: (Request) -> Int
  private let answer: (Request, CallContext) throws -> Response

  /// - Parameters:
  ///   - append: puts the persons of a chunk behind those of the cohort.
  ///   - heldBytes: memory that the persons of a chunk take.
  init(
    append: @escaping (inout Request, Request) throws -> Void,
    heldBytes: @escaping (Request) -> Int,
    answer: @escaping (Request, CallContext) throws -> Response
  ) {
    (self.append, self.heldBytes, self.answer) = (append, heldBytes, answer)
  }

  func receive(_ chunk: Request, _ output: StreamOutput<Response>) throws {
    held += heldBytes(chunk)
    try output.call.hold(held)
    if var whole = cohort.take() {
      // Taken out first: with two owners every chunk would copy the whole cohort.
      try append(&whole, chunk)
      cohort = whole
    } else {
      cohort = chunk
    }
  }

  func finish(_ output: StreamOutput<Response>) throws {
    guard let cohort = cohort.take() else {
      throw RPCError(
        .invalidArgument, "the stream ended without a message; the first brings the options")
    }
    try output.send(try answer(cohort, output.call))
  }
}
