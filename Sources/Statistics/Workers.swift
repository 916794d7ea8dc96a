/// Who does a long computation: one thread or several, and whether anybody still waits for it.
///
/// Kernels know no thread. The caller hands in a way to run independent pieces; the numbers do not
/// depend on how many run at once, because every row of the result is computed alone.
package struct Workers: Sendable {
  /// Runs `body(0) … body(count − 1)` in any order, on any threads, and returns when all are done.
  package typealias ForEach = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// The calling thread, which is never told to stop.
  package static let alone = Workers { count, body in for piece in 0..<count { body(piece) } }

  /// Whether nobody waits for the answer any more.
  package let isCancelled: @Sendable () -> Bool
  private let forEach: ForEach

  package init(
    isCancelled: @escaping @Sendable () -> Bool = { false }, forEach: @escaping ForEach
  ) {
    self.isCancelled = isCancelled
    self.forEach = forEach
  }

  /// How many rows make a piece of about a millisecond, so that cancelling is noticed in time and
  /// handing out pieces costs little.
  ///
  /// - Parameter stepsARow: how many steps of a few nanoseconds a row takes.
  package static func rowsAPiece(stepsARow: Int) -> Int {
    max(1, min(256, 200_000 / max(1, stepsARow)))
  }

  /// A table of `rows` × `width` numbers, row by row, made in pieces of `rowsAPiece` rows; nil when
  /// cancelled.
  ///
  /// - Parameter fill: gets the rows of a piece and the room for exactly their numbers, which it
  ///   must fill. It must not depend on the piece's borders.
  package func table(
    rows: Int, width: Int = 1, rowsAPiece: Int = 256,
    _ fill: @Sendable (_ rows: Range<Int>, _ numbers: UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double]? {
    let pieces = (rows + rowsAPiece - 1) / rowsAPiece
    let result = [Double](unsafeUninitializedCapacity: rows * width) { buffer, count in
      // Pieces write disjoint parts of the buffer, which outlives `forEach`.
      nonisolated(unsafe) let room = buffer
      @Sendable func run(_ piece: Int) {
        let range = piece * rowsAPiece..<min(rows, (piece + 1) * rowsAPiece)
        let numbers = UnsafeMutableBufferPointer(
          rebasing: room[range.lowerBound * width..<range.upperBound * width])
        if isCancelled() { return numbers.initialize(repeating: .nan) }
        fill(range, numbers)
      }
      // Waking another thread for a single piece would take longer than the piece.
      if pieces == 1 { run(0) } else { forEach(pieces, run) }
      count = rows * width
    }
    return isCancelled() ? nil : result
  }
}
