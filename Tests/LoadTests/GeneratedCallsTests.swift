import ArgumentParser
import Console
import EvenstrideService
import Messages
import RPC
import Testing

@testable import evenstride_load

@Suite("Generated requests") struct GeneratedCallsTests {
  private func workload(
    _ mix: String, sizes: String? = nil, count: Int = 8, isStream: Bool = false, seed: UInt64 = 1
  ) throws -> Workload {
    var mix = try Mix(mix)
    if let sizes { try mix.setSizes(sizes) }
    return try GeneratedCalls(mix: mix, count: count, isStream: isStream, seed: seed).workload()
  }

  private static let all = RequestKind.allCases.map(\.rawValue).joined(separator: ",")

  private func payloads(_ workload: Workload) -> [[[UInt8]]] {
    workload.kinds.map { $0.questions.map(\.payload) }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    #expect(try payloads(workload(Self.all)) == payloads(workload(Self.all)))
  }

  @Test("Another seed, and another number, give another request", arguments: RequestKind.allCases)
  func otherRequests(_ kind: RequestKind) throws {
    if kind == .health { return }
    let (one, two) = try (
      workload(kind.rawValue).kinds[0].questions.map(\.payload),
      workload(kind.rawValue, seed: 2).kinds[0].questions.map(\.payload)
    )
    #expect(Set(one + two).count == one.count + two.count)
  }

  @Test("A question stays the same whatever else is in the mix, and however many there are")
  func independence() throws {
    let alone = try workload("predict", count: 3).kinds[0].questions.map(\.payload)
    let among = try workload("fit,predict,loads", count: 5).kinds[1].questions.map(\.payload)
    #expect(alone == Array(among.prefix(3)))
  }

  @Test("Every request is answered with OK", arguments: RequestKind.allCases)
  func accepted(_ kind: RequestKind) throws {
    let router = evenstrideRouter(state: ServingState(), limits: Limits())
    for seed in UInt64(0)..<20 {
      for size in sizes(of: kind) {
        for question in try workload(kind.rawValue, sizes: size, count: 3, seed: seed).kinds[0]
          .questions
        {
          let method = kind.method
          #expect(throws: Never.self, "\(kind) \(size ?? "") of seed \(seed)") {
            _ = try router.answer(
              service: method.service, method: method.name, question.payload)
          }
        }
      }
    }
  }

  private func sizes(of kind: RequestKind) -> [String?] {
    guard let size = kind.size else { return [nil] }
    let least = size.bounds.lowerBound
    return [
      nil, "\(kind.rawValue)=\(least)", "\(kind.rawValue)=uniform:\(least):\(least + 12)",
    ]
  }

  @Test(
    "The largest request is answered with OK too, within a frame", arguments: RequestKind.allCases)
  func largest(_ kind: RequestKind) throws {
    guard let most = kind.size?.bounds.upperBound else { return }
    let kind = try workload(kind.rawValue, sizes: "\(kind.rawValue)=\(most)", count: 1).kinds[0]
    let payload = kind.questions[0].payload
    #expect(payload.count <= RecordedCalls.largestPayload)
    let router = evenstrideRouter(state: ServingState(), limits: Limits())
    #expect(throws: Never.self) {
      _ = try router.answer(service: kind.service, method: kind.method, payload)
    }
  }

  @Test func theSizesOfRequestsFollowTheDistribution() throws {
    let kind = try workload("asymmetry", sizes: "asymmetry=uniform:1:12", count: 1_000).kinds[0]
    let counts = try kind.questions.map {
      try AsymmetryMethods.assess.request.decode($0.payload, in: Arena()).exercises.count
    }
    #expect(Set(counts) == Set(1...12))
    let error = ((144.0 - 1) / 12 / 1_000).squareRoot()
    #expect(abs(Double(counts.reduce(0, +)) / 1_000 - 6.5) < 4 * error)
  }

  @Test("Items of streams have the number of the question, and all the same model")
  func items() throws {
    let kinds = try workload("asymmetry,predict", isStream: true).kinds
    let persons = try kinds[0].questions.map {
      try BulkMethods.assessStream.request.decode($0.payload, in: Arena())
    }
    #expect(persons.map(\.index) == Array(0..<8) && persons.allSatisfy { $0.request != nil })
    let items = try kinds[1].questions.map {
      try BulkMethods.predictStream.request.decode($0.payload, in: Arena())
    }
    #expect(items.map(\.index) == Array(0..<8))
    // Bytes: a coefficient may hold NaN, which equals nothing.
    let models = try items.map { item in
      try WalkingMethods.predict.encoded(PredictRequest(model: item.request?.model))
    }
    #expect(Set(models).count == 1 && models[0].count > 100)
  }

  @Test func requestsThatNoMemoryHoldsAreRefused() throws {
    var calls = GeneratedCalls(mix: try Mix("loads"), count: 10, isStream: false, seed: 1)
    calls.mostBytes = 1_000
    #expect {
      try calls.workload()
    } throws: {
      let failure = $0 as? Failure
      return failure?.code.rawValue == 64
        && failure?.text
          == "the requests take more than 1000 bytes; ask for fewer with --payloads, or smaller ones "
          + "with --size"
    }
  }
}
