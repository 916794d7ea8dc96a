package import Messages
import RPC

/// Single items of batches, answered in this process as the streams answer them.
package enum BatchItems {
  /// The answer to an item of `Bulk/AssessStream` that is the first of its stream.
  package static func answer(_ item: AssessItem) throws(RPCError) -> [UInt8] {
    var batch = AssessBatch()
    let answer = batch.answer(item)
    return try bytes(answer, BulkMethods.assessStream.response) { batch.withdraw(answer, $0) }
  }

  /// The answer to an item of `Bulk/PredictStream` that is the first of its stream, where no models
  /// are kept.
  package static func answer(_ item: PredictItem) throws(RPCError) -> [UInt8] {
    var batch = PredictBatch(models: NamedModels(store: nil))
    let answer = batch.answer(item)
    return try bytes(answer, BulkMethods.predictStream.response) { batch.withdraw(answer, $0) }
  }

  private static func bytes<Answer>(
    _ answer: Answer, _ codec: MessageCodec<Answer>, withdrawn: (RPCError) -> Answer
  ) throws(RPCError) -> [UInt8] {
    do {
      return try bytes(answer, codec)
    } catch {
      return try bytes(withdrawn(error), codec)
    }
  }

  private static func bytes<Answer>(
    _ answer: Answer, _ codec: MessageCodec<Answer>
  ) throws(RPCError) -> [UInt8] {
    let arena = Arena()
    do {
      let bytes = try codec.encode(answer, in: arena)
      try DataFrame.check(size: bytes.count)
      return Array(bytes)
    } catch let error as MessageError {
      throw error.rpcError
    } catch let error as RPCError {
      throw error
    } catch {
      throw RPCError(.internal, "\(error)")
    }
  }
}
