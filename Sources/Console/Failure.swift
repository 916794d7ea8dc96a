package import ArgumentParser
import Foundation
package import Messages

/// Why a command ends without an answer: what to say, and the exit code of sysexits.h.
package struct Failure: Error {
  package let text: String
  package let code: ExitCode

  /// The command is not used as it can be.
  package static func usage(_ text: String) -> Failure { Failure(text: text, code: ExitCode(64)) }
  /// The input's content is wrong.
  package static func data(_ text: String) -> Failure { Failure(text: text, code: dataCode) }
  /// Whether it is the input's content that is wrong: another input may well be answered.
  package var isOfTheInput: Bool { code == Self.dataCode }
  private static let dataCode = ExitCode(65)
  /// Whoever answers does not answer as agreed.
  package static func wrongAnswer(_ text: String) -> Failure {
    Failure(text: text, code: ExitCode(70))
  }
  /// The input cannot be read.
  package static func noInput(_ text: String) -> Failure { Failure(text: text, code: ExitCode(66)) }
  /// The output cannot be written.
  package static func cannotCreate(_ text: String) -> Failure {
    Failure(text: text, code: ExitCode(73))
  }
  /// The output was created and cannot be written.
  package static func cannotWrite(_ text: String) -> Failure {
    Failure(text: text, code: ExitCode(74))
  }
  /// The same may go well later.
  package static func tryAgain(_ text: String) -> Failure {
    Failure(text: text, code: ExitCode(75))
  }

  /// A call that failed.
  ///
  /// - Parameter remedy: what to do when no daemon answers.
  package init(_ error: RPCError, remedy: String? = nil) {
    var text = error.description
    if error.code == .unavailable, let remedy { text += "\n" + remedy }
    self.init(text: text, code: Self.exitCode(error))
  }

  package init(text: String, code: ExitCode) {
    (self.text, self.code) = (text, code)
  }

  private static func exitCode(_ error: RPCError) -> ExitCode {
    switch error.code {
    case .invalidArgument, .outOfRange, .failedPrecondition, .notFound: ExitCode(65)
    case .unavailable, .unimplemented: ExitCode(69)
    // Without a delay to wait it would be exhausted again.
    case .resourceExhausted where error.retryDelay == nil: ExitCode(65)
    case .deadlineExceeded, .resourceExhausted, .cancelled, .aborted: ExitCode(75)
    case .permissionDenied, .unauthenticated: ExitCode(77)
    default: ExitCode(70)
    }
  }
}

/// Runs a command's work: a failure goes to standard error, with its exit code.
package func reportingFailures(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let failure as Failure {
    note(failure.text)
    throw failure.code
  } catch let error as ValidationError {
    // Told by ArgumentParser it would stand above the usage of another command.
    note(error.message)
    throw Failure.usage("").code
  }
}

/// A line to standard error, after the program's name.
package func note(_ text: String) {
  let program = ProcessInfo.processInfo.processName
  FileHandle.standardError.write(
    Data("\(program): \(text.printable(keepingLines: true))\n".utf8))
}

extension String {
  /// What may be sent to a terminal: texts may hold what a file or a daemon said, and control
  /// characters and those that turn the direction of writing are shown as escapes.
  package func printable(keepingLines: Bool = false) -> String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control where keepingLines && scalar == "\n": "\n"
      case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
      default: String(scalar)
      }
    }.joined()
  }
}
