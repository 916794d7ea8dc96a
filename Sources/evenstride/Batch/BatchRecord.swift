import Console
import EvenstrideClient
import RPC
import Tables

/// What a job has written, and its checkpoint.
///
/// `take` and `save` are called by one thread at a time, and in the order of the input.
final class BatchRecord: @unchecked Sendable {
  /// A job that is killed does again what it did in this time.
  private static let saveEvery = Duration.milliseconds(500)

  let output: BatchOutput
  let rejects: RejectsFile
  private let file: CheckpointFile?
  private let failsFast: Bool
  private var checkpoint: Checkpoint
  private var saved = ContinuousClock.now
  /// The first rejected row, where it ended the job.
  private(set) var endedAt: TableFault?
  /// Lengths after the last answer that is written as a whole.
  private var written: (output: UInt64, rejects: UInt64)
  /// For whoever shows progress meanwhile.
  private let progress: Locked<(counts: BatchCounts, place: UInt64)>

  init(
    output: BatchOutput, rejects: RejectsFile, file: CheckpointFile?, checkpoint: Checkpoint,
    failsFast: Bool
  ) {
    (self.output, self.rejects, self.file) = (output, rejects, file)
    (self.checkpoint, self.failsFast) = (checkpoint, failsFast)
    written = (checkpoint.output.bytes, checkpoint.rejects.bytes)
    progress = Locked((checkpoint.counts, checkpoint.place))
  }

  var counts: BatchCounts { progress.withLock { $0.counts } }
  /// Bytes of the input that are answered.
  var place: UInt64 { progress.withLock { $0.place } }

  /// Writes an answer.
  ///
  /// - Returns: whether to go on.
  func take(_ answer: PieceAnswer) throws -> Bool {
    if failsFast, let first = answer.rejects.first {
      try rejects.write([first])
      endedAt = first.fault
      return false
    }
    if !answer.output.isEmpty { try output.write(answer.output) }
    try rejects.write(answer.rejects)
    written = (output.length, rejects.length)
    (checkpoint.place, checkpoint.line) = (answer.place, answer.line)
    checkpoint.counts.rows += answer.counts.rows
    checkpoint.counts.answered += answer.counts.answered
    checkpoint.counts.rejected += answer.counts.rejected
    progress.withLock { $0 = (checkpoint.counts, checkpoint.place) }
    if .now - saved >= Self.saveEvery { try save() }
    return true
  }

  /// What is written is on the disk before the checkpoint says so.
  func save(isDone: Bool = false) throws {
    guard let file else { return }
    try output.sync()
    try rejects.sync()
    checkpoint.output = try output.mark(at: written.output)
    checkpoint.rejects = try rejects.mark(at: written.rejects)
    checkpoint.isDone = isDone
    try file.write(checkpoint)
    saved = .now
  }

  /// All is answered.
  func finish() throws {
    // Where there was no row, only headers are written.
    written = (output.length, rejects.length)
    try save(isDone: true)
    try output.finish()
    try rejects.finish()
    try file?.remove()
  }
}
