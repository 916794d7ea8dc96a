/// Reads the items of one chunk.
struct ItemReader: ~Copyable {
  /// A trial and where it belongs among those of its item.
  struct Entry {
    /// Number of the session and of the exercise, in the order of their first appearance.
    var session: Int32
    var exercise: Int32
    var row: Int32
    var trial: RowValues.Trial

    var slot: (Int32, Int32, Int) { (session, exercise, trial.isRight ? 1 : 0) }
  }

  /// A number of the whole person.
  struct Personal {
    let measure: Int
    let session: Int32
    let row: Int32
    let column: Int
    let value: Double
    let unit: String
  }

  let layout: TableLayout
  var rows: RowReader
  var values: RowValues
  private var key: ItemKey
  var items = TableItems()

  // Of the item that is being read.
  /// Its rows: place and line.
  var lines: [(row: Range<Int>, line: Int)] = []
  var end = 0
  var faults: [TableItems.Rejected] = []
  var entries: [Entry] = []
  var personal: [Personal] = []
  var sessions = ItemSessions()
  var measured = ItemMeasures()
  /// By numbers of name and unit, their place in `items.exercises`.
  var exerciseNumbers: [Int: Int32] = [:]
  var subject = 0..<0
  var textStart = 0
  var side: (isRight: Bool, line: Int)?
  /// Of a wide table: which of the layout's legs hold the trials of each leg, first those of all left
  /// legs.
  let legsBySlot: [Range<Int>]
  let allExercises: [Int32]
  /// Scores of the row, in the same order.
  var rowScores: [Double]
  var rowTrials: [Int32]
  /// A row is an item: its values need not be put in order.
  let isRowByRow: Bool
  /// Items have values; else only what is wrong with them is of interest.
  let hasValues: Bool

  init(_ layout: TableLayout, _ chunk: TableChunk, _ base: UnsafePointer<UInt8>) {
    self.layout = layout
    rows = RowReader(layout, chunk, base)
    values = RowValues(layout)
    key = ItemKey(layout)
    items.exercises = layout.exercises
    items.measures = layout.options.measures.map { _ in [] }
    items.measureUnits =
      layout.kind == .long
      ? items.measures.map { _ in [] } : layout.measureColumns.map { [layout.columns[$0].unit] }
    legsBySlot = [false, true].flatMap { side in
      layout.exercises.indices.map { layout.legs(of: $0, isRight: side) }
    }
    allExercises = layout.exercises.indices.map { Int32($0) }
    rowScores = [Double](repeating: .nan, count: legsBySlot.count)
    rowTrials = [Int32](repeating: 0, count: legsBySlot.count)
    isRowByRow = layout.isRowByRow
    if isRowByRow { items.reserve(chunk.lines.count, pairs: layout.exercises.count) }
    hasValues =
      switch layout.options.grouping {
      case .session, .subject: true
      case .column, .row: false
      }
  }

  mutating func read() -> TableItems {
    while rows.next() {
      let comparison = key.compare(rows.base, rows.row, layout.separator, rows.cells, isCut: true)
      if comparison != .same {
        finish()
        begin()
      }
      add()
    }
    finish()
    items.rejected.sort {
      ($0.row.lowerBound, $0.fault.line, $0.fault.column)
        < ($1.row.lowerBound, $1.fault.line, $1.fault.column)
    }
    return items
  }

  private mutating func begin() {
    lines.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    personal.removeAll(keepingCapacity: true)
    sessions.begin()
    measured.begin()
    side = nil
    textStart = items.text.count
    let column =
      switch layout.key {
      case .person(let column, _), .text(let column): column
      case .none: layout.places.subject
      case .whole: -1
      }
    if column >= 0, column < rows.cells.count {
      rows.cells[column].append(rows.base, to: &items.text)
    }
    subject = textStart..<items.text.count
  }

  private mutating func add() {
    let number = Int32(truncatingIfNeeded: lines.count)
    lines.append((rows.range, rows.row.line))
    items.rowCount += 1
    end = rows.row.nextLine
    if rows.isReadable {
      values.read(&rows)
      if layout.kind == .long, values.name >= 0 { checkUnit() }
      if hasValues, layout.places.declaredSide != nil { declare() }
      if hasValues, rows.faults.isEmpty {
        if let session = session() { take(session, number) }
      }
    }
    for fault in rows.faults {
      faults.append(TableItems.Rejected(fault: fault, row: rows.range))
    }
  }

  @inline(__always)
  private mutating func take(_ session: Int32, _ row: Int32) {
    if !isRowByRow { values.makeTrials() }
    for trial in values.trials {
      let exercise = layout.kind == .long ? measured.exercise(trial.exercise) : trial.exercise
      entries.append(Entry(session: session, exercise: exercise, row: row, trial: trial))
    }
    if layout.kind == .long {
      guard values.isPersonal else { return }
      let name = values.names[values.name]
      guard let measure = layout.options.measures.firstIndex(of: name) else { return }
      take(measure, layout.places.value, values.units[values.unit], session, row)
    } else {
      for (measure, column) in layout.measureColumns.enumerated() {
        take(measure, column, layout.columns[column].unit, session, row)
      }
    }
  }

  private mutating func take(
    _ measure: Int, _ column: Int, _ unit: String, _ session: Int32, _ row: Int32
  ) {
    guard let value = values.personal(&rows, column, unit: unit) else { return }
    if value.isNaN, layout.kind != .long { return }
    personal.append(
      Personal(
        measure: measure, session: session, row: row, column: column, value: value, unit: unit))
  }
}

extension TableLayout {
  /// The items of a chunk, and what is wrong with the others. May be called by several threads at
  /// once.
  package func items(in chunk: TableChunk) -> TableItems {
    chunk.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return TableItems() }
      var reader = ItemReader(self, chunk, base)
      return reader.read()
    }
  }
}
