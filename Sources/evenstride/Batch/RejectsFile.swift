import Console
import RPC
import Tables

/// Where rejected rows go: a file, or else the first few as notes on standard error.
///
/// Used by one thread at a time, but for `takeNotes`.
final class RejectsFile {
  /// Notes on standard error; a file holds all.
  private static let mostNotes = 10

  private let output: BatchOutput?
  private let input: String
  private var count: UInt64 = 0
  /// Said by whoever shows progress, so that they do not stand within its line.
  private let notes = Locked<[String]>([])

  var length: UInt64 { output?.length ?? 0 }

  func mark(at length: UInt64) throws -> BatchOutput.Mark {
    try output?.mark(at: length) ?? BatchOutput.Mark()
  }

  init(_ output: BatchOutput?, input: String) throws {
    (self.output, self.input) = (output, input)
    if let output, output.length == 0 { try output.write(Reject.header) }
  }

  func write(_ rejects: [Reject]) throws {
    if let output {
      var bytes: [UInt8] = []
      for reject in rejects { bytes += reject.text }
      if !bytes.isEmpty { try output.write(bytes) }
    } else {
      for reject in rejects.prefix(Self.mostNotes - Int(min(count, UInt64(Self.mostNotes)))) {
        notes.withLock { $0.append("\(input):\(reject.fault.text)") }
      }
    }
    count += UInt64(rejects.count)
  }

  /// What is to be noted on standard error since the last time; any thread.
  func takeNotes() -> [String] {
    notes.withLock { notes in
      defer { notes = [] }
      return notes
    }
  }

  func sync() throws { try output?.sync() }

  func finish() throws {
    try output?.finish()
    if output == nil, count > UInt64(Self.mostNotes) {
      note("… and \(count - UInt64(Self.mostNotes)) more faults; --rejects FILE keeps all")
    }
  }

  func abandon() { output?.abandon() }
}
