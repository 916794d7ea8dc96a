import ArgumentParser
import Console
import EvenstrideClient
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
  /// Files that are read besides, by the name of their option.
  let others: [(option: String, path: String?)]
  /// What every answer hangs on, by the name of the option; for a checkpoint.
  var settings: [String: String] = [:]

  /// What the answers are written as.
  var format: BatchFormat { files.outputFormat(isMessages: holdsMessages) }

  func run<Piece>(_ task: BatchTask<Piece>) throws {
    try files.checkApart(from: others)
    let file = files.checkpoint.map(CheckpointFile.init)
    var start = Checkpoint(
      settings: try files.settings.merging(settings) { _, own in own }
        .merging(["--format": format.rawValue, "evenstride": Release.version]) { _, own in own },
      input: .init(size: 0, modified: 0))
    var isResumed = false
    if let file {
      guard let identity = source.identity else {
        throw Failure.data("\(source.name): is no regular file; --checkpoint cannot go on with it")
      }
      start.input = identity
      if let old = try file.read() {
        try file.check(old, against: start, input: source.name)
        if old.isDone { return try complete(old, file) }
        (start, isResumed) = (old, true)
      }
    }
    try carryOut(task, from: start, isResumed, file)
  }

  private func carryOut<Piece>(
    _ task: BatchTask<Piece>, from start: Checkpoint, _ isResumed: Bool, _ file: CheckpointFile?
  ) throws {
    let record = try open(from: start, isResumed, file)
    // Not before: whoever opens a pipe that nobody reads is ended by a signal as any program.
    Interrupt.watch()
    // Whoever reads the answers may have had enough: that ends the job as a full disk does.
    signal(SIGPIPE, SIG_IGN)
    if start.place > 0 {
      note(
        "goes on at line \(start.line) of \(source.name), \(start.counts.answered) answered so far")
      try task.resume(start.place, start.line)
    } else if !task.header.isEmpty {
      try record.output.write(task.header)
    }
    if let signal = Interrupt.signal { throw try interrupted(record, by: signal) }
    let work = OrderedWork(
      // What a dry run shows is the first item, not the first to be read.
      jobs: caller.dry == nil ? task.threads ?? files.threads : 1, next: task.next,
      work: task.answer, take: record.take)
    let progress = BatchProgress(
      isWanted: !files.quiet, size: source.identity?.size, from: start.place, start.counts)
    work.start()
    var interrupted: ContinuousClock.Instant?
    while !work.waits(.milliseconds(100)) {
      if Interrupt.isRequested {
        work.stop()
        let since = interrupted ?? .now
        interrupted = since
        // A silent pipe or daemon is not waited for: what was taken is safe, and the rest is asked again.
        if .now - since > Self.grace {
          if work.abandon() { break }
          throw stuck()
        }
      }
      tellRejects(record, progress)
      progress.show(record)
    }
    tellRejects(record, progress)
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

  /// A note may not stand within the line of progress.
  private func tellRejects(_ record: BatchRecord, _ progress: BatchProgress) {
    let texts = record.rejects.takeNotes()
    if texts.isEmpty { return }
    progress.clear()
    for text in texts { note(text) }
  }

  /// Opens what is written; where one cannot be, none is left behind.
  private func open(
    from start: Checkpoint, _ isResumed: Bool, _ file: CheckpointFile?
  ) throws -> BatchRecord {
    let output = try BatchOutput(
      path: files.dryRun ? "/dev/null" : files.output, keeping: isResumed ? start.output : nil)
    do {
      if file != nil, !output.isFile {
        throw Failure.usage(
          "--checkpoint needs a file to go on with; --out \(files.output) is none")
      }
      let rejects = try files.rejects.map {
        try BatchOutput(path: $0, keeping: isResumed ? start.rejects : nil)
      }
      let record = BatchRecord(
        output: output, rejects: try RejectsFile(rejects, input: source.name), file: file,
        checkpoint: start, failsFast: files.failFast)
      // Whether a checkpoint can be written is better known now than after an hour.
      do { try record.save() } catch {
        if !isResumed { rejects?.abandon() }
        throw error
      }
      return record
    } catch {
      if !isResumed { output.abandon() }
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
}
