import Messages
import Testing

@testable import EvenstrideService

/// Descriptor sets as a peer may send them.
@Suite struct DescriptorSetTests {
  private let bytes = Array(Descriptors.fileDescriptorSet)

  @Test func itHoldsWhatTheProtoFilesDeclare() throws {
    let set = try DescriptorSet(bytes)
    let file = try #require(set.files.first { $0.name == "grpc/reflection/v1/reflection.proto" })
    #expect(file.package == "grpc.reflection.v1")
    #expect(file.syntax == "proto3")
    #expect(file.options.lines == ["go_package = \"grpc/reflection/v1;reflection\""])
    let request = try #require(file.messages.first { $0.name == "ServerReflectionRequest" })
    #expect(request.oneofs == ["message_request"])
    #expect(request.fields.map(\.number) == [1, 3, 4, 6, 7])
    #expect(request.fields.map(\.oneof) == [nil, 0, 0, 0, 0])
    let method = try #require(file.services.first?.methods.first)
    #expect(method.streamsRequests && method.streamsResponses)
    #expect(method.options.lines == ["idempotency_level = NO_SIDE_EFFECTS"])
    #expect(file.comments[[6, 0, 2, 0]]?.leading == " One answer a question.\n")
  }

  @Test func aPartOfItIsAnErrorOrASmallerSet() throws {
    let whole = try DescriptorSet(bytes).files.count
    for length in stride(from: 0, to: bytes.count, by: 61) {
      do {
        #expect(try DescriptorSet(Array(bytes[..<length])).files.count < whole)
      } catch {
        #expect(error.offset <= length)
      }
    }
  }

  @Test func garbageIsReadOrRefused() {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var broken = bytes
      for _ in 0..<8 {
        broken[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      if let set = try? DescriptorSet(broken) {
        _ = Reflection(set).answer(
          ServerReflectionRequest(fileByFilename: "grpc/health/v1/health.proto"))
      }
    }
  }

  /// Bytes, and what the error says about them.
  @Test(
    arguments: [
      ([0x0a], "ends within a number"),
      ([0x0a, 0x05, 0x01], "5 bytes were announced, 1 are there"),
      ([0x02, 0x00], "a field has the number 0"),
      ([0x0b], "field 1 has wire type 3, not 0, 1, 2 or 5"),
      ([0x08, 0x01], "field 1 does not hold bytes"),
      ([0x0a, 0x03, 0x0a, 0x01, 0xff], "the text of field 1 is not UTF-8"),
      ([UInt8](repeating: 0xff, count: 11), "a number takes more than 10 bytes"),
      (
        [0x0a, 0x06, 0x22, 0x04, 0x4a, 0x02, 0x10, 0x00],
        "a reserved range starts at 0 and ends at -1"
      ),
      // A length of 2^64 - 1.
      (
        [0x0a] + [UInt8](repeating: 0xff, count: 9) + [0x01],
        "18446744073709551615 bytes were announced, 0 are there"
      ),
    ] as [([UInt8], String)])
  func brokenBytesAreNamed(_ bytes: [UInt8], _ reason: String) {
    let error = #expect(throws: DescriptorError.self) { try DescriptorSet(bytes) }
    #expect(error?.reason == reason)
  }

  @Test func messagesInMessagesHaveABound() throws {
    func nested(_ depth: Int) -> [UInt8] {
      var message: [UInt8] = []
      for _ in 1..<depth { message = [0x1a] + length(message) + message }
      let file: [UInt8] = [0x22] + length(message) + message
      return [0x0a] + length(file) + file
    }
    func length(_ bytes: [UInt8]) -> [UInt8] {
      bytes.count < 128
        ? [UInt8(bytes.count)] : [UInt8(bytes.count & 127) | 128, UInt8(bytes.count >> 7)]
    }
    #expect(try DescriptorSet(nested(32)).files.count == 1)
    let error = #expect(throws: DescriptorError.self) { try DescriptorSet(nested(33)) }
    #expect(error?.reason == "messages are nested more than 32 deep")
  }
}

/// Numbers that look random and are the same in every run (Steele and others, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
