import Console
import EvenstrideClient

extension Failure {
  /// Refuses answers that do not say how they were made: they are empty, or of another program.
  static func check(made provenances: [Provenance?]) throws {
    for provenance in provenances where provenance?.methods.isEmpty ?? true {
      throw wrongAnswer(
        "an answer does not say how it was made; is the daemon an evenstrided of this version?")
    }
  }
}
