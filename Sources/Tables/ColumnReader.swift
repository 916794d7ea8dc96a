/// Reads what the columns of a header mean.
struct ColumnReader {
  /// Columns that the layouts know by name.
  static let named = ["subject", "session", "declared_side"] + longNames
  /// Columns of REDCap's raw export, which may have labels for names.
  static let namedByREDCap = [
    "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
  ]
  private static let required = ["subject", "measure", "side", "value"]
  private static let longNames = ["measure", "side", "trial", "value", "unit"]

  private let header: TableHeader
  private let kind: TableLayout.Kind
  private let options: TableOptions
  private var units: [String: (unit: String, column: Int)] = [:]
  private var legs: [TableLayout.LegColumn] = []
  private(set) var exercises: [TableItems.Exercise] = []
  private(set) var places = TableLayout.Places()
  private let subject: Int?

  init(_ header: TableHeader, _ kind: TableLayout.Kind, _ options: TableOptions) {
    (self.header, self.kind, self.options) = (header, kind, options)
    // REDCap's first column is the record, whatever it is called.
    subject = header.index("subject") ?? (kind == .redcap ? 0 : nil)
  }

  mutating func columns() throws -> [TableColumn] {
    if kind == .long {
      for name in Self.required where header.index(name) == nil {
        throw TableFault.columns(
          header.line,
          "column \"\(name)\" is missing; the long layout needs "
            + Self.required.joined(separator: ", ")
            + "; a wide one leg columns such as \"calf_raise_left [kg]\"")
      }
    }
    guard let subject else {
      throw TableFault.columns(
        header.line,
        "column \"subject\" is missing; the wide layout needs it, and "
          + "leg columns such as \"calf_raise_left [kg]\"")
    }
    places.subject = subject
    places.session = header.index("session")
    if kind == .redcap, places.session == nil {
      places.session = header.index("redcap_event_name")
    }
    let columns = try header.names.indices.map { index in
      kind == .long ? long(index) : try wide(index)
    }
    if kind != .long {
      for exercise in options.exercises where !exercises.contains(where: { $0.name == exercise }) {
        let known = legNames(columns)
        throw TableFault.columns(
          header.line,
          "has no exercise \"\(exercise)\"; exercises here: "
            + (known.isEmpty ? "none" : known.joined(separator: ", ")))
      }
    }
    return columns
  }

  private func legNames(_ columns: [TableColumn]) -> [String] {
    var names: [String] = []
    for column in columns {
      if case .leg(let name, _, _) = column.meaning, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Leg columns in the order of exercises, sides and trials.
  var orderedLegs: [TableLayout.LegColumn] {
    legs.sorted {
      ($0.exercise, $0.isRight ? 1 : 0, $0.trial) < ($1.exercise, $1.isRight ? 1 : 0, $1.trial)
    }
  }

  /// The column of every measure that is wanted.
  func measureColumns(_ columns: [TableColumn]) throws -> [Int] {
    try options.measures.map { wanted in
      guard let index = columns.firstIndex(where: { $0.meaning == .measure(wanted) }) else {
        let known = columns.compactMap { column in
          if case .measure(let name) = column.meaning { name } else { nil }
        }
        throw TableFault.columns(
          header.line,
          "has no measure \"\(wanted)\"; measures here: "
            + (known.isEmpty ? "none" : known.joined(separator: ", ")))
      }
      return index
    }
  }

  private mutating func long(_ index: Int) -> TableColumn {
    let name = header.names[index]
    let meaning: TableColumn.Meaning
    switch name.name {
    case "subject": meaning = .subject
    case "session": meaning = .session
    case "declared_side": (meaning, places.declaredSide) = (.declaredSide, index)
    case "measure": (meaning, places.measureName) = (.measureName, index)
    case "side": (meaning, places.side) = (.side, index)
    case "trial": (meaning, places.trial) = (.trial, index)
    case "value": (meaning, places.value) = (.value, index)
    case "unit": (meaning, places.unit) = (.unit, index)
    default: meaning = .ignored
    }
    return TableColumn(source: name.source, meaning: meaning, unit: "", isRead: meaning != .ignored)
  }

  private mutating func wide(_ index: Int) throws -> TableColumn {
    let name = header.names[index]
    func column(_ meaning: TableColumn.Meaning, _ unit: String = "") -> TableColumn {
      TableColumn(source: name.source, meaning: meaning, unit: unit, isRead: meaning != .ignored)
    }
    // Spreadsheets leave empty columns, and R the column of its rows' numbers.
    if name.name.isEmpty { return column(.ignored) }
    if index == places.subject { return column(.subject) }
    if index == places.session { return column(.session) }
    if name.name == "declared_side" {
      places.declaredSide = index
      return column(.declaredSide)
    }
    if kind == .redcap, let meaning = redcap(name.name, index) { return column(meaning) }
    let (measure, unit) = LegName.split(name.name)
    let leg = LegName(measure)
    let measured = leg?.exercise ?? measure
    if let first = units[measured], first.unit != unit {
      throw TableFault.columns(
        name.line, column: name.column,
        "\(measured) is in \"\(unit)\" here and in \"\(first.unit)\" in column \(first.column); "
          + "units are not mixed")
    }
    units[measured] = (unit, name.column)
    guard let leg else {
      var read = column(.measure(measure), unit)
      read.isRead = options.measures.contains(measure)
      return read
    }
    return try self.leg(leg, unit, index)
  }

  private mutating func leg(_ leg: LegName, _ unit: String, _ index: Int) throws -> TableColumn {
    let name = header.names[index]
    let meaning = TableColumn.Meaning.leg(
      exercise: leg.exercise, isRight: leg.isRight, trial: leg.trial)
    let isWanted = options.exercises.isEmpty || options.exercises.contains(leg.exercise)
    if isWanted {
      let exercise = TableItems.Exercise(name: leg.exercise, unit: unit)
      let number = exercises.firstIndex(of: exercise) ?? exercises.count
      if number == exercises.count { exercises.append(exercise) }
      let isTwice = legs.contains {
        $0.exercise == number && $0.isRight == leg.isRight && $0.trial == leg.trial
      }
      if isTwice {
        throw TableFault.columns(
          name.line, column: name.column,
          "a second trial \(leg.trial) of \(leg.exercise), \(leg.isRight ? "right" : "left") leg")
      }
      legs.append(
        TableLayout.LegColumn(
          column: index, exercise: number, isRight: leg.isRight, trial: leg.trial))
    }
    return TableColumn(source: name.source, meaning: meaning, unit: unit, isRead: isWanted)
  }

  /// What REDCap adds to a project's fields.
  private mutating func redcap(_ name: String, _ index: Int) -> TableColumn.Meaning? {
    switch name {
    case "redcap_repeat_instrument":
      places.repeatedInstrument = index
      return .repeatedInstrument
    case "redcap_repeat_instance":
      places.instance = index
      return .instance
    default:
      let isOwn =
        name.hasPrefix("redcap_") || name.hasSuffix("_complete") || name.contains("___")
      return isOwn ? .ignored : nil
    }
  }
}
