import Glibc
import Messages
import RPC
import TestSupport

/// The service of the gRPC interop list, with our messages: of an `ItemStatus` the number is the
/// wanted size of the answer and the text is the payload.
enum InteropMethods {
  static let service = "grpc.testing.TestService"
  static let empty = Method<HealthListRequest, HealthListRequest>(
    service: service, name: "EmptyCall")
  static let unary = Method<ItemStatus, ItemStatus>(service: service, name: "UnaryCall")
  /// The answer says how many bytes came.
  static let input = StreamMethod<ItemStatus, ItemStatus>(
    service: service, name: "StreamingInputCall", shape: .clientStream)
  /// The payload of the request holds the wanted sizes.
  static let output = StreamMethod<ItemStatus, ItemStatus>(
    service: service, name: "StreamingOutputCall", shape: .serverStream)
  static let duplex = StreamMethod<ItemStatus, ItemStatus>(
    service: service, name: "FullDuplexCall", shape: .bidirectional)
  /// Fails with the number as its code and the payload as its text.
  static let status = Method<ItemStatus, ItemStatus>(service: service, name: "StatusCall")
  static let duplexStatus = StreamMethod<ItemStatus, ItemStatus>(
    service: service, name: "DuplexStatusCall", shape: .bidirectional)
  /// Answers with the metadata that the server takes.
  static let metadata = Method<ItemStatus, ItemStatus>(service: service, name: "MetadataCall")
  /// Bound nowhere.
  static let unimplemented = Method<HealthListRequest, HealthListRequest>(
    service: service, name: "UnimplementedCall")
  static let unimplementedService = Method<HealthListRequest, HealthListRequest>(
    service: "grpc.testing.UnimplementedService", name: "UnimplementedCall")
}

/// A server of `InteropMethods` on a socket of its own.
final class InteropService: Sendable {
  let path: String
  /// Streams at work.
  let atWork = Counter()
  private let scratch: Scratch
  private let server: Server

  init() throws {
    scratch = try Scratch()
    path = scratch.path("s.sock")
    var router = Router()
    router.bind(InteropMethods.empty, inlineLimit: 1 << 10) { request, _ in request }
    router.bind(InteropMethods.unary) { request, _ in Self.answer(request.code) }
    router.bind(InteropMethods.status) { request, _ in
      try Self.fail(request)
      return ItemStatus()
    }
    router.bind(InteropMethods.metadata) { _, call in
      ItemStatus(message: "\(call.requestID ?? "none") \(call.traceparent ?? "none")")
    }
    let atWork = atWork
    router.bind(InteropMethods.input) { _ in
      var bytes: Int32 = 0
      return ClosureStream(atWork) { (message: ItemStatus, _: StreamOutput<ItemStatus>) in
        bytes += Int32(message.message.utf8.count)
      } finish: {
        try $0.send(ItemStatus(code: bytes))
      }
    }
    router.bind(InteropMethods.output) { _ in
      ClosureStream(atWork) { message, output in
        for size in message.message.split(separator: ",").compactMap({ Int32($0) }) {
          try output.send(Self.answer(size))
        }
      }
    }
    router.bind(InteropMethods.duplex) { _ in
      ClosureStream(atWork) { try $1.send(Self.answer($0.code)) }
    }
    router.bind(InteropMethods.duplexStatus) { _ in
      ClosureStream(atWork) { message, output in
        try Self.fail(message)
        output.end()
      }
    }
    server = try Server(router: router) { _ in }
    server.serve(try ListeningSocket(path: path, mode: 0o600))
  }

  deinit { server.drain {} }

  private static func answer(_ size: Int32) -> ItemStatus {
    ItemStatus(message: payload(Int(size)))
  }

  /// So many bytes.
  static func payload(_ count: Int) -> String { String(repeating: "x", count: count) }

  private static func fail(_ request: ItemStatus) throws(RPCError) {
    guard let code = StatusCode(rawValue: request.code), code != .ok else { return }
    throw RPCError(code, request.message)
  }
}
