import Foundation
import TestSupport
import Testing

/// Batches as a user runs them, answered in the process itself.
enum Batch {
  static let wide = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path
  static let long = Tool.examples.appending(path: "synthetic-cohort.csv").path

  /// Rows with something wrong, but the first and the last.
  static let faulty = #"""
    subject,calf_raise_left [kg],calf_raise_right [kg]
    A,20,25
    B,"2o",25
    "C ""x""",-1,abc
    D,1
    E,10,12

    """#

  /// Runs a batch on a file, and gives the cells of its answers.
  static func answers(_ kind: String, _ path: String, _ more: [String] = []) throws -> [[String]] {
    let result = try Tool.run(["batch", kind, "--embedded", "--in", path, "--out", "-"] + more)
    #expect(result.code == 0, "\(result.errors)")
    return cells(result.text)
  }

  static func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
