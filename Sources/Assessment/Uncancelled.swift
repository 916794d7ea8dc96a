/// Maps a list until nobody waits for the answer any more; the part that is left out is never seen.
func uncancelled<T, R>(_ list: some Sequence<T>, _ isCancelled: () -> Bool, _ map: (T) -> R) -> [R]
{
  var results: [R] = []
  for item in list {
    if isCancelled() { break }
    results.append(map(item))
  }
  return results
}
