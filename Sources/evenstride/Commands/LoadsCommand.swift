import ArgumentParser
import Console
import EvenstrideClient

struct LoadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loads",
    abstract: "One-repetition maximum from a load and its repetitions, and a load band",
    discussion: "For example: evenstride loads 40 8 --lower 60 --upper 80 --increment 2.5")

  @Argument(help: "The load that was lifted.")
  var load: Double

  @Argument(help: "How often it was lifted; 1: the maximum is measured.")
  var repetitions: UInt32

  @Option(help: "Formula of the load band.")
  var formula = EnumArgument(OneRmFormula.brzycki)

  @Option(help: "Lower share of the maximum, percent.")
  var lower = 60.0

  @Option(help: "Upper share of the maximum, percent.")
  var upper = 80.0

  @Option(help: "Step of the plates, in the unit of the load.")
  var increment = 0.0

  @Option(help: "Unit of the load.")
  var unit = "kg"

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard lower > 0, upper >= lower, upper <= 100 else {
      throw ValidationError("--lower and --upper must ascend, above 0 and at most 100 percent")
    }
  }

  func run() throws {
    try reportingFailures {
      let request = LoadsRequest(
        lifts: [LegLoad(name: "", unit: unit, load: load, repetitions: repetitions)],
        formula: formula.value, lowerPercent: lower, upperPercent: upper, increment: increment)
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.walking.loads(request)
      }
      try output.print(
        table: { answer.reports.map(text).joined() }, json: { try OutputOptions.json(answer) },
        csv: { csv(answer) })
    }
  }

  private func text(_ report: LoadReport) -> String {
    var table = TextTable(["formula", "1RM [\(unit)]"], leftAligned: 1)
    for estimate in report.estimates {
      table.add([estimate.formula.shortName, Show.number(estimate.value, 1)])
    }
    let plates =
      report.platesLower.isNaN
      ? ""
      : "; plates from \(Show.number(report.platesLower)) to \(Show.number(report.platesUpper))"
    let flags = report.flags.map(\.shortName).joined(separator: ", ")
    return table.text + """

      \(formula.value.shortName): 1RM \(Show.number(report.oneRm, 1)) \(unit); all formulas \
      \(Show.range(report.oneRmLowest, report.oneRmHighest, 1))
      \(Show.number(lower, 0)) to \(Show.number(upper, 0)) %: \
      \(Show.range(report.bandLower, report.bandUpper, 1)) \(unit)\(plates)\
      \(flags.isEmpty ? "" : "\nremarks: \(flags)")
      No formula is validated for single legs in multiple sclerosis. For research and decision \
      support; not a medical device.

      """
  }

  private func csv(_ answer: LoadsResponse) -> [[String]] {
    [["formula", "one_rm", "unit"]]
      + answer.reports.flatMap { report in
        report.estimates.map { [$0.formula.csvName, exact($0.value), unit] }
      }
  }
}
