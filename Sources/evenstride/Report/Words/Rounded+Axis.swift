import Charts
import Foundation

extension Rounded {
  /// An axis whose ticks have no more decimals than they need.
  static func axis(_ name: String, _ scale: Scale) -> Axis {
    let ticks = scale.ticks(most: 10)
    let step = zip(ticks.dropFirst(), ticks).map { $0 - $1 }.min() ?? 1
    let places = step > 0 ? min(max(0, -Int(log10(step * 1.001).rounded(.down))), 6) : 0
    return Axis(name, scale) { value in
      // A chart with more ticks than these may have some in between.
      let power = pow(10, Double(places))
      let isBetween = ((value * power).rounded() / power - value).magnitude > 0.01 * step
      return number(value, decimals: isBetween ? places + 1 : places)
    }
  }
}
