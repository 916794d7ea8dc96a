import Messages
import Testing

@Suite struct RPCErrorTests {
  @Test(arguments: StatusCode.allCases.dropFirst())
  func codeAndUnicodeMessageSurvive(_ code: StatusCode) throws {
    let arena = Arena()
    let error = RPCError(code, "Übergröße 🦵 \(String(repeating: "x", count: 5_000))")
    #expect(RPCError(try error.status(in: arena), in: arena) == error)
  }

  @Test func violationsAndRetryDelaySurvive() throws {
    let arena = Arena()
    let error = RPCError(
      .invalidArgument, "no",
      fieldViolations: [
        FieldViolation(field: "a[0].b", description: "is wrong"),
        FieldViolation(field: "c", description: ""),
      ], retryDelay: .milliseconds(1_500))
    #expect(RPCError(try error.status(in: arena), in: arena) == error)
  }

  @Test func aCodeBeyondTheCanonicalOnesIsUnknown() {
    #expect(RPCError(RPCStatus(code: 99, message: "?"), in: Arena()).code == .unknown)
  }

  @Test func namesAreThoseOfGRPC() {
    #expect(StatusCode.invalidArgument.name == "INVALID_ARGUMENT")
    #expect(StatusCode.internal.name == "INTERNAL")
    #expect(StatusCode.ok.name == "OK")
  }

  @Test func theLibraryIsNewEnough() {
    #expect(ProtobufCVersion.isSafe)
  }
}
