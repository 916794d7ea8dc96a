import ArgumentParser
import EvenstrideClient

/// Resampling, where a command offers it.
struct BootstrapArguments: ParsableArguments {
  @Option(help: "Bootstrap resamples, 100 to 100000. Default: no bootstrap.")
  var bootstrap: UInt32?

  @Option(help: "Seed of the bootstrap; the same seed gives the same numbers.")
  var seed: UInt64 = 1

  /// What a request wants; nil: none.
  var options: BootstrapOptions? {
    bootstrap.map { BootstrapOptions(resamples: $0, seed: seed) }
  }

  func validate() throws {
    if let bootstrap, !(100...100_000).contains(bootstrap) {
      throw ValidationError("--bootstrap must lie between 100 and 100000")
    }
  }
}
