import Console
import Foundation
import Messages
import RPC

/// A whole run: its stages, one after the other, and what they found together.
struct LoadRun {
  private let command: LoadCommand
  private let plan: LoadPlan
  private let engine: LoadEngine
  private let probe: ServerProbe?
  private let line: TerminalLine
  private let began = Date()

  /// - Throws: `Failure` when something is missing that a run needs.
  init(_ command: LoadCommand) throws {
    self.command = command
    let path = command.socket ?? DefaultSocketPath.resolve()
    let workload = try command.workload.workload(seed: command.pacing.seed)
    plan = command.pacing.plan(socketPath: path, workload: workload)
    _ = FileDescriptors.raiseLimit()
    // Another server knows nothing of `Control`.
    probe = command.workload.method == nil ? ServerProbe(socketPath: path) : nil
    engine = try LoadEngine(plan, probe: probe)
    line = TerminalLine(isWanted: !command.report.quiet)
  }

  func result() throws -> LoadResult {
    defer { line.clear() }
    let server = probe?.name()
    let isAsked = !command.search.slo.isEmpty
    var stages: [StageResult] = []
    var found: SearchResult?
    if command.search.findMax {
      (stages, found) = search()
    } else {
      let planned = command.pacing.stages
      let total = planned.reduce(0) { $0 + $1.warmUp + $1.seconds }
      for stage in planned where !Interrupt.isRequested {
        stages.append(run(stage, index: stages.count, total: total))
      }
    }
    // What was not tried did not keep its promises.
    let verdict = Verdict.of(stages, search: found)
    let isCut = Interrupt.isRequested && isAsked && found == nil && verdict == .kept
    return LoadResult(
      version: Release.version, began: began.ISO8601Format(),
      arguments: Array(CommandLine.arguments.dropFirst()), processors: PacingOptions.processors,
      server: server, settings: LoadResult.Settings(plan, command), stages: stages,
      search: found, wasInterrupted: Interrupt.isRequested,
      verdict: isCut ? .invalid : verdict)
  }

  private func search() -> ([StageResult], SearchResult) {
    var stages: [StageResult] = []
    var search = MaximumSearch(
      start: command.pacing.rate ?? PacingOptions.usualRate,
      precision: command.search.precision ?? 0.05)
    let longest = command.search.slo.compactMap(\.duration).max() ?? 0
    while let rate = search.next(), !Interrupt.isRequested {
      let stage = run(
        command.pacing.probe(rate: rate, longest: longest), index: stages.count, total: nil)
      stages.append(stage)
      // A stage that was cut short says nothing about its rate.
      if stage.verdict == .wrong || stage.wasInterrupted { break }
      search.tell(stage.verdict == .kept ? .kept : stage.verdict == .invalid ? .invalid : .broken)
    }
    return (stages, search.result)
  }

  private func run(_ stage: Stage, index: Int, total: Double?) -> StageResult {
    var result = engine.run(stage, index: index) { progress in show(progress, stage, total) }
    // Rounding alone makes no run shorter.
    result.wasInterrupted = Interrupt.isRequested && result.seconds < stage.seconds - 1e-6
    result.judge(
      promises: command.search.slo, largestLag: Double(plan.largestLag.saturatedNanoseconds))
    return result
  }

  private func show(_ progress: Progress, _ stage: Stage, _ total: Double?) {
    guard line.isShown else { return }
    let rate = stage.rate.map { "\(Figure.rate($0)): " } ?? ""
    guard progress.elapsed >= 0, let second = progress.second else {
      return line.show(progress.elapsed < 0 ? "\(rate)warming up" : rate)
    }
    let text = ProgressLine.text(
      elapsed: Date().timeIntervalSince(began), total: total, rate: Double(second.answered),
      p50: second.latency.percentile(50), p99: second.latency.percentile(99),
      errors: progress.errors, inFlight: second.inFlight,
      width: TerminalLine.width - rate.count - 1)
    line.show(rate + text)
  }
}

extension LoadResult.Settings {
  fileprivate init(_ plan: LoadPlan, _ command: LoadCommand) {
    let total = plan.workload.kinds.reduce(0) { $0 + $1.weight }
    self.init(
      arrival: "\(plan.arrival)", connections: plan.connections, inflight: plan.inflight,
      threads: plan.threads, deadlineSeconds: plan.deadline.inSeconds,
      cancelRate: plan.cancelRate, seed: plan.seed,
      mix: plan.workload.kinds.map {
        LoadResult.Share(name: $0.name, method: $0.path, share: $0.weight / total)
      }.sorted { $0.share > $1.share },
      promises: command.search.slo.map(\.text), checks: command.workload.check,
      warmUpSeconds: command.pacing.warmup.inSeconds, requestDigest: plan.workload.digest)
  }
}
