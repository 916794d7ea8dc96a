/// Takes the values out of rows: trials of legs, and numbers of whole persons.
struct RowValues: ~Copyable {
  /// One trial of a leg.
  struct Trial {
    /// In a wide table its place in the layout's exercises, else the number of its name.
    var exercise: Int32
    var isRight: Bool
    /// Instance of a repeated instrument, else 1.
    var instance: Int32
    /// From 1; 0: not said, the next one.
    var number: Int
    var column: Int32
    var value: Double
  }

  let layout: TableLayout
  /// Of the row; of a wide table after `makeTrials`.
  private(set) var trials: [Trial] = []
  /// Of a row of a wide table, in the order of `layout.legs`.
  private(set) var strengths: [Double]
  /// Columns of `layout.legs`.
  private let legColumns: [Int]
  /// Of a row of the long layout: the number of the measure's name and of its unit.
  private(set) var name = 0
  private(set) var unit = 0
  /// It is a number of the whole person.
  private(set) var isPersonal = false
  /// Names and units that the rows so far had.
  private(set) var names = ByteTexts()
  private(set) var units = ByteTexts()
  /// By number of a name: whether its trials are wanted.
  private var isWanted: [Bool] = []
  private let point: UInt8
  private let missing: [[UInt8]]

  init(_ layout: TableLayout) {
    self.layout = layout
    legColumns = layout.kind == .wide ? layout.legs.map(\.column) : []
    strengths = [Double](repeating: .nan, count: legColumns.count)
    missing = layout.options.missing.map { Array($0.utf8) }
    point = layout.options.decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  /// Reads the row that `rows` is at; what is wrong goes to its faults.
  @inline(__always)
  mutating func read(_ rows: inout RowReader) {
    trials.removeAll(keepingCapacity: true)
    if rows.cells[layout.places.subject].range.isEmpty {
      rows.fault(layout.places.subject, "is empty")
    }
    switch layout.kind {
    case .wide: wide(&rows)
    case .redcap: redcap(&rows)
    case .long: long(&rows)
    }
  }

  @inline(__always)
  private mutating func wide(_ rows: inout RowReader) {
    for index in legColumns.indices {
      strengths[index] = strength(&rows, legColumns[index]) ?? .nan
    }
  }

  /// The trials of a row of a wide table, one of every column.
  mutating func makeTrials() {
    guard layout.kind == .wide else { return }
    trials = zip(layout.legs, strengths).map { leg, value in
      Trial(
        exercise: Int32(leg.exercise), isRight: leg.isRight, instance: 1, number: leg.trial,
        column: Int32(leg.column), value: value)
    }
  }

  private mutating func redcap(_ rows: inout RowReader) {
    let places = layout.places
    var instance = 1
    if let column = places.instance, !rows.bytes(column).isEmpty {
      guard let number = Self.whole(rows.bytes(column)), number <= 1_000_000 else {
        rows.fault(column, "\"\(rows.text(column).shortened)\" is no instance; write 1, 2, …")
        return
      }
      instance = number
      if let repeated = places.repeatedInstrument, rows.bytes(repeated).isEmpty,
        places.session == nil || layout.columns[places.session!].source == "redcap_event_name",
        number > 1
      {
        rows.fault(
          column, "a repeated event; map the column that tells its sessions apart to \"session\"")
      }
    }
    for leg in layout.legs
    where !CellValue.isMissing(rows.bytes(leg.column)) && !isMissing(rows, leg.column) {
      if let value = strength(&rows, leg.column) {
        trials.append(
          Trial(
            exercise: Int32(leg.exercise), isRight: leg.isRight, instance: Int32(instance),
            number: leg.trial, column: Int32(leg.column), value: value))
      }
    }
  }

  private mutating func long(_ rows: inout RowReader) {
    let places = layout.places
    (name, isPersonal) = (-1, false)
    if rows.cells[places.measureName].range.isEmpty {
      rows.fault(places.measureName, "is empty")
      return
    }
    name = number(rows, places.measureName)
    if let column = places.unit {
      unit = rows.withText(column) { units.number($0) }
    } else {
      unit = units.number(UnsafeBufferPointer(start: rows.base, count: 0))
    }
    let isRight: Bool
    do {
      guard let side = try CellValue.isRight(rows.bytes(places.side)) else {
        isPersonal = true
        return
      }
      isRight = side
    } catch {
      rows.faultOfSide(places.side)
      return
    }
    var trial = 0
    if let column = places.trial, !rows.bytes(column).isEmpty {
      guard let number = Self.whole(rows.bytes(column)) else {
        rows.fault(
          column, "\"\(rows.text(column).shortened)\" is no trial number; write 1, 2, …")
        return
      }
      trial = number
    }
    guard isWanted[name], let value = strength(&rows, places.value) else { return }
    trials.append(
      Trial(
        exercise: Int32(name), isRight: isRight, instance: 1, number: trial,
        column: Int32(places.value), value: value))
  }

  /// The number of the name in a cell.
  private mutating func number(_ rows: borrowing RowReader, _ column: Int) -> Int {
    let number = rows.withText(column) { names.number($0) }
    if number == isWanted.count {
      let wanted = layout.options.exercises
      isWanted.append(wanted.isEmpty || wanted.contains(names[number]))
    }
    return number
  }

  /// Whether a cell has one of the codes that the options name.
  @inline(__always)
  private func isMissing(_ rows: borrowing RowReader, _ column: Int) -> Bool {
    if missing.isEmpty { return false }
    let text = rows.bytes(column)
    return missing.contains { $0.elementsEqual(text) }
  }

  @inline(__always)
  private func strength(_ rows: inout RowReader, _ column: Int) -> Double? {
    if isMissing(rows, column) { return .nan }
    do {
      return try CellValue.strength(rows.bytes(column), point: point)
    } catch {
      rows.fault(column, error)
      return nil
    }
  }

  /// A number of the whole person; nil: it is none, which is among the faults now.
  func personal(_ rows: inout RowReader, _ column: Int, unit: String) -> Double? {
    if isMissing(rows, column) { return .nan }
    do throws(CellValue.Problem) {
      let value = try CellValue.personal(rows.bytes(column), unit: unit, point: point)
      if value.isInfinite { throw .infinite }
      return value
    } catch {
      rows.fault(column, error, unit: unit)
      return nil
    }
  }

  /// The side that a row declares more affected.
  func declaredSide(_ rows: inout RowReader) -> Bool? {
    guard let column = layout.places.declaredSide else { return nil }
    do {
      return try CellValue.isRight(rows.bytes(column))
    } catch {
      rows.faultOfSide(column)
      return nil
    }
  }

  /// A whole number of 1 or more.
  private static func whole(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let number = Int(String(decoding: text, as: UTF8.self)), number >= 1 else { return nil }
    return number
  }
}
