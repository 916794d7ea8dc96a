import ArgumentParser
import Console
import Foundation
import Tables

/// One job from its beginning, or from its checkpoint, to its end.
struct BatchJob {
  /// How long answers under way are waited for once a signal has come.
  private static let grace = Duration.seconds(2)

  let files: BatchFiles
  let source: ByteSource
  /// Whether the input is requests, one a line, rather than a table.
  let holdsMessages: Bool
  let caller: BatchCaller
  /// What every answer hangs on, by the name of the option; for a checkpoint.
  var settings: [String: String] = [:]

  /// What the answers are written as.
  var format: BatchFormat { files.outputFormat(isMessages: holdsMessages) }

  func run<Piece>(_ task: BatchTask<Piece>) throws {
    try files.checkApart()
    let file = files.checkpoint.map(CheckpointFile.init)
    var start = Checkpoint(
      settings: try files.settings.merging(settings) { _, own in own }
        .merging(["--format": format.rawValue]) { _, own in own },
      input: .init(size: 0, modified: 0))
    if let file {
      guard let identity = source.identity else {
        throw Failure.data("\(source.name): is no regular file; --checkpoint cannot go on with it")
      }
      start.input = identity
      if let old = try file.read() {
        try file.check(old, against: start, input: source.name)
        if old.isDone { return try complete(old, file) }
        if old.place > 0 {
          start = old
          note(
            "goes on at line \(old.line) of \(source.name), \(old.counts.answered) answered so far")
        }
      }
    }
    try carryOut(task, from: start, file)
  }

  private func carryOut<Piece>(
    _ task: BatchTask<Piece>, from start: Checkpoint, _ file: CheckpointFile?
  ) throws {
    let record = try open(from: start, file)
    if start.place > 0 {
      try task.resume(start.place, start.line)
    } else if !task.header.isEmpty {
      try record.output.write(task.header)
    }
    let work = OrderedWork(
      jobs: task.threads ?? files.threads, next: task.next, work: task.answer, take: record.take)
    let progress = BatchProgress(
      isWanted: !files.quiet, size: source.identity?.size, from: start.place, start.counts)
    Interrupt.watch()
    work.start()
    var interrupted: ContinuousClock.Instant?
    while !work.waits(.milliseconds(100)) {
      if Interrupt.isRequested {
        work.stop()
        let since = interrupted ?? .now
        interrupted = since
        // A silent pipe or daemon is not waited for: what was taken is safe, and the rest is asked again.
        if .now - since > Self.grace {
          work.abandon()
          break
        }
      }
      progress.show(record)
    }
    progress.clear()
    do {
      try work.result()
    } catch {
      throw try stopped(record, because: error)
    }
    if let signal = Interrupt.signal { throw try self.interrupted(record, by: signal) }
    if let dry = caller.dry { try tell(task.description, dry, record.counts) }
    try end(record)
  }

  /// Opens what is written; where one cannot be, none is left behind.
  private func open(from start: Checkpoint, _ file: CheckpointFile?) throws -> BatchRecord {
    let output = try BatchOutput(
      path: files.dryRun ? "/dev/null" : files.output, keeping: start.output)
    do {
      if file != nil, !output.isFile {
        throw Failure.usage(
          "--checkpoint needs a file to go on with; --out \(files.output) is none")
      }
      let rejects = try files.rejects.map { try BatchOutput(path: $0, keeping: start.rejects) }
      let record = BatchRecord(
        output: output, rejects: try RejectsFile(rejects, input: source.name), file: file,
        checkpoint: start, failsFast: files.failFast)
      // Whether a checkpoint can be written is better known now than after an hour.
      do { try record.save() } catch {
        if start.place == 0 { rejects?.abandon() }
        throw error
      }
      return record
    } catch {
      if start.place == 0 { output.abandon() }
      throw error
    }
  }

  /// What a job would do.
  private func tell(
    _ description: [String], _ dry: FirstRequest, _ counts: BatchCounts
  ) throws {
    let lines =
      description + (dry.text.map { ["The first item, alone: \($0)"] } ?? []) + [
        "\(counts.rows) rows: \(counts.answered) items to be asked about, \(counts.rejected) rows "
          + "rejected. Nothing was asked."
      ]
    try StandardOutput.write(Data(lines.map { $0.printable() + "\n" }.joined().utf8))
  }

  private func end(_ record: BatchRecord) throws {
    if let fault = record.endedAt {
      throw try endedFast(record, at: "\(source.name):\(fault.text)")
    }
    try record.finish()
    try report(record.counts)
  }

  private func endedFast(_ record: BatchRecord, at fault: String) throws -> Failure {
    if files.checkpoint != nil {
      try record.save()
      return .data(
        "\(fault)\nended there (--fail-fast); \(record.counts.answered) items are answered and kept, "
          + "the same command without --fail-fast goes on")
    }
    record.output.abandon()
    try record.rejects.finish()
    return .data("\(fault)\nended there (--fail-fast); \(files.output) was not made")
  }

  /// What was answered is kept where a checkpoint tells of it.
  private func stopped(_ record: BatchRecord, because error: any Error) throws -> any Error {
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
    return Failure(
      text: failure.text
        + "\n\(record.counts.answered) items are answered and kept; the same command goes on there",
      code: failure.code)
  }

  private func interrupted(_ record: BatchRecord, by signal: Int32) throws -> Failure {
    let name = [SIGINT: "SIGINT", SIGTERM: "SIGTERM", SIGHUP: "SIGHUP"][signal] ?? "a signal"
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
  private func complete(_ old: Checkpoint, _ file: CheckpointFile) throws {
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
