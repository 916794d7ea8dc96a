import EvenstrideClient
import Messages
import RPC
import Testing

/// The cases of the gRPC interop list by their names, our client against our server.
@Suite struct InteropCaseTests {
  let service: InteropService
  let client: Evenstride

  init() throws {
    service = try InteropService()
    client = Evenstride(socketPath: service.path, defaultTimeout: .seconds(300))
  }

  private func message(_ bytes: Int, wanted: Int32 = 0) -> ItemStatus {
    ItemStatus(code: wanted, message: InteropService.payload(bytes))
  }

  @Test func empty_unary() throws {
    #expect(try client.call(InteropMethods.empty, HealthListRequest()) == HealthListRequest())
  }

  @Test func large_unary() throws {
    let answer = try client.call(InteropMethods.unary, message(271_828, wanted: 314_159))
    #expect(answer.message.utf8.count == 314_159)
  }

  @Test func client_streaming() throws {
    let stream = try client.open(InteropMethods.input)
    for size in [27_182, 8, 1_828, 45_904] { try stream.send(message(size)) }
    #expect(try stream.response().code == 74_922)
  }

  @Test func server_streaming() throws {
    let sizes = [31_415, 9, 2_653, 58_979]
    let wanted = sizes.map(String.init).joined(separator: ",")
    let stream = try client.open(InteropMethods.output, ItemStatus(message: wanted))
    for size in sizes { #expect(try stream.receive()?.message.utf8.count == size) }
    #expect(try stream.receive() == nil)
  }

  @Test func ping_pong() throws {
    let stream = try client.open(InteropMethods.duplex)
    for (wanted, size) in [(31_415, 27_182), (9, 8), (2_653, 1_828), (58_979, 45_904)] {
      try stream.send(message(size, wanted: Int32(wanted)))
      #expect(try stream.receive()?.message.utf8.count == wanted)
    }
    stream.finishSending()
    #expect(try stream.receive() == nil)
  }

  @Test func empty_stream() throws {
    let stream = try client.open(InteropMethods.duplex)
    stream.finishSending()
    #expect(try stream.receive() == nil)
    #expect(try client.open(InteropMethods.input).response().code == 0)
  }

  /// Of metadata the server takes two, in any spelling of their names, and the first of two values.
  @Test func custom_metadata() throws {
    let options = CallOptions(
      metadata: [
        ("X-Request-ID", "visit-7"), ("x-other", "ignored"), ("Traceparent", "00-1"),
        ("traceparent", "00-2"),
      ])
    let answer = try client.call(InteropMethods.metadata, ItemStatus(), options: options)
    #expect(answer.message == "visit-7 00-1")
    let none = try client.call(InteropMethods.metadata, ItemStatus())
    #expect(none.message == "none none")
  }

  @Test(arguments: StatusCode.allCases)
  func status_code_and_message(_ code: StatusCode) throws {
    for text in ["", "test status message", "½ der Kraft 🦵", InteropService.payload(100_000)] {
      let request = ItemStatus(code: code.rawValue, message: text)
      let expected = code == .ok ? nil : RPCError(code, text)
      let unary = Result { () throws(RPCError) in try client.call(InteropMethods.status, request) }
      #expect(unary.error == expected)
      let stream = try client.open(InteropMethods.duplexStatus)
      try stream.send(request)
      let end = Result { () throws(RPCError) in try stream.receive() }
      // A stream's error also carries the id under which it could be cancelled.
      #expect(end.error?.code == expected?.code && end.error?.message == expected?.message)
      if code == .ok { #expect(try end.get() == nil) }
    }
  }

  @Test func special_status_message() {
    let text = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
    #expect(throws: RPCError(.unknown, text)) {
      try client.call(InteropMethods.status, ItemStatus(code: 2, message: text))
    }
  }

  @Test func unimplemented_method() {
    let failed = code { try client.call(InteropMethods.unimplemented, HealthListRequest()) }
    #expect(failed == .unimplemented)
  }

  @Test func unimplemented_service() {
    let failed = code {
      try client.call(InteropMethods.unimplementedService, HealthListRequest())
    }
    #expect(failed == .unimplemented)
  }

  @Test func cancel_after_begin() throws {
    let stream = try client.open(InteropMethods.input)
    stream.cancel()
    #expect(code { try stream.response() } == .cancelled)
    // A stream without a message has no handler yet; the connection serves on.
    _ = try client.call(InteropMethods.empty, HealthListRequest())
    #expect(eventually { service.atWork.value == 0 })
  }

  @Test func cancel_after_first_response() throws {
    let stream = try client.open(InteropMethods.duplex)
    try stream.send(message(27_182, wanted: 31_415))
    #expect(try stream.receive()?.message.utf8.count == 31_415)
    #expect(service.atWork.value == 1)
    stream.cancel()
    #expect(code { try stream.receive() } == .cancelled)
    // Control/Cancel is no method of this server: closing tells it.
    client.close()
    #expect(eventually { service.atWork.value == 0 })
  }

  @Test func timeout_on_sleeping_server() throws {
    let stream = try client.open(InteropMethods.duplex, timeout: .milliseconds(100))
    #expect(code { try stream.receive() } == .deadlineExceeded)
    #expect(code { try stream.send(message(27_182)) } == .deadlineExceeded)
    #expect(eventually { service.atWork.value == 0 })
  }
}

extension Result {
  fileprivate var error: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
