public import Messages

extension Evenstride {
  /// Assesses any number of persons over one stream; blocks the thread.
  ///
  /// ```swift
  /// let summary = try evenstride.assessAll(requests) { index, result in
  ///   switch result {
  ///   case .success(let answer): print(index, answer.summary)
  ///   case .failure(let error): print(index, error)  // of this item; the others go on
  ///   }
  /// }
  /// ```
  ///
  /// Items are taken from the sequence as they are sent, some 16 KiB at a time, and few are kept; so a batch may be longer
  /// than memory. Each is answered exactly once, in order, also when the connection or the daemon is
  /// lost meanwhile: what was not answered is sent again on a new stream, as `RetryPolicy` allows.
  ///
  /// - Parameter answered: gets each item's number, from 0, and its answer. What it throws ends the
  ///   batch and is thrown on.
  /// - Returns: how many items there were and how they went.
  /// - Throws: `RPCError` when the batch cannot be carried on.
  @discardableResult
  public func assessAll(
    _ requests: some Sequence<AssessRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<AssessResponse, RPCError>) throws -> Void
  ) throws -> BatchSummary {
    var batch = Batch(.assess, options, self)
    var iterator = requests.makeIterator()
    return try batch.blocking({ iterator.next() }, answered)
  }

  /// Assesses any number of persons over one stream; suspends the task.
  ///
  /// As the blocking form; cancelling the task ends the batch with CANCELLED.
  @discardableResult
  public nonisolated(nonsending) func assessAll(
    _ requests: some Sequence<AssessRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<AssessResponse, RPCError>) throws -> Void
  ) async throws -> BatchSummary {
    var batch = Batch(.assess, options, self)
    var iterator = requests.makeIterator()
    return try await batch.suspending({ iterator.next() }, answered)
  }

  /// As the form above, for a closure that awaits: the next answer is not taken before it returns.
  @discardableResult
  public nonisolated(nonsending) func assessAll(
    _ requests: some Sequence<AssessRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<AssessResponse, RPCError>) async throws -> Void
  ) async throws -> BatchSummary {
    var batch = Batch(.assess, options, self)
    var iterator = requests.makeIterator()
    return try await batch.suspending({ iterator.next() }, answered)
  }

  /// Predicts for any number of persons over one stream; blocks the thread.
  ///
  /// An item that brings no model takes that of the last one which did. A model named with version 0
  /// is looked up again after a lost connection; name the version where others may put a newer one
  /// meanwhile. All else is as in `assessAll`.
  @discardableResult
  public func predictAll(
    _ requests: some Sequence<PredictRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<PredictResponse, RPCError>) throws -> Void
  ) throws -> BatchSummary {
    var batch = Batch(.predict, options, self)
    var iterator = requests.makeIterator()
    return try batch.blocking({ iterator.next() }, answered)
  }

  /// Predicts for any number of persons over one stream; suspends the task.
  ///
  /// As the blocking form; cancelling the task ends the batch with CANCELLED.
  @discardableResult
  public nonisolated(nonsending) func predictAll(
    _ requests: some Sequence<PredictRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<PredictResponse, RPCError>) throws -> Void
  ) async throws -> BatchSummary {
    var batch = Batch(.predict, options, self)
    var iterator = requests.makeIterator()
    return try await batch.suspending({ iterator.next() }, answered)
  }

  /// As the form above, for a closure that awaits: the next answer is not taken before it returns.
  @discardableResult
  public nonisolated(nonsending) func predictAll(
    _ requests: some Sequence<PredictRequest>, options: BatchOptions = BatchOptions(),
    answered: (Int, Result<PredictResponse, RPCError>) async throws -> Void
  ) async throws -> BatchSummary {
    var batch = Batch(.predict, options, self)
    var iterator = requests.makeIterator()
    return try await batch.suspending({ iterator.next() }, answered)
  }
}
