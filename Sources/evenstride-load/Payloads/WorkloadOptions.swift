import ArgumentParser

/// What is sent, and what of the answers is checked.
struct WorkloadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Kinds of calls and their weights: \(RequestKind.names). A kind without a weight has 1. \
      Default: \(Mix.usual); with --stream \(Mix.usualStream).
      """, valueName: "kind=weight,…"))
  var mix: String?

  @Flag(
    help: """
      Send the requests as items of bidirectional streams, which asymmetry and predict have; with \
      --method, a method that answers every item.
      """)
  var stream = false

  @Option(
    help: ArgumentHelp(
      """
      What the requests of a kind hold: \(SizeDistribution.examples). May be repeated. Default, and \
      bounds: \(WorkloadSource.sizes).
      """, valueName: "kind=size,…"))
  var size: [String] = []

  @Option(
    help:
      "Distinct requests of each kind, 1 to \(WorkloadSource.mostPayloads). Default: \(WorkloadSource.usualPayloads)."
  )
  var payloads: Int?

  @Option(
    help: """
      Calls to send instead, one a line, as {"method": "Asymmetry/Assess", "request": {…}} with the \
      request in the proto3 JSON mapping; "-" is standard input.
      """, completion: .file())
  var recorded: String?

  @Option(
    help: ArgumentHelp(
      "A method of any ttrpc server to call instead, with --payload-file.",
      valueName: "package.Service/Method"))
  var method: String?

  @Option(
    help: "Bytes of the request of --method, an encoded message; an empty file is an empty one.",
    completion: .file())
  var payloadFile: String?

  @Flag(help: "Hold answers against those of the daemon's code in this process, bit for bit.")
  var check = false

  @Option(
    help: """
      Share of the requests whose answers --check checks, above 0 to 1; at least one of each kind. \
      Default: 1.
      """)
  var checkShare: Double?

  func validate() throws {
    _ = try WorkloadSource(self)
    if let checkShare {
      guard check else {
        throw ValidationError("--check-share says how much --check checks; add --check")
      }
      guard checkShare > 0, checkShare <= 1 else {
        throw ValidationError("--check-share \(checkShare): above 0 and at most 1 was expected")
      }
    }
    if check, method != nil {
      throw ValidationError(
        "--check knows the right answers of this service only; leave it out with --method")
    }
  }

  /// - Parameter seed: the same gives the same requests.
  /// - Throws: `Failure`, or what `validate` throws.
  func workload(seed: UInt64) throws -> Workload {
    var workload = try WorkloadSource(self).workload(seed: seed, isStream: stream)
    if check { try workload.expectAnswers(share: checkShare ?? 1, seed: seed) }
    return workload
  }
}
