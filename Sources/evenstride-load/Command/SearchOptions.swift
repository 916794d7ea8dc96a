import ArgumentParser

/// What is promised, and whether the highest rate is looked for that keeps it.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Promises: p50, p90, p99, p99.9, … and max (latency, at most), errors (share, at most), rate \
      (answers a second, at least). Exit code 1 when one is broken. Where latency is promised, \
      errors=1% is too unless said otherwise.
      """, valueName: "p99=2ms,errors=0.1%"), transform: Promise.list)
  var slo: [Promise] = []

  @Flag(
    help: """
      Look for the highest rate that keeps --slo: doubles --rate, then bisects; a rate that fails is \
      tried twice.
      """)
  var findMax = false

  @Option(
    help: ArgumentHelp(
      "How close --find-max comes, as a share of the rate. Default: 5%.", valueName: "share"),
    transform: Argument.share)
  var precision: Double?

  func validate() throws {
    if findMax, slo.isEmpty {
      throw ValidationError("--find-max looks for the highest rate that keeps promises; add --slo")
    }
    if findMax, slo.contains(where: { if case .rate = $0.bound { true } else { false } }) {
      throw ValidationError("--find-max chooses the rate itself; leave rate= out of --slo")
    }
    if let precision {
      guard findMax else { throw ValidationError("--precision is about --find-max; add it") }
      guard precision >= 0.001, precision <= 0.5 else {
        throw ValidationError("--precision: 0.1% to 50% was expected")
      }
    }
  }
}
