import ArgumentParser
import Console
import Foundation
import Tables

/// How a job ends, and what it leaves.
extension BatchJob {
  func end(_ record: BatchRecord) throws {
    if let fault = record.endedAt {
      throw try endedFast(record, at: "\(source.name):\(fault.text)")
    }
    try record.finish()
    try report(record.counts)
  }

  private func endedFast(_ record: BatchRecord, at fault: String) throws -> Failure {
    // Without a file of rejects it was told already.
    let told = files.rejects == nil ? "" : fault + "\n"
    if files.checkpoint != nil {
      try record.save()
      return .data(
        "\(told)ended there (--fail-fast); \(record.counts.answered) items are answered and kept, "
          + "the same command without --fail-fast goes on")
    }
    record.output.abandon()
    try record.rejects.finish()
    let left =
      record.output.isFile ? "\(files.output) was not made" : "what was written before stays"
    return .data("\(told)ended there (--fail-fast); \(left)")
  }

  /// What was answered is kept where a checkpoint tells of it.
  func stopped(_ record: BatchRecord, because error: any Error) throws -> any Error {
    guard files.checkpoint != nil else {
      record.output.abandon()
      record.rejects.abandon()
      return error
    }
    do {
      try record.save()
    } catch {
      // A full disk may have ended the job: the checkpoint before this one still holds.
      note("the checkpoint is some rows behind: \((error as? Failure)?.text ?? "\(error)")")
    }
    guard let failure = error as? Failure else { return error }
    let next =
      failure.isOfTheInput
      ? "a job on a mended input begins anew: remove the checkpoint, and \(files.output).part"
      : "the same command goes on there"
    return Failure(
      text: failure.text + "\n\(record.counts.answered) items are answered and kept; \(next)",
      code: failure.code)
  }

  /// A signal came, and what is written to takes nothing: the files stay as they are.
  func stuck() -> Failure {
    let signal = Interrupt.signal ?? SIGTERM
    let kept =
      files.checkpoint == nil
      ? "" : "; what the last checkpoint knows of is kept, the same command goes on there"
    return Failure(
      text: "ended by \(Self.name(signal)) while \(files.output) or --rejects took no more\(kept)",
      code: ExitCode(128 + signal))
  }

  private static func name(_ signal: Int32) -> String {
    [SIGINT: "SIGINT", SIGTERM: "SIGTERM", SIGHUP: "SIGHUP"][signal] ?? "a signal"
  }

  func interrupted(_ record: BatchRecord, by signal: Int32) throws -> Failure {
    let name = Self.name(signal)
    guard files.checkpoint != nil else {
      record.output.abandon()
      record.rejects.abandon()
      return Failure(
        text: "ended by \(name); nothing was kept. With --checkpoint FILE the same command goes on",
        code: ExitCode(128 + signal))
    }
    try record.save()
    return Failure(
      text: "ended by \(name); \(record.counts.answered) items are answered and kept; the same "
        + "command goes on there",
      code: ExitCode(128 + signal))
  }

  /// A job that was ended while it gave its files their names.
  func complete(_ old: Checkpoint, _ file: CheckpointFile) throws {
    var outputs = [(path: files.output, mark: old.output)]
    if let rejects = files.rejects { outputs.append((rejects, old.rejects)) }
    for (path, mark) in outputs where try !BatchOutput.isWhole(path, mark) {
      try BatchOutput(path: path, keeping: mark).finish()
    }
    try file.remove()
    try report(old.counts)
  }

  private func report(_ counts: BatchCounts) throws {
    guard counts.rejected > 0 else { return }
    let place = files.rejects.map { "; see \($0)" } ?? ""
    throw Failure.data(
      "\(counts.rejected) rows rejected, \(counts.answered) items answered\(place)")
  }
}
