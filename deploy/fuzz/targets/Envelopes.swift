import Messages

/// An envelope that is read is written and read again without a change.
///
/// Input: one byte, odd for a response, and then the envelope.
func checkEnvelopes(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  if input.byte() % 2 == 0 {
    try checkStable(EnvelopeRequest.self, input.remainder())
  } else {
    guard let response = try checkStable(EnvelopeResponse.self, input.remainder()),
      let status = response.status
    else { return }
    let error = RPCError(status, in: Arena())
    try require(
      error.code.rawValue == status.code || error.code == .unknown, "the code became another")
  }
}

/// - Returns: the value; nil when the bytes are refused.
@discardableResult
private func checkStable<T: CBacked>(_ type: T.Type, _ bytes: [UInt8]) throws -> T? {
  let arena = Arena()
  guard let value = try? Codec.decode(type, from: bytes, in: arena) else { return nil }
  let once = Array(try Codec.encode(value, in: arena))
  let again = try Codec.decode(type, from: once, in: arena)
  try require(
    try Array(Codec.encode(again, in: arena)) == once, "\(type) changes when it is written again")
  return value
}
