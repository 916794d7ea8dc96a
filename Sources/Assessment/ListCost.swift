/// What a message in a list takes in memory beside its numbers and texts, bytes: so many empty ones
/// fit in a frame that they count too.
enum ListCost {
  static let list = 256
}
