/// A column of a table and what it means.
package struct TableColumn: Sendable, Equatable {
  package enum Meaning: Sendable, Equatable {
    case subject, session, declaredSide
    /// A trial of a leg, of a wide table.
    case leg(exercise: String, isRight: Bool, trial: Int)
    /// A number of the whole person, of a wide table.
    case measure(String)
    // The long layout.
    case measureName, side, trial, value, unit
    /// A repeated instrument of REDCap, and which of its rows this is.
    case repeatedInstrument, instance
    case ignored
  }

  /// As the file has it.
  package let source: String
  package let meaning: Meaning
  /// Empty: not said.
  package let unit: String
  /// Whether its cells are read.
  package internal(set) var isRead: Bool

  /// One line for a reader: "calf_raise_left [kg]: calf_raise, left leg, trial 1, kg".
  package var text: String {
    let unit = unit.isEmpty ? "" : ", \(unit)"
    let said =
      switch meaning {
      case .subject: "subject"
      case .session: "session"
      case .declaredSide: "declared side"
      case .leg(let exercise, let isRight, let trial):
        "\(exercise), \(isRight ? "right" : "left") leg, trial \(trial)\(unit)"
      case .measure(let name): isRead ? "\(name)\(unit), of the whole person" : "ignored"
      case .measureName: "name of the exercise or measure"
      case .side: "leg; empty: a number of the whole person"
      case .trial: "number of the trial"
      case .value: "value"
      case .unit: "unit"
      case .repeatedInstrument: "repeated instrument"
      case .instance: "instance of a repeated instrument: a further trial"
      case .ignored: "ignored"
      }
    let isUnread =
      switch meaning {
      case .leg: !isRead
      default: false
      }
    return "\(source): \(said)\(isUnread ? ", not asked for" : "")"
  }
}
