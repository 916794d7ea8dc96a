/// Maps a list, and asks before each piece whether anybody still waits for the answer.
func uncancelled<T, R>(
  _ list: some Sequence<T>, _ isCancelled: () -> Bool, _ map: (T) -> R
) throws(Cancelled) -> [R] {
  var results: [R] = []
  for item in list {
    try Cancelled.check(isCancelled)
    results.append(map(item))
  }
  return results
}
