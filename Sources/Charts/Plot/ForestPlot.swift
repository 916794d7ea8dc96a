/// Estimates with their intervals, one a row, above a common axis.
package struct ForestPlot: Chart {
  /// One estimate.
  package struct Row: Sendable {
    let label: String
    /// NaN: the row says "not defined".
    let estimate: Double
    let lower: Double
    let upper: Double
    /// The numbers in words, at the right.
    let text: String
    let style: Int
    let colour: Colour
    let mark: Series.Mark
    /// A value that the estimate is set beside, marked by a dash; NaN: none.
    let comparator: Double

    /// - Parameters:
    ///   - lower: Ends of the interval; NaN: only the estimate is drawn. What lies beyond the axis
    ///     ends in an arrow.
    ///   - style: Index of the shape, and of the colour that goes with it; rows of one kind share
    ///     it.
    ///   - colour: Another colour than that.
    package init(
      _ label: String, _ estimate: Double, lower: Double = .nan, upper: Double = .nan,
      text: String = "", style: Int = 0, colour: Colour? = nil, mark: Series.Mark = .filled,
      comparator: Double = .nan
    ) {
      (self.label, self.estimate, self.lower, self.upper) = (label, estimate, lower, upper)
      (self.text, self.style, self.mark) = (text, style % Palette.lines.count, mark)
      (self.colour, self.comparator) = (colour ?? .series(self.style), comparator)
    }
  }

  /// What a row is drawn in.
  package enum Colour: Sendable, Equatable {
    /// That of the text, where the colours of the palette mean something that the row is not.
    case ink
    /// One of the palette's lines.
    case series(Int)
  }

  /// Rows under one heading; an empty one takes no room.
  package struct Group: Sendable {
    let heading: String
    let rows: [Row]

    package init(_ heading: String = "", _ rows: [Row]) {
      (self.heading, self.rows) = (heading, rows)
    }
  }

  /// A shaded stretch of the axis with its name, such as "good".
  package struct Band: Sendable {
    let range: ClosedRange<Double>
    let name: String
    let isShaded: Bool

    package init(_ range: ClosedRange<Double>, _ name: String, isShaded: Bool = true) {
      (self.range, self.name, self.isShaded) = (range, name, isShaded)
    }
  }

  /// What it shows; read out in its place.
  let title: String
  /// What is seen in it, in a sentence.
  let summary: String
  let axis: Axis
  let groups: [Group]
  let references: [Reference]
  let bands: [Band]
  /// What the texts at the right are.
  let textHeader: String
  /// What the comparators are; stands above that of the first row.
  let comparatorName: String

  /// - Parameter references: Upright lines.
  package init(
    _ title: String, summary: String, axis: Axis, groups: [Group], references: [Reference] = [],
    bands: [Band] = [], textHeader: String = "", comparatorName: String = ""
  ) {
    (self.title, self.summary, self.axis, self.groups) = (title, summary, axis, groups)
    (self.references, self.bands, self.textHeader) = (references, bands, textHeader)
    self.comparatorName = comparatorName
  }

  package var isEmpty: Bool {
    !groups.contains { $0.rows.contains { !$0.estimate.isNaN } }
  }

  /// Long plots come in parts, each with the axis below, so that paper can hold them.
  package func svg(_ size: ChartSize) -> Markup {
    let columns = ForestColumns(self, size)
    let parts = ForestPart.parts(of: groups, columns)
    return Markup(
      parts.enumerated().map { index, lines in
        let part = parts.count > 1 ? ", part \(index + 1) of \(parts.count)" : ""
        return ForestPart(self, lines, columns, size).markup(title + part)
      })
  }
}
