import ArgumentParser

/// How asymmetry is judged: against which threshold, with which error of measurement.
struct AsymmetryOptions: ParsableArguments {
  @OptionGroup var threshold: ThresholdOption

  @Option(
    name: .customLong("cv"),
    help: "Coefficient of variation of one measurement, percent: 8, or calf_raise=8; repeatable.")
  var errors: [ExerciseNumber] = []
}
