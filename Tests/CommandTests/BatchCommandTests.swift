import Foundation
import TestSupport
import Testing

/// How a batch ends, and what it leaves.
@Suite("Batches")
struct BatchCommandTests {
  @Test("--fail-fast ends at the first rejected row, and leaves no output")
  func failFast() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    let result = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--rejects", scratch.path("rejects.csv"), "--fail-fast",
    ])
    #expect(result.code == 65 && result.errors.contains("--fail-fast"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv.part")))
    let rejects = try String(contentsOfFile: scratch.path("rejects.csv"), encoding: .utf8)
    #expect(rejects.split(separator: "\n").count == 2)
  }

  @Test("--fail-fast with a checkpoint keeps what is answered, and the job goes on without it")
  func failFastKept() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    let arguments = [
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--checkpoint", scratch.path("c"),
    ]
    let first = try Tool.run(arguments + ["--fail-fast"])
    #expect(first.code == 65 && first.errors.contains("goes on"))
    #expect(try Tool.run(arguments).errors.contains("3 rows rejected, 2 items answered"))
    #expect(FileManager.default.fileExists(atPath: scratch.path("out.csv")))
  }

  @Test("Names of one file for two things are refused, and nothing is overwritten")
  func onePath() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    func run(_ more: [String]) throws -> Tool.Result {
      try Tool.run(["batch", "asymmetry", "--embedded", "--in", table] + more)
    }
    let out = scratch.path("out")
    let map = try scratch.write("# none\n", to: "map")
    for more in [
      ["--out", table], ["--out", out, "--rejects", table], ["--out", out, "--rejects", out],
      ["--out", out, "--checkpoint", table], ["--out", out, "--checkpoint", out],
      ["--out", out, "--checkpoint", out + ".part"],
      ["--out", out, "--rejects", scratch.path("r"), "--checkpoint", scratch.path("r")],
      ["--out", map, "--map-file", map], ["--out", out, "--rejects", map, "--map-file", map],
    ] {
      let result = try run(more)
      #expect(result.code == 64 && result.errors.contains("one file"), "\(more)")
    }
    #expect(try String(contentsOfFile: table, encoding: .utf8) == Batch.faulty)
    #expect(try String(contentsOfFile: map, encoding: .utf8) == "# none\n")
    #expect(!FileManager.default.fileExists(atPath: out))
    for more in [["--out", "-", "--rejects", "-"], ["--out", out, "--checkpoint", "-"]] {
      #expect(try run(more).code == 64, "\(more)")
    }
    // The part stands beside the target of a link.
    let part = try scratch.write(Batch.faulty, to: "real.part")
    _ = try scratch.write("old", to: "real")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "real")
    let linked = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", part, "--out", scratch.path("link"),
    ])
    #expect(linked.code == 64 && linked.errors.contains("one file"))
    let page = try Tool.run([
      "report", "cohort", "--embedded", "--in", table, "--out", table,
    ])
    #expect(page.code == 64 && page.errors.contains("one file"))
    #expect(try String(contentsOfFile: table, encoding: .utf8) == Batch.faulty)
  }

  @Test("--dry-run reads all and asks nobody")
  func dryRun() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    // No daemon is there.
    let result = try Tool.run([
      "batch", "asymmetry", "--socket", scratch.path("none"), "--in", table, "--out",
      scratch.path("out.csv"), "--dry-run",
    ])
    #expect(result.code == 65)
    #expect(result.text.contains("calf_raise, left leg"))
    #expect(result.text.contains("Asks Asymmetry/Indices."))
    #expect(
      result.text.contains(
        #"{"columns":["INDEX_COLUMN_MAX_NORMALISED"],"confidenceLevel":0.95,"left":[20],"right":[25]}"#
      ))
    #expect(result.text.contains("5 rows: 2 items to be asked about, 3 rows rejected."))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv")))
  }

  // MARK: What goes wrong

  @Test("Each way to fail has its exit code, and says what to do")
  func failures() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    func run(_ more: [String]) throws -> Tool.Result {
      try Tool.run(["batch", "asymmetry"] + more)
    }
    let noDaemon = try run([
      "--socket", scratch.path("none"), "--in", table, "--out", scratch.path("out"),
    ])
    #expect(noDaemon.code == 69 && noDaemon.errors.contains("evenstrided"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    let noInput = try run(["--embedded", "--in", scratch.path("x"), "--out", "-"])
    #expect(noInput.code == 66 && noInput.errors.contains("No such file"))
    let noFolder = try run(["--embedded", "--in", table, "--out", scratch.path("x/out")])
    #expect(noFolder.code == 73)
    let full = try run(["--embedded", "--in", Batch.wide, "--out", "/dev/full"])
    #expect(full.code == 74 && full.errors.contains("No space left"))
    let pipe = try run(["--embedded", "--in", "-", "--out", "x", "--checkpoint", "c"])
    #expect(pipe.code == 64 && pipe.errors.contains("--checkpoint"))
    let needsError = try run([
      "--embedded", "--in", table, "--out", "-", "--column", "probability-weaker-side",
    ])
    #expect(needsError.code == 64 && needsError.errors.contains("--cv"))
    let noColumns = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"], input: "a,b\n1,2\n")
    #expect(noColumns.code == 65 && noColumns.errors.contains("evenstride schema csv"))
    let empty = try Tool.run(["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"])
    #expect(empty.code == 65)
  }

  @Test("A checkpoint of another question or another file is refused")
  func otherCheckpoint() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    let arguments = [
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out"),
      "--checkpoint", scratch.path("c"),
    ]
    #expect(try Tool.run(arguments + ["--fail-fast", "--cv", "5"]).code == 65)
    let other = try Tool.run(arguments)
    #expect(other.code == 65 && other.errors.contains("with --cv \"5.0\", now it is no --cv"))
    _ = try scratch.write(Batch.faulty + "F,1,2\n", to: "in.csv")
    let longer = try Tool.run(arguments + ["--cv", "5"])
    #expect(longer.code == 65 && longer.errors.contains("was changed since"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    _ = try scratch.write("{}", to: "c")
    let broken = try Tool.run(arguments)
    #expect(broken.code == 65 && broken.errors.contains("to begin anew"))
  }
}
