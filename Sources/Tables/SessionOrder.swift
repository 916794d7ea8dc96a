/// The order of sessions: by number where all are numbers, by date where all are ISO dates, else as they
/// come.
package enum SessionOrder {
  /// What the sessions are ordered by; nil: they stay as they come.
  package static func places(_ sessions: [String]) -> [Double]? {
    places(sessions.map { Array($0.utf8)[...] })
  }

  static func places(_ sessions: [ArraySlice<UInt8>]) -> [Double]? {
    all(sessions) { text in
      text.withUnsafeBufferPointer { DecimalNumber.read($0, point: UInt8(ascii: ".")) }
    } ?? all(sessions, ISODate.seconds)
  }

  private static func all(
    _ sessions: [ArraySlice<UInt8>], _ place: (ArraySlice<UInt8>) -> Double?
  ) -> [Double]? {
    var places: [Double] = []
    places.reserveCapacity(sessions.count)
    for session in sessions {
      guard let place = place(session) else { return nil }
      places.append(place)
    }
    return places
  }
}
