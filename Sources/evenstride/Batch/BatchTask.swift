/// What a job asks: how its input falls into pieces, and how a piece is answered.
struct BatchTask<Piece: Sendable> {
  /// What is read and asked, for `--dry-run`.
  var description: [String] = []
  /// What stands before the answers.
  var header: [UInt8] = []
  /// Threads that work, where not as many as the command line says.
  var threads: Int?
  /// The next piece; nil: there are no more.
  var next: () throws -> Piece?
  /// Goes on at a place of the input, a byte and its line.
  var resume: (UInt64, Int) throws -> Void
  /// Answers a piece; several threads call it at once.
  var answer: @Sendable (Piece) throws -> PieceAnswer
}
