import ArgumentParser

/// From where on legs count as uneven.
struct ThresholdOption: ParsableArguments {
  @Option(name: .customLong("threshold"), help: "Threshold on the asymmetry, percent. Default: 10.")
  var given: Double?

  func validate() throws {
    if let given, !(given > 0 && given < 100) {
      throw ValidationError("--threshold must lie between 0 and 100 percent")
    }
  }
}
