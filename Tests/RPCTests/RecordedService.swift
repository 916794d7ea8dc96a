import Glibc
import Messages
import RPC
import Synchronization

/// The service of the recordings in `Tests/Interop/transcripts`, bound under its own names.
///
/// Its messages are on the wire what some of ours are, so that recorded bytes need no change:
/// `EchoPayload` (a number, a text) is `ItemStatus`, `Part` and `Sum` are `BatchSummary`, and `Empty`
/// is `HealthListRequest`.
enum RecordedMethods {
  typealias Echo = ItemStatus
  typealias Sum = BatchSummary
  typealias Empty = HealthListRequest

  static let service = "ttrpc.integration.streaming.Streaming"
  static let echo = Method<Echo, Echo>(service: service, name: "Echo")
  static let echoStream = StreamMethod<Echo, Echo>(
    service: service, name: "EchoStream", shape: .bidirectional)
  static let echoNull = StreamMethod<Echo, Empty>(
    service: service, name: "EchoNull", shape: .clientStream)
  static let echoNullStream = StreamMethod<Echo, Empty>(
    service: service, name: "EchoNullStream", shape: .bidirectional)
  static let sumStream = StreamMethod<Sum, Sum>(
    service: service, name: "SumStream", shape: .clientStream)
  static let divideStream = StreamMethod<Sum, Sum>(
    service: service, name: "DivideStream", shape: .serverStream)
  static let emptyPayloadStream = StreamMethod<Empty, Echo>(
    service: service, name: "EmptyPayloadStream", shape: .serverStream)
}

/// A server with the handlers that the recorded servers had.
final class RecordedService: Sendable {
  struct NoStatus: Error {}

  let server: Server
  /// Handlers at work.
  private let atWork: Counter

  init() throws {
    var router = Router()
    let atWork = Counter()
    self.atWork = atWork
    router.bind(RecordedMethods.echo) { request, call in
      try atWork.counting { try Self.echo(request, call) }
    }
    router.bind(RecordedMethods.echoStream) { _ in
      ClosureStream(atWork) { message, output in
        switch message.message {
        case "fail": throw RPCError(.aborted, "the stream fails in the middle")
        case "quiet": break
        case "end": output.end()
        default: try output.send(Self.next(message))
        }
      }
    }
    router.bind(RecordedMethods.echoNull) { _ in
      ClosureStream(atWork, { _, _ in }, finish: { try $0.send(RecordedMethods.Empty()) })
    }
    router.bind(RecordedMethods.echoNullStream) { _ in
      ClosureStream(atWork) { try $1.send(RecordedMethods.Empty()) }
    }
    router.bind(RecordedMethods.sumStream) { _ in Self.sum(atWork) }
    router.bind(RecordedMethods.divideStream) { _ in ClosureStream(atWork, Self.divide) }
    router.bind(RecordedMethods.emptyPayloadStream) { _ in
      ClosureStream(atWork) { _, output in
        for number in 1...2 as ClosedRange<Int32> {
          try output.send(RecordedMethods.Echo(code: number))
        }
      }
    }
    server = try Server(router: router, loops: 1) { _ in }
  }

  deinit { server.drain {} }

  /// Whether every handler has ended.
  var isIdle: Bool { atWork.value == 0 }

  private static func next(_ message: RecordedMethods.Echo) -> RecordedMethods.Echo {
    RecordedMethods.Echo(code: message.code + 1, message: message.message)
  }

  private static func echo(
    _ request: RecordedMethods.Echo, _ call: CallContext
  ) throws -> RecordedMethods.Echo {
    switch request.message {
    case "fail": throw RPCError(.failedPrecondition, "this echo fails")
    case "plain": throw NoStatus()
    case "sleep":
      while !call.isCancelled { usleep(500) }
      throw RPCError(.cancelled, "nobody waits")
    default: return next(request)
    }
  }

  private static func sum(
    _ atWork: Counter
  ) -> ClosureStream<RecordedMethods.Sum, RecordedMethods.Sum> {
    var sum = RecordedMethods.Sum()
    return ClosureStream(atWork) { part, output in
      switch Int64(bitPattern: part.items) {
      case 999: try output.send(sum)
      case -999: throw RPCError(.invalidArgument, "-999 cannot be added")
      default:
        sum.items += part.items
        sum.succeeded += 1
      }
    } finish: {
      try $0.send(sum)
    }
  }

  private static func divide(
    _ whole: RecordedMethods.Sum, _ output: StreamOutput<RecordedMethods.Sum>
  ) throws {
    let parts = Int64(bitPattern: whole.succeeded)
    if parts < 0 { throw RPCError(.outOfRange, "cannot divide into fewer than 0 parts") }
    if parts == 0 { return }
    for _ in 0..<parts {
      try output.send(RecordedMethods.Sum(items: whole.items / UInt64(parts)))
    }
    if whole.items % UInt64(parts) != 0 {
      throw RPCError(.dataLoss, "\(whole.items) cannot be divided further")
    }
  }
}

/// How many are at work.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func begin() { count.add(1, ordering: .relaxed) }
  func end() { count.subtract(1, ordering: .relaxed) }

  func counting<R>(_ body: () throws -> R) rethrows -> R {
    begin()
    defer { end() }
    return try body()
  }
}

/// A stream whose handler is two closures.
final class ClosureStream<Request: Message, Response: Message>: StreamHandler {
  private let received: (Request, StreamOutput<Response>) throws -> Void
  private let finished: (StreamOutput<Response>) throws -> Void
  private let counter: Counter

  init(
    _ counter: Counter, _ received: @escaping (Request, StreamOutput<Response>) throws -> Void,
    finish: @escaping (StreamOutput<Response>) throws -> Void = { _ in }
  ) {
    (self.counter, self.received, finished) = (counter, received, finish)
    counter.begin()
  }

  func receive(_ message: Request, _ output: StreamOutput<Response>) throws {
    try received(message, output)
  }

  func finish(_ output: StreamOutput<Response>) throws { try finished(output) }

  func closed() { counter.end() }
}
