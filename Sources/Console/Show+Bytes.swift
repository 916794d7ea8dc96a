extension Show {
  package static func bytes(_ count: UInt64) -> String { bytes(Double(count)) }

  /// A number of bytes in the largest unit that it fills; "–" for an undefined number.
  package static func bytes(_ count: Double) -> String {
    if count.isNaN { return "–" }
    for (unit, size) in [("GiB", 1_073_741_824.0), ("MiB", 1_048_576), ("KiB", 1_024)] {
      if count >= size { return "\(number(count / size, 1)) \(unit)" }
    }
    return "\(number(count, 0)) B"
  }
}
