package import Foundation

/// Where answers go.
package enum StandardOutput {
  package static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw Failure.cannotWrite("cannot write the answer: \(systemReason(error))")
    }
  }
}
