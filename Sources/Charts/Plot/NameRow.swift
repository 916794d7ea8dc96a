/// Names in one row, each as near as may be to the place that it names.
enum NameRow {
  /// A name, and where its middle should stand.
  struct Name {
    var text: String
    var middle: Double
  }

  private static let gap = 8.0

  /// The names so that none touches the next or leaves the bounds; those that have no room are cut.
  static func placed(_ names: [Name], within bounds: ClosedRange<Double>) -> [Name] {
    guard !names.isEmpty else { return [] }
    var names = names.sorted { $0.middle < $1.middle }
    let room = bounds.upperBound - bounds.lowerBound
    let gaps = gap * Double(names.count - 1)
    if names.map({ Lettering.width($0.text) }).reduce(gaps, +) > room {
      let share = (room - gaps) / Double(names.count)
      for index in names.indices { names[index].text = Lettering.cut(names[index].text, to: share) }
    }
    let halves = names.map { Lettering.width($0.text) / 2 }
    var free = bounds.lowerBound
    for index in names.indices {
      names[index].middle = max(names[index].middle, free + halves[index])
      free = names[index].middle + halves[index] + gap
    }
    free = bounds.upperBound
    for index in names.indices.reversed() {
      names[index].middle = min(names[index].middle, free - halves[index])
      free = names[index].middle - halves[index] - gap
    }
    return names
  }

  /// The same as texts at a baseline.
  static func markup(_ names: [Name], y: Double, within bounds: ClosedRange<Double>) -> [Markup] {
    placed(names, within: bounds).map {
      label($0.text, $0.middle, y, "middle", kind: "reference-name")
    }
  }
}
