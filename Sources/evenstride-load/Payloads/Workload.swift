import Messages

/// The calls that a run chooses from.
struct Workload: Sendable {
  var kinds: [CallKind]

  /// Of all methods and requests, sixteen hexadecimal digits (FNV-1a, 64 bits): tells two workloads
  /// apart, and is no protection against anybody who means to deceive.
  var digest: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    for kind in kinds {
      add(kind.path.utf8)
      for question in kind.questions { add(question.payload) }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// One kind of call: a method and the requests it is asked with.
struct CallKind: Sendable {
  /// As `--mix` names it, e.g. "asymmetry"; of any other method its path.
  let name: String
  /// Full name of the service, e.g. "evenstride.v1.Asymmetry".
  let service: String
  /// Name within the service, e.g. "Assess".
  let method: String
  /// Share among the kinds, above 0; in any unit.
  let weight: Double
  /// Whether each question is an item of a bidirectional stream, answered in order.
  let isStream: Bool
  /// Chosen from with equal probability; at least one.
  var questions: [Question]

  /// Whether its answers are results of a batch, with a status each and a summary at the end.
  var isBatch: Bool {
    [BulkMethods.assessStream.path, BulkMethods.predictStream.path].contains(path)
  }

  /// "package.Service/Method".
  var path: String { "\(service)/\(method)" }
}

/// One request, as the bytes of its message.
struct Question: Sendable {
  let payload: [UInt8]
  /// What the answer must be; nil: it is not checked.
  var expected: ExpectedAnswer?
}

/// What a right answer is, bit for bit.
enum ExpectedAnswer: Sendable, Equatable {
  /// The bytes of the answer's message.
  case message([UInt8])
  /// A failure with this canonical code.
  case failure(code: Int32)
}
