import Statistics

/// Which number stands for a leg, and what only the trials of a leg together show.
extension ItemReader {
  /// Puts the item's trials in order and refuses two with one number, and two numbers of one
  /// measure.
  mutating func checkDoubles() {
    if isRowByRow { return }  // The header has each once.
    number()
    for (index, entry) in entries.enumerated().dropFirst() {
      let above = entries[index - 1]
      guard above.slot == entry.slot, above.trial.number == entry.trial.number,
        above.trial.instance == entry.trial.instance
      else { continue }
      let column = layout.places.trial ?? Int(entry.trial.column)
      fault(
        row: entry.row, column: column,
        "the same trial of the same leg stands in line \(lines[Int(above.row)].line)")
    }
    checkPersonal()
  }

  /// Sorts the trials; those without a number get the next one above those before them.
  private mutating func number() {
    func isBefore(_ a: Entry, _ b: Entry) -> Bool {
      a.slot != b.slot ? a.slot < b.slot : a.row < b.row
    }
    func isNumberedBefore(_ a: Entry, _ b: Entry) -> Bool {
      if a.slot != b.slot { return a.slot < b.slot }
      return (a.trial.instance, a.trial.number, a.row) < (b.trial.instance, b.trial.number, b.row)
    }
    if layout.kind == .long {
      entries.sort(by: isBefore)
      var highest = 0
      for index in entries.indices {
        if index == 0 || entries[index].slot != entries[index - 1].slot { highest = 0 }
        if entries[index].trial.number == 0 { entries[index].trial.number = highest + 1 }
        highest = max(highest, entries[index].trial.number)
      }
    }
    entries.sort(by: isNumberedBefore)
  }

  private mutating func checkPersonal() {
    guard !personal.isEmpty else { return }
    var first: [Int: Personal] = [:]
    for value in personal {
      let place = Int(value.session) * layout.options.measures.count + value.measure
      guard let above = first.updateValue(value, forKey: place) else { continue }
      if layout.kind != .long, above.value == value.value { continue }
      fault(
        row: value.row, column: value.column,
        "a second \(layout.options.measures[value.measure]) of the same session; one stands in line "
          + "\(lines[Int(above.row)].line)")
    }
  }

  /// Appends the item's scores.
  mutating func score(_ item: inout TableItems.Item) {
    var (first, last): (Int32, Int32) = (0, 0)
    if layout.options.grouping == .subject {
      (first, last) = sessions.firstAndLast(items.text)
      item.baseline = sessions.text(first)
    }
    item.session = sessions.text(last)
    let start = items.left.count
    let isChange = layout.options.grouping == .subject
    let count = addPairs(isChange)
    item.pairs = start..<start + count
    var at = 0
    while at < entries.count {
      let slot = entries[at].slot
      var end = at + 1
      while end < entries.count, entries[end].slot == slot { end += 1 }
      if slot.0 == first || slot.0 == last {
        let (value, trials) = score(entries[at..<end].map(\.trial.value).filter { !$0.isNaN })
        let place = start + Int(slot.1)
        switch (slot.0 == first, slot.2 == 1) {
        case (true, false): (items.left[place], items.leftTrials[place]) = (value, trials)
        case (true, true): (items.right[place], items.rightTrials[place]) = (value, trials)
        case (false, false): items.leftAfter[place] = value
        case (false, true): items.rightAfter[place] = value
        }
      }
      at = end
    }
    addMeasures(last)
  }

  /// Appends the scores of the row that is the item.
  mutating func scoreRow(_ item: inout TableItems.Item) {
    item.session = item.subject.upperBound..<items.text.count
    let start = items.left.count
    let count = layout.exercises.count
    for (slot, legs) in legsBySlot.enumerated() {
      if legs.count == 1 {
        let value = values.strengths[legs.lowerBound]
        (rowScores[slot], rowTrials[slot]) = (value, value.isNaN ? 0 : 1)
      } else {
        (rowScores[slot], rowTrials[slot]) = score(values.strengths[legs].filter { !$0.isNaN })
      }
    }
    items.left.append(contentsOf: rowScores[..<count])
    items.right.append(contentsOf: rowScores[count...])
    items.leftTrials.append(contentsOf: rowTrials[..<count])
    items.rightTrials.append(contentsOf: rowTrials[count...])
    items.exercise.append(contentsOf: allExercises)
    item.pairs = start..<items.left.count
    if !items.measures.isEmpty { addMeasures(0) }
  }

  /// Makes room for a pair of every exercise of the item; how many.
  private mutating func addPairs(_ isChange: Bool) -> Int {
    let count = layout.kind == .long ? measured.exercises.count : layout.exercises.count
    for exercise in 0..<count {
      items.exercise.append(
        layout.kind == .long ? exerciseNumber(measured.exercises[exercise]) : Int32(exercise))
      items.left.append(.nan)
      items.right.append(.nan)
      items.leftTrials.append(0)
      items.rightTrials.append(0)
      if isChange {
        items.leftAfter.append(.nan)
        items.rightAfter.append(.nan)
      }
    }
    return count
  }

  /// An exercise's place in `items.exercises`.
  private mutating func exerciseNumber(_ name: Int32) -> Int32 {
    let unit = measured.unit(name)
    let key = Int(name) << 32 | unit
    if let known = exerciseNumbers[key] { return known }
    items.exercises.append(
      TableItems.Exercise(name: values.names[Int(name)], unit: values.units[unit]))
    exerciseNumbers[key] = Int32(items.exercises.count - 1)
    return Int32(items.exercises.count - 1)
  }

  /// The score of trials that are not missing.
  private func score(_ done: [Double]) -> (score: Double, trials: Int32) {
    let value =
      switch layout.options.score {
      case .best: done.max() ?? .nan
      case .mean: Descriptive.mean(done)
      case .median: Descriptive.median(done)
      case .last: done.last ?? .nan
      }
    return (value, Int32(done.count))
  }

  private mutating func addMeasures(_ session: Int32) {
    for measure in items.measures.indices {
      let known = personal.filter { $0.measure == measure && !$0.value.isNaN }
      let value = known.last { $0.session == session } ?? known.last
      items.measures[measure].append(value?.value ?? .nan)
      if layout.kind == .long { items.measureUnits[measure].append(value?.unit ?? "") }
    }
  }
}
