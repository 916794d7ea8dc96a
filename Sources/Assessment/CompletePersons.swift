import Statistics

/// The places at which no column has a NaN; places mean nothing once cancelled.
///
/// - Parameter columns: at least one, each as long as the first.
func completePersons(_ columns: [[Double]], _ isCancelled: () -> Bool) -> [Int] {
  let count = columns[0].count
  var isComplete = [Bool](repeating: true, count: count)
  for column in columns where !isCancelled() {
    for i in 0..<count where column[i].isNaN { isComplete[i] = false }
  }
  if isCancelled() { return [] }
  return isComplete.indices.filter { isComplete[$0] }
}

/// The values of some persons; NaN from where nobody waits any more.
func values(_ column: [Double], of persons: [Int], _ isCancelled: () -> Bool) -> [Double] {
  Array(count: persons.count, rest: .nan, isCancelled: isCancelled) { column[persons[$0]] }
}
