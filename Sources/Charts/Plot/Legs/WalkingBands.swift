/// What a model expects of a person's walking, with its prediction interval, on the bands that known
/// benchmarks make.
package struct WalkingBands: Chart {
  /// A value that divides persons.
  package struct Benchmark: Sendable {
    let value: Double
    let name: String

    package init(_ value: Double, _ name: String) { (self.value, self.name) = (value, name) }
  }

  let title: String
  let summary: String
  let axis: String
  let predicted: LegsReading
  /// The person or the interval is outside what the model was made from: the interval is hatched.
  let isOutside: Bool
  /// nil: not measured.
  let measured: LegsReading?
  let benchmarks: [Benchmark]
  /// The ground is shaded more where walking is worse.
  let isLowerBetter: Bool

  package init(
    _ title: String, summary: String, axis: String, predicted: LegsReading, isOutside: Bool,
    measured: LegsReading?, benchmarks: [Benchmark], isLowerBetter: Bool
  ) {
    (self.title, self.summary, self.axis) = (title, summary, axis)
    (self.predicted, self.isOutside, self.measured) = (predicted, isOutside, measured)
    self.isLowerBetter = isLowerBetter
    self.benchmarks = benchmarks.filter(\.value.isFinite).sorted { $0.value < $1.value }
  }

  package var isEmpty: Bool { predicted.value.isNaN }

  /// What is drawn: the interval unless it is out of all proportion, then it ends in an arrow.
  private var ends: (left: Double, right: Double) {
    let anchors =
      ([predicted.value, measured?.value ?? .nan] + benchmarks.map(\.value)).filter(\.isFinite)
    guard let least = anchors.min(), let most = anchors.max() else { return (0, 1) }
    let spread = max(most - least, 0.2 * max(least.magnitude, most.magnitude), 1e-6)
    let numbers = predicted.numbers.filter {
      $0 >= least - 2 * spread && $0 <= most + 2 * spread
    }
    let low = min(least, numbers.min() ?? least)
    let high = max(most, numbers.max() ?? most)
    let pad = 0.05 * (high - low)
    return (low >= 0 ? max(0, low - pad) : low - pad, high + pad)
  }

  package func svg(_ size: ChartSize) -> Markup {
    let frame = LegsFrame(
      size, ends: ends, names: ["predicted", "measured"],
      texts: [predicted.text, measured?.text ?? ""], hasLetters: false)
    let rowHeight = frame.nameHeight + 34
    let top = benchmarks.isEmpty ? 4 : Lettering.leading + 6
    let rows = [("predicted", predicted)] + (measured.map { [("measured", $0)] } ?? [])
    let bottom = top + Double(rows.count) * rowHeight + 4
    let ticks = frame.ticks
    var pieces = bands(frame, top: top, bottom: bottom)
    pieces.append(frame.grid(ticks, top: top, bottom: bottom))
    for (index, (name, reading)) in rows.enumerated() {
      let start = top + 2 + Double(index) * rowHeight
      pieces += draw(
        name, reading, top: start, middle: start + frame.nameHeight + 17, in: frame)
    }
    pieces += benchmarkLines(frame, top: top, bottom: bottom)
    for (index, (_, reading)) in rows.enumerated() where reading.value.isFinite {
      let middle = top + 2 + Double(index) * rowHeight + frame.nameHeight + 17
      pieces.append(
        LegsMarks.point(
          nil, isFilled: reading.interval == nil, frame.within(reading.value), middle))
    }
    pieces.append(line(frame.left, bottom, frame.right, bottom, kind: "axis"))
    pieces += frame.numbers(
      ticks.map { ($0, shortNumber($0)) }, baseline: bottom + Lettering.leading)
    pieces.append(frame.axisName(axis, baseline: bottom + Lettering.leading))
    var size = size
    size.height = bottom + frame.axisHeight
    return size.svg(title, summary, pieces)
  }

  /// The best band has no shade, the worst the deepest.
  private func bands(_ frame: LegsFrame, top: Double, bottom: Double) -> [Markup] {
    let edges = [frame.left] + benchmarks.map { frame.within($0.value) } + [frame.right]
    return zip(edges, edges.dropFirst()).enumerated().compactMap { index, edges in
      let place = isLowerBetter ? index : benchmarks.count - index
      guard place > 0 else { return nil }
      return LegsMarks.band(
        from: edges.0, to: edges.1, top: top, bottom: bottom,
        depth: Double(place) / Double(benchmarks.count))
    }
  }

  private func benchmarkLines(_ frame: LegsFrame, top: Double, bottom: Double) -> [Markup] {
    let names = benchmarks.map { Lettering.cut($0.name, to: 90) }
    let half = (names.map(Lettering.width).max() ?? 0) / 2
    let middles = Lettering.spread(
      benchmarks.map { frame.across($0.value) }, gap: 2 * half + 8,
      within: half...max(half, frame.size.width - half))
    return benchmarks.map {
      line(frame.across($0.value), top - 3, frame.across($0.value), bottom, kind: "reference")
    }
      + zip(names, middles).map {
        label($0, $1, Lettering.size, "middle", kind: "reference-name")
      }
  }

  private func draw(
    _ name: String, _ reading: LegsReading, top: Double, middle: Double, in frame: LegsFrame
  ) -> [Markup] {
    var pieces = [
      frame.name(name, top: top, middle: middle),
      frame.text(reading.text, isBold: true, middle: middle),
    ]
    if let interval = reading.interval {
      let (from, to) = (frame.within(interval.lowerBound), frame.within(interval.upperBound))
      pieces.append(
        .void(
          "rect",
          [
            "class": "legs-span", "x": units(from), "y": units(middle - 8),
            "width": units(max(0, to - from)), "height": "16",
          ]))
      if isOutside {
        pieces.append(
          LegsMarks.hatch("legs-span-hatch", from: from, to: to, top: middle - 8, height: 16))
      }
      if frame.across(interval.upperBound) > frame.right + 0.5 {
        pieces += LegsMarks.interval(interval, middle: middle, in: frame)
      }
    }
    return pieces
  }
}
