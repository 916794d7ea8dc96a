import Dispatch
import EvenstrideClient
import EvenstrideService
import Foundation
import Messages
import RPC
import TestSupport
import Testing

/// `grpc.health.v1.Health` from start to end: serving, unknown services, and the drain.
@Suite struct HealthCaseTests {
  let scratch: Scratch
  let state = ServingState()
  let server: Server
  let client: Evenstride

  init() throws {
    scratch = try Scratch()
    var limits = Limits()
    limits.drainTime = .seconds(600)
    server = try Server(router: evenstrideRouter(state: state, limits: limits)) { _ in }
    server.serve(try ListeningSocket(path: scratch.path("s.sock"), mode: 0o600))
    client = Evenstride(socketPath: scratch.path("s.sock"), defaultTimeout: .seconds(300))
  }

  private func check(_ service: String = "") throws -> HealthCheckResponse.ServingStatus {
    try client.health.check(HealthCheckRequest(service: service)).status
  }

  private func watch(_ service: String) throws -> HealthWatching {
    try client.healthStreams.watch(
      HealthCheckRequest(service: service), timeout: .seconds(300))
  }

  private typealias HealthWatching = CallStream<HealthCheckRequest, HealthCheckResponse>

  private func end(_ watch: HealthWatching) -> StatusCode? {
    #expect(throws: RPCError.self) { try watch.receive() }?.code
  }

  @Test func aServiceThatIsNotThereIsNotFoundForCheckAndUnknownForWatch() throws {
    let error = #expect(throws: RPCError.self) { try check("evenstride.v1.None") }
    #expect(error?.code == .notFound)
    let watch = try watch("evenstride.v1.None")
    #expect(try watch.receive()?.status == .serviceUnknown)
    // It stays open: nothing more has come when a later call is answered.
    #expect(try check() == .serving)
    watch.cancel()
    #expect(end(watch) == .cancelled)
    server.drain {}
  }

  @Test func everyServiceAndTheWholeGoFromServingToNotServing() throws {
    let services = [""] + Set(allMethods.map(\.service)).sorted()
    let watches = try services.map { try watch($0) }
    for (service, watch) in zip(services, watches) {
      #expect(try check(service) == .serving)
      #expect(try watch.receive()?.status == .serving)
    }
    let list = try client.health.list(HealthListRequest()).statuses
    #expect(list.map(\.key) == services)
    #expect(list.allSatisfy { $0.value?.status == .serving })

    state.beginDraining()
    for (service, watch) in zip(services, watches) {
      #expect(try check(service) == .notServing)
      #expect(try watch.receive()?.status == .notServing)
      #expect(end(watch) == .unavailable)
    }
    #expect(
      try client.health.list(HealthListRequest()).statuses.allSatisfy {
        $0.value?.status == .notServing
      })
    let late = try watch("")
    #expect(try late.receive()?.status == .notServing)
    #expect(end(late) == .unavailable)
    server.drain {}
  }

  /// Watches do not hold up the end, be it of a service that is not here.
  @Test func noWatchOutlivesTheDrain() throws {
    let watches = try ["", "evenstride.v1.None"].map { try watch($0) }
    for watch in watches { _ = try watch.receive() }
    let ended = DispatchSemaphore(value: 0)
    state.beginDraining()
    server.drain { ended.signal() }
    #expect(try watches[0].receive()?.status == .notServing)
    for watch in watches { #expect(end(watch) == .unavailable) }
    client.close()
    #expect(ended.wait(timeout: .now() + 300) == .success)
  }
}
