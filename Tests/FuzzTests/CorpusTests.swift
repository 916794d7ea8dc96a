import Foundation
import FuzzTargets
import Messages
import Testing

/// Every input that a fuzzer kept is tried again, here without a sanitizer.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../deploy/fuzz")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyInputOfTheCorpusKeepsWhatMustHold(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let seeds = try Seeds(text: Self.text("seeds.txt")).inputs(for: name)
    let corpus = try CorpusFile.inputs(in: Self.text("corpus/\(name).txt"))
    try #require(seeds.count > 0 && corpus.count > 0)
    for input in seeds + corpus {
      #expect(throws: Never.self, "\(CorpusFile.line(for: input))") {
        try input.withUnsafeBytes { try target.check($0) }
      }
    }
  }

  @Test func everySeedIsAnsweredButThoseForAStoreOfModels() throws {
    for request in try Seeds(text: Self.text("seeds.txt")).requests {
      switch request.answer {
      case .success: break
      case .failure(let error):
        #expect(error.code == .failedPrecondition, "\(request.method.path): \(error)")
        #expect(request.method.path.contains("Models/"))
      }
    }
  }

  @Test func aLineOfACorpusIsReadAsItWasWritten() throws {
    let bytes = (0...255).map { UInt8($0) }
    for input in [bytes, [0x23, 0x23], Array("a\\n\n\\x41".utf8), []] where !input.isEmpty {
      #expect(try CorpusFile.inputs(in: CorpusFile.line(for: input)) == [input])
    }
    #expect(CorpusFile.line(for: [0x23, 0x61, 0x5c, 0x0a, 0x09]) == #"\x23a\\\n\x09"#)
    #expect(try CorpusFile.inputs(in: "# no\n\na\\x00\n") == [[0x61, 0]])
    #expect(throws: BrokenProperty.self) { try CorpusFile.inputs(in: #"a\q"#) }
  }
}
