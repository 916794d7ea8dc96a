import EvenstrideService
import Messages
import RPC

/// Any payload of any method gets an answer that can be read, or a canonical error that is not ours.
///
/// Input: the name of a method in a line of its own, then the payload.
func checkRequest(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let method = method(named: input.line())
  try checkCall(method, input.remainder())
}

/// The method of this name, short or in full; for any other text some method.
func method(named text: [UInt8]) -> any AnyMethod {
  let name = String(decoding: text, as: UTF8.self)
  return allMethods.first { $0.path == name || $0.path.hasSuffix("." + name) }
    ?? allMethods[text.reduce(0) { ($0 + Int($1)) % allMethods.count }]
}

private let router = evenstrideRouter(state: ServingState(), limits: Limits())

private func checkCall(_ method: some AnyMethod, _ payload: [UInt8]) throws {
  let arena = Arena()
  do {
    if let stream = method.stream {
      // What its messages do is for the target `connection`.
      _ = try stream.request.decode(payload, in: arena)
      return
    }
    guard let method = method.unary else { return }
    let request = shortened(try method.request.decode(payload, in: arena))
    let answer: [UInt8]
    do {
      answer = Array(try method.response.encode(try router.answer(method, request), in: arena))
    } catch {
      return try checkError(error, of: method.path)
    }
    let again = try method.response.decode(answer, in: arena)
    try require(
      try Array(method.response.encode(again, in: arena)) == answer,
      "the answer of \(method.path) changes when it is read and written again")
  } catch let error as MessageError {
    try require(!"\(error)".utf8.contains(0), "a NUL in the text of an error")
  }
}

private func checkError(_ error: any Error, of path: String) throws {
  guard let error = error as? RPCError else { throw BrokenProperty("\(path) threw \(error)") }
  try require(
    error.code != .internal && error.code != .ok && error.code != .unknown,
    "\(path) answers \(error.code.name): \(error.message)")
  try require(!"\(error)".utf8.contains(0), "a NUL in the text of an error of \(path)")
}

/// The same request with few resamples: what is long by design would take the fuzzer's time.
private func shortened<Request: Message>(_ request: Request) -> Request {
  switch request {
  case var request as AnalyzeRequest:
    shorten(&request.bootstrap)
    return request as! Request
  case var request as FitRequest:
    shorten(&request.validation)
    return request as! Request
  default: return request
  }
}

private func shorten(_ options: inout BootstrapOptions?) {
  guard let resamples = options?.resamples else { return }
  // 0 stands for 2,000.
  options?.resamples = resamples == 0 ? 100 : min(resamples, 100)
}
