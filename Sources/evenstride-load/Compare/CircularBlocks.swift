import Statistics

/// Resamples of a series in blocks of neighbours, because seconds are not independent: what one
/// leaves in a queue, the next one finds.
///
/// Circular block bootstrap: as many blocks as fill the series start anywhere, each equally likely,
/// and go on at the beginning where the series ends; the last block is cut. Every second is drawn
/// equally often in the mean, those at the ends too.
///
/// Sources: Politis & Romano 1992, in LePage & Billard (eds.), Exploring the Limits of Bootstrap, 263;
/// length n^(1/3): Hall, Horowitz & Jing 1995, Biometrika 82:561, doi:10.1093/biomet/82.3.561.
/// Python: `arch.bootstrap.CircularBlockBootstrap`.
struct CircularBlocks: Sendable, Equatable {
  /// Length of the series.
  let count: Int
  /// Of a block: n^(1/3), rounded.
  let length: Int

  init(count: Int) {
    self.count = count
    var length = 1
    // Rounded up from the middle, in whole numbers: (length + 1/2)³ ≤ n.
    while (2 * length + 1) * (2 * length + 1) * (2 * length + 1) <= 8 * count { length += 1 }
    self.length = length
  }

  /// How often each place was drawn; they add up to `count`.
  func weights(_ stream: inout ResampleStream) -> [Int] {
    var weights = [Int](repeating: 0, count: count)
    var left = count
    while left > 0 {
      let start = stream.index(below: count)
      for step in 0..<min(length, left) { weights[(start + step) % count] += 1 }
      left -= length
    }
    return weights
  }
}
