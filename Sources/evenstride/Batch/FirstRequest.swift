import EvenstrideClient
import RPC

/// Keeps the first request that it gets, and answers none: what a job would ask.
final class FirstRequest: UnaryCaller {
  private let request = Locked<String?>(nil)

  /// As JSON on one line.
  var text: String? { request.withLock { $0 } }

  func note(_ message: some Message) {
    request.withLock { request in
      guard request == nil, let line = try? OutputOptions.line(message, writesDefaults: false)
      else { return }
      request = String(decoding: line.dropLast(), as: UTF8.self)
    }
  }

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> Response {
    note(request)
    throw RPCError(.aborted, "nobody is asked")
  }

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) async throws(RPCError) -> Response {
    note(request)
    throw RPCError(.aborted, "nobody is asked")
  }
}
