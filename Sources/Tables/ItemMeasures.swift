/// The measures of one item of a long table: their order, and the unit of each.
struct ItemMeasures {
  private struct Place {
    var item = 0
    /// In the order of the item's exercises; -1: it has none here.
    var exercise: Int32 = -1
    var unit = 0
    var line = 0
  }

  /// By number of a measure's name.
  private var places: [Place] = []
  private var item = 0
  /// Numbers of the names of the item's exercises.
  private(set) var exercises: [Int32] = []

  mutating func begin() {
    item += 1
    exercises.removeAll(keepingCapacity: true)
  }

  /// Notes the unit of a measure; the other one and its line, where it had another one above.
  mutating func note(_ name: Int, unit: Int, line: Int) -> (unit: Int, line: Int)? {
    while places.count <= name { places.append(Place()) }
    guard places[name].item == item else {
      places[name] = Place(item: item, exercise: -1, unit: unit, line: line)
      return nil
    }
    return places[name].unit == unit ? nil : (places[name].unit, places[name].line)
  }

  /// The place of an exercise that was noted among those of the item.
  mutating func exercise(_ name: Int32) -> Int32 {
    if places[Int(name)].exercise < 0 {
      places[Int(name)].exercise = Int32(exercises.count)
      exercises.append(name)
    }
    return places[Int(name)].exercise
  }

  /// The number of the unit of an exercise of the item.
  func unit(_ name: Int32) -> Int { places[Int(name)].unit }
}
