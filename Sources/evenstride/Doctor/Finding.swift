import Console

/// One step of the examination: what was found, and what to do about it.
struct Finding: Encodable {
  enum State: String, Encodable {
    case ok, note, fault
  }

  let step: String
  let state: State
  let text: String
  let remedy: String?
  /// Of sysexits.h; 0: nothing is in the way.
  let exitCode: Int32

  static func ok(_ step: String, _ text: String) -> Finding {
    Finding(step: step, state: .ok, text: text, remedy: nil, exitCode: 0)
  }

  /// Worth knowing, and not in the way.
  static func note(_ step: String, _ text: String, remedy: String? = nil) -> Finding {
    Finding(step: step, state: .note, text: text, remedy: remedy, exitCode: 0)
  }

  /// Nobody answers: 69.
  static func unavailable(_ step: String, _ text: String, remedy: String) -> Finding {
    Finding(step: step, state: .fault, text: text, remedy: remedy, exitCode: 69)
  }

  /// This user may not: 77.
  static func denied(_ step: String, _ text: String, remedy: String) -> Finding {
    Finding(step: step, state: .fault, text: text, remedy: remedy, exitCode: 77)
  }

  /// "ok  step: text", and the remedy below it.
  var line: String {
    let mark =
      switch state {
      case .ok: "ok"
      case .note: "--"
      case .fault: "!!"
      }
    let advice = remedy.map { text in
      text.split(separator: "\n").map { "      \($0)\n" }.joined()
    }
    return "\(mark)  \(step): \(text)\n\(advice ?? "")"
  }
}
