import EvenstrideClient

/// What the command line asks for.
struct Plan {
  enum Question {
    case indices(callers: Int, isAsync: Bool)
    case assessAll
  }

  let socket: String
  let question: Question
  private(set) var seconds = 3.0
  private(set) var pollTime: Duration?

  /// - Returns: nil when the arguments are wrong.
  init?(_ arguments: some Sequence<String>) {
    var arguments = arguments.makeIterator()
    guard let socket = arguments.next(), let question = arguments.next() else { return nil }
    var (callers, isAsync) = (1, false)
    while let option = arguments.next() {
      guard let value = arguments.next().flatMap(Double.init), value >= 0, value < 1e6 else {
        return nil
      }
      switch option {
      case "--seconds": seconds = value
      case "--poll-time": pollTime = .microseconds(value)
      case "--threads": callers = Int(value)
      case "--tasks": (callers, isAsync) = (Int(value), true)
      default: return nil
      }
    }
    self.socket = socket
    switch question {
    case "indices" where callers > 0:
      self.question = .indices(callers: callers, isAsync: isAsync)
    case "assess-all": self.question = .assessAll
    default: return nil
    }
  }

  var client: Evenstride {
    pollTime.map { Evenstride(socketPath: socket, pollTime: $0) } ?? Evenstride(socketPath: socket)
  }
}
