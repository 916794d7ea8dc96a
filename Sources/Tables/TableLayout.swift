/// How the rows of a table are read, as its header and the options say.
///
/// Never changes; a class, so that readers share it without copying its lists.
package final class TableLayout: Sendable {
  package enum Kind: Sendable, Equatable {
    /// One value a row.
    case long
    /// One row a person and session.
    case wide
    /// Wide, but the rows of one record and event hold the fields of one instrument each.
    case redcap
  }

  /// A column of a wide table that holds trials of a leg.
  struct LegColumn: Sendable {
    let column: Int
    let exercise: Int
    let isRight: Bool
    let trial: Int
  }

  package let kind: Kind
  package let options: TableOptions
  package let separator: UInt8
  /// Line of the header.
  package let line: Int
  package let columns: [TableColumn]
  /// Of a wide table, those that are wanted.
  package let exercises: [TableItems.Exercise]

  /// In the order of exercises, sides and trials.
  let legs: [LegColumn]
  /// Of a wide table: column of each wanted measure.
  let measureColumns: [Int]
  let places: Places
  let key: ItemKey.Columns

  /// Where single columns are, from 0.
  struct Places: Sendable {
    var subject = 0
    var session: Int?
    var declaredSide: Int?
    var measureName = 0
    var side = 0
    var value = 0
    var trial: Int?
    var unit: Int?
    var repeatedInstrument: Int?
    var instance: Int?
  }

  /// - Throws: `TableFault` when the columns are wrong.
  init(_ header: TableHeader, _ options: TableOptions) throws {
    (self.options, separator, line) = (options, header.separator, header.line)
    try Self.check(options, header)
    let kind = Self.kind(header, options)
    self.kind = kind
    try header.checkNames()
    var reader = ColumnReader(header, kind, options)
    columns = try reader.columns()
    (exercises, legs, places) = (reader.exercises, reader.orderedLegs, reader.places)
    measureColumns = kind == .long ? [] : try reader.measureColumns(columns)
    switch options.grouping {
    case .row: key = .none
    case .session: key = .person(places.subject, session: places.session)
    case .subject: key = .person(places.subject, session: nil)
    case .column(nil): key = .whole
    case .column(let name?):
      guard let index = header.index(name) else {
        throw TableFault.columns(line, "there is no column \"\(name)\" to group rows by")
      }
      key = .text(index)
    }
  }

  private static func kind(_ header: TableHeader, _ options: TableOptions) -> Kind {
    if ["redcap_event_name", "redcap_repeat_instance"].contains(where: { header.index($0) != nil })
    {
      return .redcap
    }
    let hasLegs = header.names.contains { LegName(LegName.split($0.name).name) != nil }
    let isMeasuresOnly = !options.measures.isEmpty && header.index("measure") == nil
    return hasLegs || isMeasuresOnly ? .wide : .long
  }

  /// A mapping's target must be a name that one of the layouts knows.
  private static func check(_ options: TableOptions, _ header: TableHeader) throws {
    for mapping in options.mappings {
      let name = LegName.split(mapping.target).name
      let isKnown =
        ColumnReader.named.contains(mapping.target)
        || ColumnReader.namedByREDCap.contains(mapping.target) || LegName(name) != nil
        || options.measures.contains(name)
      if !isKnown {
        let measures =
          options.measures.isEmpty
          ? "" : ", or a measure: \(options.measures.joined(separator: ", "))"
        throw TableFault.columns(
          header.line,
          "nothing is read from a column \"\(mapping.target)\", which "
            + "\"\(mapping.source)\" is mapped to; write \(ColumnReader.named.joined(separator: ", ")), "
            + "a leg such as \"calf_raise_left [kg]\"\(measures), or of REDCap "
            + ColumnReader.namedByREDCap.joined(separator: ", "))
      }
    }
  }
}

extension TableLayout {
  /// Which of `legs` hold the trials of one leg.
  func legs(of exercise: Int, isRight: Bool) -> Range<Int> {
    let first =
      legs.firstIndex { $0.exercise == exercise && $0.isRight == isRight } ?? legs.endIndex
    return
      first..<(legs[first...].firstIndex { $0.exercise != exercise || $0.isRight != isRight }
      ?? legs.endIndex)
  }

  /// Each row is an item: of a wide table, when a person's session is one.
  var isRowByRow: Bool { kind == .wide && options.grouping == .session }

  /// Whether an item whose key came before is a fault.
  var remembersKeys: Bool {
    switch options.grouping {
    case .session, .subject, .column(.some): true
    case .row, .column(nil): false
    }
  }

  /// Why an item whose key came before is refused.
  func repeated(_ key: ItemKey) -> String {
    let (first, second) = key.texts
    let session = second.isEmpty ? "" : ", session \(second.shortened)"
    return "\(first.shortened)\(session) stands above already, with other rows between, and was "
      + "answered without this row; rows that belong together stand one below the other"
  }

  /// Why reading ends at an item.
  func tooLong(_ line: Int) -> TableFault {
    let limit = TableLimits.itemBytes(options.grouping) >> 20
    let what =
      switch options.grouping {
      case .column: "the rows of one study have"
      case .session, .subject, .row: "the rows of one person have"
      }
    return TableFault(
      line: line, column: 0, name: "",
      reason: "\(what) more than \(limit) MiB from here on; is \"subject\" filled in?")
  }
}
