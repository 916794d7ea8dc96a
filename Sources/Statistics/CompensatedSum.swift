/// A running sum that carries its rounding error along in a second double.
///
/// Sums: two-sum of Knuth; products: two-product with a fused multiply-add. The result is as if
/// the sum had been computed in twice the working precision and rounded once.
/// Source: Ogita, Rump & Oishi 2005, SIAM J Sci Comput 26:1955, doi:10.1137/030601818.
///
/// An overflow in `high` turns the error term into NaN; `value` is NaN then.
struct CompensatedSum {
  private(set) var high: Double
  private(set) var low = 0.0

  init(_ start: Double = 0) { high = start }

  /// The sum, rounded to one double.
  var value: Double { high + low }

  /// Adds `x`.
  @inline(__always)
  mutating func add(_ x: Double) {
    let sum = high + x
    let shadow = sum - high
    // What `sum` lost of `high` and of `x`: exact, whichever of them is the larger.
    low += (high - (sum - shadow)) + (x - shadow)
    high = sum
  }

  /// Adds `a`·`b` without rounding the product.
  @inline(__always)
  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    add(product)
    low += (-product).addingProduct(a, b)
  }
}
