import Messages
import Testing

@testable import EvenstrideService

@Suite struct ModelFileTests {
  private let model = LinearModel(
    outcome: "t25fw", test: .t25fw, unit: "s", scale: .speed,
    coefficients: [
      Coefficient(name: "(intercept)", estimate: 0.25), Coefficient(name: "age", estimate: -0.5),
    ], xtxInverse: [1, 0, 0, 1], sigma: 0.125, df: 8, n: 10)

  @Test func theChecksumOfTheUsualDigitsIsThePublishedOne() {
    #expect(ModelFile.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func anEmptyModelIsTheExampleOfTheTable() throws {
    let bytes = try ModelFile.encode(LinearModel())
    let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(hex == "45564e5354524d31" + "00000000" + "00000000")
  }

  @Test func whatIsWrittenIsRead() throws {
    #expect(try ModelFile.decode(try ModelFile.encode(model)) == model)
  }

  @Test func noShortenedFileIsRead() throws {
    let bytes = try ModelFile.encode(model)
    for length in 0..<bytes.count {
      #expect(throws: ModelFile.Fault.self) { try ModelFile.decode(Array(bytes[..<length])) }
    }
    #expect(throws: ModelFile.Fault.self) { try ModelFile.decode(bytes + [0]) }
  }

  @Test func noFileWithAWrongBitIsRead() throws {
    let bytes = try ModelFile.encode(model)
    for i in bytes.indices {
      for bit in 0..<8 {
        var wrong = bytes
        wrong[i] ^= 1 << bit
        #expect(throws: ModelFile.Fault.self) { try ModelFile.decode(wrong) }
      }
    }
  }

  @Test(arguments: ["a", "calf-1.2_x", "9", String(repeating: "a", count: 64)])
  func plainNamesAreTaken(_ name: String) {
    #expect(ModelFileName.isValid(name))
    #expect(ModelFileName("\(name)@7.model") == ModelFileName(name: name, version: 7))
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "-x", "_x", "a/b", "../a", "a b", "a@1", "ä", "a\0b",
    String(repeating: "a", count: 65),
  ])
  func namesThatCouldBePathsAreNot(_ name: String) { #expect(!ModelFileName.isValid(name)) }

  @Test(arguments: [
    "a.model", "a@.model", "a@0.model", "a@01.model", "a@+1.model", "a@1.models", "a@1",
    "@1.model", "a@4294967296.model", ".draft-1-2",
  ])
  func otherFilesAreNotTheStores(_ file: String) { #expect(ModelFileName(file) == nil) }
}
