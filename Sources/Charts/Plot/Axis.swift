/// One axis: what it measures, and how its numbers are written.
package struct Axis: Sendable {
  /// With the unit, unless the numbers carry it, e.g. "time, s".
  let name: String
  let scale: Scale
  /// Writes the number at a tick.
  let label: @Sendable (Double) -> String

  package init(_ name: String, _ scale: Scale, label: @escaping @Sendable (Double) -> String) {
    (self.name, self.scale, self.label) = (name, scale, label)
  }
}
