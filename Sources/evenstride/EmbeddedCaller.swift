import EvenstrideClient
import EvenstrideService
import RPC

/// Answers in this process, through the same bytes as the daemon.
struct EmbeddedCaller: UnaryCaller {
  private let router = evenstrideRouter(state: ServingState(), limits: Limits())

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) throws(RPCError) -> Response {
    try router.answer(method, request, deadline: timeout.map { .now + $0 } ?? .distantFuture)
  }

  func call<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration?
  ) async throws(RPCError) -> Response {
    try router.answer(method, request, deadline: timeout.map { .now + $0 } ?? .distantFuture)
  }
}
