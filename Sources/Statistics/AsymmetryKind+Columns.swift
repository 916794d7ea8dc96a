// Columns of scores in, one column of an index out. The index is chosen once, outside the loop,
// so that each loop holds one formula. Where the formula is arithmetic it is computed for every
// pair and thrown away where the pair has no index: without a branch the loop becomes vector code.
extension AsymmetryKind {
  /// Writes this index for every pair of `left` and `right` into `output`.
  ///
  /// The numbers are bit for bit those of `value(left:right:)`. The buffers should have one
  /// length; if they do not, only the pairs that both inputs have are computed and the rest of
  /// `output` becomes NaN. `output` may be the same memory as one of the inputs.
  package func fill(
    left: UnsafeBufferPointer<Double>, right: UnsafeBufferPointer<Double>,
    into output: UnsafeMutableBufferPointer<Double>
  ) {
    switch self {
    case .logRatio: unsafe Self.fillIfScores(left, right, output, Self.logRatio)
    case .maxNormalised: unsafe Self.fill(left, right, output, Self.maxNormalised)
    case .maxNormalisedSigned, .normalisedSymmetry:
      unsafe Self.fill(left, right, output, Self.maxNormalisedSigned)
    case .limbSymmetry: unsafe Self.fill(left, right, output, Self.limbSymmetry)
    case .limbSymmetryInvolved: unsafe output.update(repeating: .nan)
    case .weakerNormalised: unsafe Self.fill(left, right, output, Self.weakerNormalised)
    case .sumNormalised: unsafe Self.fill(left, right, output, Self.sumNormalised)
    case .robinson: unsafe Self.fill(left, right, output) { 2 * Self.sumNormalised($0, $1) }
    case .symmetryAngle: unsafe Self.fillIfScores(left, right, output, Self.symmetryAngle)
    }
  }

  /// Writes 100·`involved`/`uninvolved` for every pair into `output`, as `fill` does.
  package static func fillInvolvedOverUninvolved(
    involved: UnsafeBufferPointer<Double>, uninvolved: UnsafeBufferPointer<Double>,
    into output: UnsafeMutableBufferPointer<Double>
  ) {
    unsafe fill(involved, uninvolved, output) { 100 * ($0 / $1) }
  }

  @inline(__always)
  private static func fill(
    _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>,
    _ output: UnsafeMutableBufferPointer<Double>, _ formula: (Double, Double) -> Double
  ) {
    let count = min(left.count, right.count, output.count)
    for index in 0..<count {
      let l = unsafe left[index]
      let r = unsafe right[index]
      let number = formula(l, r)
      unsafe output[index] = areScores(l, r) ? number : .nan
    }
    for index in count..<output.count { unsafe output[index] = .nan }
  }

  /// The same where a formula takes so long that pairs without an index are better left out.
  @inline(__always)
  private static func fillIfScores(
    _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>,
    _ output: UnsafeMutableBufferPointer<Double>, _ formula: (Double, Double) -> Double
  ) {
    let count = min(left.count, right.count, output.count)
    for index in 0..<count {
      let l = unsafe left[index]
      let r = unsafe right[index]
      unsafe output[index] = areScores(l, r) ? formula(l, r) : .nan
    }
    for index in count..<output.count { unsafe output[index] = .nan }
  }
}
