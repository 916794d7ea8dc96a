import ArgumentParser
import EvenstrideClient

/// A predictor on the command line: "calf_raise:weaker", or "age".
struct PredictorText {
  let name: String
  let measure: LegMeasure

  init(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      (name, measure) = (text, .unspecified)
      return
    }
    guard let measure = EnumArgument<LegMeasure>(argument: parts[1]) else {
      let known = EnumArgument<LegMeasure>.allValueStrings.joined(separator: ", ")
      throw ValidationError("--predictor \(text): \"\(parts[1])\" is no measure; known: \(known)")
    }
    (name, self.measure) = (parts[0], measure.value)
  }

  var choice: PredictorChoice { PredictorChoice(name: name, measure: measure) }
}
