import Console
import Foundation

/// How far a job has come: everything before `place` of the input is answered, and what
/// `output` marks are those answers.
struct Checkpoint: Codable, Equatable {
  /// What is asked, by the name of the option: an answer must not be half of one question and half of
  /// another.
  var settings: [String: String]
  var input: ByteSource.Identity
  var place: UInt64 = 0
  /// The line at that place, from 1.
  var line = 1
  var output = BatchOutput.Mark()
  var rejects = BatchOutput.Mark()
  var counts = BatchCounts()
  /// All is answered; the output may have got its name already.
  var isDone = false
}

/// How many went which way.
struct BatchCounts: Codable, Equatable {
  /// Rows, or lines of requests; the header is not counted.
  var rows: UInt64 = 0
  /// Items.
  var answered: UInt64 = 0
  /// Rows of items with something wrong.
  var rejected: UInt64 = 0

  /// An item and a row have a byte at least.
  func isPossible(in bytes: UInt64) -> Bool {
    rows <= bytes && answered <= bytes && rejected <= bytes
  }
}

/// The file of a checkpoint: written anew each time, and renamed, so that it is always whole.
struct CheckpointFile {
  private let path: String

  init(path: String) { self.path = path }

  /// nil: there is none, the job begins.
  func read() throws -> Checkpoint? {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT { return nil }
    do {
      return try JSONText.decode(
        Checkpoint.self, try FileBytes.read(path), name: path, root: "checkpoint")
    } catch let failure as Failure {
      throw Failure(
        text: failure.text
          + "\nName another --checkpoint; if this is what is left of one, remove it to begin "
          + "anew",
        code: failure.code)
    }
  }

  func write(_ checkpoint: Checkpoint) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try OutputFile.write(
      try encoder.encode(checkpoint) + Data("\n".utf8), to: path, part: BatchOutput.part(of: path))
    BatchOutput.syncDirectory(of: path)
  }

  /// The job is done.
  func remove() throws {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw Failure.cannotCreate(
        "\(path): cannot be removed: \(systemReason(SystemFailure())); the job is done")
    }
  }

  private static func text(_ name: String, _ value: String) -> String {
    value.isEmpty ? "no \(name)" : "\(name) \"\(value)\""
  }

  /// Whether a job may go on where another one stopped.
  func check(_ old: Checkpoint, against new: Checkpoint, input: String) throws {
    guard old.place <= old.input.size, old.line >= 1, old.line - 1 <= old.place,
      old.counts.isPossible(in: old.place)
    else {
      throw Failure.data(
        "\(path): is no checkpoint that a job wrote: its numbers do not fit together. Remove \(path) to "
          + "begin anew")
    }
    if old.input != new.input {
      throw Failure.data(
        "\(path): \(input) is not the file that this checkpoint was made for, or was changed since: "
          + "\(old.input.text) then, \(new.input.text) now. Remove \(path), and the parts of the output, "
          + "to begin anew")
    }
    for name in Set(new.settings.keys).union(old.settings.keys).sorted() {
      let (then, now) = (old.settings[name] ?? "", new.settings[name] ?? "")
      if then != now {
        throw Failure.data(
          "\(path): was made with \(Self.text(name, then)), now it is \(Self.text(name, now)). Use the "
            + "same options, or remove \(path) to begin anew")
      }
    }
  }
}
