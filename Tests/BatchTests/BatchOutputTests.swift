import ArgumentParser
import Console
import Foundation
import Glibc
import TestSupport
import Testing

@testable import evenstride

@Suite("Outputs of batches")
struct BatchOutputTests {
  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("A file has its name when it is whole, and keeps the old one until then")
  func whole() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "out")
    let output = try BatchOutput(path: path)
    try output.write(Array("new".utf8))
    #expect(text(path) == "old" && text(path + ".part") == "new" && output.length == 3)
    try output.finish()
    #expect(text(path) == "new" && text(path + ".part") == nil)
  }

  /// A part as a job leaves it that was killed.
  private func part(_ text: String, _ scratch: Scratch) throws -> BatchOutput.Mark {
    let output = try BatchOutput(path: scratch.path("out"))
    try output.write(Array(text.utf8))
    let mark = try output.mark(at: output.length)
    try output.write(Array("and more".utf8))
    return mark
  }

  @Test("What a checkpoint does not know of is cut off, what it knows of is kept")
  func resumed() throws {
    let scratch = try Scratch()
    let mark = try part("0123", scratch)
    #expect(text(scratch.path("out.part")) == "0123and more")
    let output = try BatchOutput(path: scratch.path("out"), keeping: mark)
    try output.write(Array("x".utf8))
    try output.finish()
    #expect(text(scratch.path("out")) == "0123x")
  }

  @Test("A part that is shorter than its checkpoint says, or another job's, is refused")
  func another() throws {
    let scratch = try Scratch()
    let long = String(repeating: "row\n", count: 5_000)
    let mark = try part(long, scratch)
    _ = try scratch.write("01", to: "out.part")
    #expect(throws: Failure.self) { try BatchOutput(path: scratch.path("out"), keeping: mark) }
    for other in ["R" + String(long.dropFirst()), String(long.dropLast(2)) + "x\n"] {
      _ = try scratch.write(other + "and more", to: "out.part")
      let failure = #expect(throws: Failure.self) {
        try BatchOutput(path: scratch.path("out"), keeping: mark)
      }
      #expect(failure?.text.contains("another job wrote it") == true)
    }
    _ = try scratch.write(long + "and other", to: "out.part")
    #expect(throws: Never.self) { try BatchOutput(path: scratch.path("out"), keeping: mark) }
  }

  @Test("A file is whole when it has its name and what was written, not only its length")
  func wholeByContent() throws {
    let scratch = try Scratch()
    let path = scratch.path("out")
    let mark = try part("0123", scratch)
    #expect(try !BatchOutput.isWhole(path, mark))
    let output = try BatchOutput(path: path, keeping: mark)
    #expect(try !BatchOutput.isWhole(path, mark))
    try output.finish()
    #expect(try BatchOutput.isWhole(path, mark))
    for other in ["0124", "01234", ""] {
      _ = try scratch.write(other, to: "out")
      #expect(try !BatchOutput.isWhole(path, mark), "\(other)")
    }
  }

  @Test("What is there beside it and is no part that a checkpoint knows of is not overwritten")
  func foreign() throws {
    let scratch = try Scratch()
    let path = scratch.path("out")
    let victim = try scratch.write("precious", to: "victim")
    func expectRefused() {
      let failure = #expect(throws: Failure.self) { try BatchOutput(path: path) }
      #expect(failure?.code.rawValue == 73 && failure?.text.contains("remove it") == true)
      #expect(text(victim) == "precious")
    }
    #expect(symlink("victim", path + ".part") == 0)
    expectRefused()
    unlink(path + ".part")
    #expect(Glibc.link(victim, path + ".part") == 0)
    expectRefused()
    unlink(path + ".part")
    _ = try scratch.write("of another job", to: "out.part")
    expectRefused()
    #expect(text(path + ".part") == "of another job")
    _ = try scratch.write("", to: "out.part")
    #expect(throws: Never.self) { try BatchOutput(path: path) }
  }

  @Test("Who may read the old file may read the new one, and nobody else")
  func mode() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "out")
    #expect(chmod(path, 0o600) == 0)
    let output = try BatchOutput(path: path)
    var status = stat()
    #expect(stat(path + ".part", &status) == 0 && status.st_mode & 0o777 == 0o600)
    try output.finish()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("Links are followed as the system follows them, and never replaced")
  func paths() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("deep/a"), withIntermediateDirectories: true)
    #expect(symlink("deep/a", scratch.path("link")) == 0)
    let output = try BatchOutput(path: scratch.path("link/../x"))
    try output.write([65])
    try output.finish()
    #expect(text(scratch.path("deep/x")) == "A")
    #expect(symlink("nothing", scratch.path("dangling")) == 0)
    let failure = #expect(throws: Failure.self) { try BatchOutput(path: scratch.path("dangling")) }
    #expect(failure?.text.contains("link to nothing") == true)
  }

  @Test("Two names for one file are refused")
  func apart() throws {
    let scratch = try Scratch()
    let file = try scratch.write("x", to: "x")
    #expect(Glibc.link(file, scratch.path("hard")) == 0)
    func check(_ first: String, _ second: String) throws {
      try FilePath.checkApart([("--in", scratch.path(first)), ("--out", scratch.path(second))])
    }
    for (first, second) in [("x", "x"), ("x", "hard"), ("new", "new"), ("x", "./x"), ("y", "./y")] {
      let failure = #expect(throws: Failure.self) { try check(first, second) }
      #expect(failure?.code.rawValue == 64, "\(first) \(second)")
    }
    try check("x", "y")
    try FilePath.checkApart([("--in", "-"), ("--out", "-"), ("--rejects", "/dev/null")])
  }

  @Test("Two jobs never write the same file")
  func locked() throws {
    let scratch = try Scratch()
    let first = try BatchOutput(path: scratch.path("out"))
    try first.write([65])
    let second = #expect(throws: Failure.self) { try BatchOutput(path: scratch.path("out")) }
    #expect(second?.code.rawValue == 75)
    try first.finish()
    #expect(text(scratch.path("out")) == "A")
  }

  @Test("A link stays a link")
  func link() throws {
    let scratch = try Scratch()
    let target = try scratch.write("old", to: "target")
    #expect(symlink(target, scratch.path("out")) == 0)
    let output = try BatchOutput(path: scratch.path("out"))
    try output.write([65])
    try output.finish()
    #expect(text(target) == "A")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("out")) == target)
  }

  @Test("A full disk is told with the file's name")
  func full() throws {
    let output = try BatchOutput(path: "/dev/full")
    let failure = #expect(throws: Failure.self) { try output.write([65]) }
    #expect(failure?.code.rawValue == 74 && failure?.text.contains("/dev/full") == true)
  }
}
