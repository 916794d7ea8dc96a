import Assessment
import Messages
import TestSupport
import Testing

@testable import EvenstrideService

@Suite struct PredictBatchTests {
  /// y = 10 - age / 10.
  private static func model(_ intercept: Double = 10) -> LinearModel {
    LinearModel(
      outcome: "y", unit: "m", scale: .identity,
      coefficients: [
        Coefficient(name: "(intercept)", estimate: intercept),
        Coefficient(name: "age", unit: "a", estimate: -0.1),
      ], xtxInverse: [1, 0, 0, 1], sigma: 0.5, df: 8, n: 10)
  }

  private static func persons(_ ages: [Double]) -> PredictRequest {
    PredictRequest(covariates: [Covariate(name: "age", unit: "a", values: ages)])
  }

  private static func first(_ ages: [Double]) -> PredictRequest {
    var request = persons(ages)
    request.model = model()
    request.level = 0.8
    request.benchmarks = [Benchmark(value: 5, source: "here")]
    request.smallestDetectableChange = 0.3
    request.smallestDetectableChangeSource = "there"
    return request
  }

  private func bytes<T: CBacked>(_ value: T) throws -> [UInt8] {
    let arena = Arena()
    return try withExtendedLifetime(arena) { Array(try Codec.encode(value, in: arena)) }
  }

  @Test("Items after the model's are answered as if they had brought it and its options")
  func laterItems() throws {
    var batch = PredictBatch(models: NamedModels(store: nil))
    for (i, ages) in [[30.0], [40, .nan], [], [50]].enumerated() {
      let whole = Self.first(ages)
      let item = PredictItem(index: UInt64(i), request: i == 0 ? whole : Self.persons(ages))
      let response = try #require(batch.answer(item).response)
      #expect(try bytes(response) == bytes(try WalkingAnswers.predict(whole)))
    }
    #expect(batch.summary.summary == BatchSummary(items: 4, succeeded: 4, failed: 0))
  }

  @Test func anItemBeforeAnyModelIsRefusedAndHarmsNoOther() throws {
    var batch = PredictBatch(models: NamedModels(store: nil))
    let status = batch.answer(PredictItem(index: 1, request: Self.persons([30]))).status
    #expect(status?.code == 3 && status?.fieldViolations.first?.field == "model")
    #expect(batch.answer(PredictItem(index: 2, request: Self.first([30]))).response != nil)
    #expect(batch.answer(PredictItem(index: 3, request: Self.persons([31]))).response != nil)
  }

  @Test func optionsMayBeRepeatedButNotChangedWithoutTheModel() throws {
    var batch = PredictBatch(models: NamedModels(store: nil))
    _ = batch.answer(PredictItem(request: Self.first([30])))
    var repeated = Self.first([31])
    repeated.model = nil
    #expect(batch.answer(PredictItem(request: repeated)).response != nil)
    repeated.level = 0.9
    repeated.benchmarks = [Benchmark(value: 6)]
    repeated.smallestDetectableChange = 1
    repeated.smallestDetectableChangeSource = "elsewhere"
    #expect(
      batch.answer(PredictItem(request: repeated)).status?.fieldViolations.map(\.field) == [
        "level", "benchmarks", "smallest_detectable_change", "smallest_detectable_change_source",
      ])
    #expect(batch.answer(PredictItem(request: Self.persons([32]))).response != nil)
  }

  @Test func aSecondModelTakesThePlaceOfTheFirst() throws {
    var batch = PredictBatch(models: NamedModels(store: nil))
    _ = batch.answer(PredictItem(request: Self.first([30])))
    var second = Self.persons([30])
    second.model = Self.model(20)
    _ = batch.answer(PredictItem(request: second))
    let later = batch.answer(PredictItem(request: Self.persons([50]))).response
    #expect(later?.predictions.first?.estimate == 15 && later?.benchmarks == [])
  }

  @Test("A named model is looked up once, and one that is not there is asked for again")
  func namedModels() throws {
    let directory = try Scratch()
    let store = try ModelStore(path: directory.path("models"))
    var batch = PredictBatch(models: NamedModels(store: store))
    var named = Self.persons([50])
    named.modelName = "walk"
    #expect(batch.answer(PredictItem(request: named)).status?.code == 5)
    #expect(batch.answer(PredictItem(request: Self.persons([50]))).status?.code == 5)
    _ = try store.put(PutModelRequest(name: "walk", model: Self.model()))
    #expect(
      batch.answer(PredictItem(request: Self.persons([50]))).response?.predictions[0].estimate == 5)
    _ = try store.put(PutModelRequest(name: "walk", model: Self.model(20)))
    #expect(
      batch.answer(PredictItem(request: Self.persons([50]))).response?.predictions[0].estimate == 5)
    #expect(batch.answer(PredictItem(request: named)).response?.predictions[0].estimate == 15)
  }
}
