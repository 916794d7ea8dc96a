import Messages
import RPC

/// Answers `Bulk/AssessStream`.
final class AssessStream: StreamHandler {
  private var batch: AssessBatch

  init(_ call: CallContext) {
    batch = AssessBatch { call.logUnexpected($0, in: BulkMethods.assessStream.path) }
  }

  func receive(_ item: AssessItem, _ output: StreamOutput<AssessItemResult>) throws {
    let answer = batch.answer(item)
    do {
      try output.send(answer)
    } catch {
      // A bad item is an answer, and never the end of the stream.
      try output.send(batch.withdraw(answer, error))
    }
  }

  func finish(_ output: StreamOutput<AssessItemResult>) throws { try output.send(batch.summary) }
}

/// Answers `Bulk/PredictStream`.
final class PredictStream: StreamHandler {
  private var batch: PredictBatch

  init(_ call: CallContext, models: NamedModels) {
    batch = PredictBatch(models: models) {
      call.logUnexpected($0, in: BulkMethods.predictStream.path)
    }
  }

  func receive(_ item: PredictItem, _ output: StreamOutput<PredictItemResult>) throws {
    let answer = batch.answer(item) { output.call.isCancelled }
    try output.call.hold(batch.heldBytes)
    do {
      try output.send(answer)
    } catch {
      try output.send(batch.withdraw(answer, error))
    }
  }

  func finish(_ output: StreamOutput<PredictItemResult>) throws { try output.send(batch.summary) }
}

/// Answers `grpc.reflection.v1.ServerReflection`.
final class ReflectionStream: StreamHandler {
  /// Made when somebody asks for the first time: most never do.
  private static let reflection = Result { try Reflection() }

  func receive(
    _ question: ServerReflectionRequest, _ output: StreamOutput<ServerReflectionResponse>
  ) throws {
    try output.send(try Self.reflection.get().answer(question))
  }

  func finish(_ output: StreamOutput<ServerReflectionResponse>) {}
}
