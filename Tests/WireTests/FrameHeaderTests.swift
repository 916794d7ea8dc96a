import Testing
import Wire

@Suite struct FrameHeaderTests {
  /// The worked example of `FrameHeader`'s documentation.
  static let example: [UInt8] = [0, 0, 0, 0x1d, 0, 0, 0, 3, 1, 0]

  @Test func theDocumentedExampleReads() {
    let header = Self.example.withUnsafeBytes { FrameHeader($0) }
    #expect(header == FrameHeader(length: 29, stream: 3, type: .request))
  }

  @Test func theDocumentedExampleWrites() {
    var bytes = [UInt8](repeating: 0xff, count: 10)
    bytes.withUnsafeMutableBytes {
      FrameHeader(length: 29, stream: 3, type: .request).write(to: $0)
    }
    #expect(bytes == Self.example)
  }

  @Test func everyBitOfEveryFieldSurvives() {
    let bytes: [UInt8] = [0x00, 0x3f, 0xfe, 0x01, 0x80, 0x01, 0x02, 0x03, 0x7f, 0x85]
    let header = bytes.withUnsafeBytes { FrameHeader($0) }
    #expect(header.length == 0x003f_fe01)
    #expect(header.stream == 0x8001_0203)
    #expect(header.type == 0x7f)
    #expect(header.flags == 0x85)
  }
}
