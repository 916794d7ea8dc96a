import Foundation
import Messages

/// A request that is read from JSON is written and read again without a change.
///
/// Input: the name of a method in a line of its own, then the text.
func checkJSON(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let method = method(named: input.line())
  try checkStable(method, Data(input.remainder()))
}

private func checkStable<M: AnyMethod>(_ method: M, _ text: Data) throws {
  let value: M.Request
  do {
    value = try JSONDecoder().decode(M.Request.self, from: text)
  } catch {
    try require(error is DecodingError, "JSON is refused with \(type(of: error))")
    return
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let once = try encoder.encode(value)
  let again = try JSONDecoder().decode(M.Request.self, from: once)
  try require(
    try encoder.encode(again) == once, "\(M.Request.fullName) changes when it is written again")
}
