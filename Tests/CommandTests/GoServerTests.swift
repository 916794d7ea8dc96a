import EvenstrideClient
import Foundation
import Testing

/// Our client library with a server that nobody here wrote.
@Suite(.enabled(if: GoPrograms.canBeBuilt, "Debian's Go packages are not here"))
struct GoServerTests {
  let server: GoServerProcess
  let client: Evenstride

  init() throws {
    server = try GoServerProcess()
    client = Evenstride(socketPath: server.socket)
  }

  /// What the server is to do with the call.
  private func order(_ text: String) -> AssessRequest { AssessRequest(thresholdSource: text) }

  private func indicesWork() throws {
    let request = IndicesRequest(left: [20], right: [25], columns: [.maxNormalised])
    #expect(try client.asymmetry.indices(request).columns[0].values == [20])
  }

  private func connections() throws -> UInt64? {
    try client.control.getServerInfo(GetServerInfoRequest()).limits.first?.value
  }

  @Test(arguments: StatusCode.allCases.dropFirst())
  func aStatusComesWithItsCodeAndText(_ code: StatusCode) throws {
    let text = "grund \(code.rawValue): ½ der Kraft 🦵"
    let error = #expect(throws: RPCError.self) {
      try client.asymmetry.assess(order("fail \(code.rawValue) \(text)"))
    }
    #expect(error == RPCError(code, text))
  }

  @Test func aCodeThatIsNoneIsUnknown() throws {
    let error = #expect(throws: RPCError.self) {
      try client.asymmetry.assess(order("fail 99 no such code"))
    }
    #expect(error?.code == .unknown)
    let plain = #expect(throws: RPCError.self) { try client.asymmetry.assess(order("no status")) }
    #expect(plain == RPCError(.unknown, "an error that is no status"))
  }

  @Test func detailsOfAnErrorAreRead() throws {
    let error = #expect(throws: RPCError.self) {
      try client.asymmetry.indices(IndicesRequest(left: [1], right: []))
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.fieldViolations.map(\.field) == ["right"])
    #expect(error?.retryDelay == .milliseconds(2500))
  }

  @Test func anUnknownMethodAndAnUnknownServiceAreUnimplemented() throws {
    let method = #expect(throws: RPCError.self) { try client.asymmetry.cohort(CohortRequest()) }
    #expect(method?.code == .unimplemented)
    let service = #expect(throws: RPCError.self) { try client.walking.loads(LoadsRequest()) }
    #expect(service?.code == .unimplemented)
    try indicesWork()
  }

  @Test(arguments: ["sleep 300", "wait"])
  func aDeadlinePassesAndALateAnswerIsPassedOver(_ order: String) throws {
    let error = #expect(throws: RPCError.self) {
      try client.asymmetry.assess(self.order(order), timeout: .milliseconds(50))
    }
    #expect(error?.code == .deadlineExceeded)
    // Longer than the server sleeps, so that its answer comes first.
    #expect(try client.asymmetry.assess(self.order("sleep 600")).thresholdSource == "sleep 600")
    #expect(try connections() == 2)
  }

  @Test func anAnswerOf3_9MiBArrivesWhole() throws {
    let count = 128_000
    let left = (0..<count).map { Double($0) + 1 }
    let answer = try client.asymmetry.indices(
      IndicesRequest(
        left: left, right: Array(repeating: 0.5, count: count),
        columns: [.stronger, .stronger, .stronger, .stronger]))
    #expect(answer.columns.map(\.values) == Array(repeating: left, count: 4))
  }

  @Test func aRequestAboveAFrameIsRefusedAndTheConnectionKept() throws {
    try indicesWork()
    let half = Array(repeating: 1.0, count: (4 << 20) / 16)
    let error = #expect(throws: RPCError.self) {
      try client.asymmetry.indices(IndicesRequest(left: half, right: half))
    }
    #expect(error?.code == .resourceExhausted)
    try indicesWork()
    #expect(try connections() == 2)
  }

  @Test func anAnswerAboveAFrameFailsItsCallAtOnceAndTheConnectionIsKept() throws {
    // This server, unlike newer ones, sends such an answer.
    let legs = Array(repeating: 1.0, count: 120_000)
    for _ in 0..<2 {
      let error = #expect(throws: RPCError.self) {
        try client.asymmetry.indices(
          IndicesRequest(
            left: legs, right: legs, columns: Array(repeating: .stronger, count: 5)),
          timeout: .seconds(300))
      }
      #expect(error?.code == .resourceExhausted)
      try indicesWork()
    }
    // The look whether the server is there, small requests, and large ones.
    #expect(try connections() == 3)
  }

  @Test func aThousandCallsShareOneConnection() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { [client] group in
      for number in 1...1000 {
        group.addTask {
          let length = 1 + number % 97
          let request = IndicesRequest(
            left: Array(repeating: Double(number), count: length),
            right: Array(repeating: 0, count: length), columns: [.stronger])
          let values = try await client.asymmetry.indices(request).columns[0].values
          return values == request.left
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    // The first was the look whether the server is there.
    #expect(try connections() == 2)
  }

  @Test func aServerThatIsKilledMakesItsCallsUnavailable() async throws {
    let waiting = Task { [client, wait = order("wait")] in
      try await client.asymmetry.assess(wait, timeout: .seconds(300))
    }
    try await Task.sleep(for: .milliseconds(200))
    server.kill()
    let error = await #expect(throws: RPCError.self) { try await waiting.value }
    #expect(error?.code == .unavailable)
    let second = try GoServerProcess(scratch: server.scratch)
    try indicesWork()
    #expect(second.process.isRunning)
  }
}
