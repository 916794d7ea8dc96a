import Dispatch
import Foundation
import Messages
import RPC
import TestSupport
import Testing

@testable import EvenstrideService

@Suite struct ModelStoreTests {
  private let scratch: Scratch
  private let folder: String
  private let store: ModelStore

  init() throws {
    scratch = try Scratch()
    folder = scratch.path("models")
    store = try ModelStore(path: folder)
  }

  private func model(_ intercept: Double) -> LinearModel {
    LinearModel(
      outcome: "speed", unit: "m/s", scale: .identity,
      coefficients: [
        Coefficient(name: "(intercept)", estimate: intercept),
        Coefficient(name: "age", unit: "a", estimate: -0.5),
      ], xtxInverse: [1, 0, 0, 1], sigma: 0.125, df: 8, n: 10)
  }

  private func put(_ name: String, _ intercept: Double) throws -> UInt32 {
    try store.put(PutModelRequest(name: name, model: model(intercept))).version
  }

  private func code(_ body: () throws -> Void) -> StatusCode {
    do {
      try body()
      return .ok
    } catch {
      return (error as? any RPCErrorConvertible)?.rpcError.code ?? .unknown
    }
  }

  @Test func everyVersionIsKept() throws {
    #expect(try put("calf", 1) == 1)
    #expect(try put("calf", 2) == 2)
    #expect(try put("all", 3) == 1)
    #expect(try store.get(name: "calf", version: 0) == .init(model: model(2), version: 2))
    #expect(try store.get(name: "calf", version: 1) == .init(model: model(1), version: 1))
    let listed = store.list()
    #expect(listed.models.map { "\($0.name)@\($0.version)" } == ["all@1", "calf@1", "calf@2"])
    #expect(listed.models.allSatisfy { $0.persons == 10 && $0.outcome == "speed" })
    #expect(listed.unreadable.isEmpty)
  }

  @Test func anotherProcessFindsThemAndOverwritesNone() throws {
    #expect(try put("calf", 1) == 1)
    let second = try ModelStore(path: folder)
    #expect(try second.get(name: "calf", version: 0).model == model(1))
    #expect(try second.put(PutModelRequest(name: "calf", model: model(2))).version == 2)
    // The first store does not know of version 2 and must not replace it.
    #expect(try put("calf", 3) == 3)
    #expect(try ModelStore(path: folder).get(name: "calf", version: 2).model == model(2))
  }

  @Test func aDamagedFileIsReportedSkippedAndLeftAlone() throws {
    #expect(try put("calf", 1) == 1)
    let path = folder + "/calf@2.model"
    try Data("not a model".utf8).write(to: URL(filePath: path))
    let again = try ModelStore(path: folder)
    let listed = again.list()
    #expect(listed.models.map(\.version) == [1])
    #expect(listed.unreadable.map(\.file) == ["calf@2.model"])
    #expect(listed.unreadable[0].reason.contains("does not begin as a model file"))
    #expect(code { _ = try again.get(name: "calf", version: 2) } == .dataLoss)
    #expect(try again.put(PutModelRequest(name: "calf", model: model(3))).version == 3)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "not a model")
  }

  @Test func whatIsNoRegularFileIsNotFollowed() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/folder@1.model", withIntermediateDirectories: false)
    let elsewhere = scratch.path("elsewhere.model")
    try Data(try ModelFile.encode(model(1))).write(to: URL(filePath: elsewhere))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link@1.model", withDestinationPath: elsewhere)
    #expect(mkfifo(folder + "/pipe@1.model", 0o600) == 0)
    let listed = try ModelStore(path: folder).list()
    #expect(listed.models.isEmpty)
    #expect(listed.unreadable.map(\.file) == ["folder@1.model", "link@1.model", "pipe@1.model"])
  }

  @Test func draftsOfACrashAreNoModels() throws {
    try Data("half".utf8).write(to: URL(filePath: folder + "/.draft-x"))
    #expect(try ModelStore(path: folder).list() == ListModelsResponse())
  }

  @Test func nothingIsLeftBesideTheModels() throws {
    #expect(try put("calf", 1) == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["calf@1.model"])
  }

  @Test func wrongNamesAndModelsAreRefusedTogether() throws {
    var wrong = model(1)
    wrong.n = 0
    do {
      _ = try store.put(PutModelRequest(name: "../x", model: wrong))
      Issue.record("it was kept")
    } catch {
      let status = try #require((error as? any RPCErrorConvertible)?.rpcError)
      #expect(status.code == .invalidArgument)
      #expect(status.fieldViolations.map(\.field) == ["name", "model.n"])
    }
    #expect(code { _ = try store.put(PutModelRequest(name: "x")) } == .invalidArgument)
    #expect(code { _ = try store.get(name: "../x", version: 0) } == .invalidArgument)
    #expect(code { _ = try store.get(name: "x", version: 0) } == .notFound)
    #expect(try put("x", 1) == 1)
    #expect(code { _ = try store.get(name: "x", version: 2) } == .notFound)
  }

  @Test func aRequestMayNameAModel() throws {
    #expect(try put("age", 10) == 1)
    let state = ServingState()
    let router = evenstrideRouter(state: state, limits: Limits(), models: store)
    let ages = [Covariate(name: "age", unit: "a", values: [4, 6])]
    let byName = PredictRequest(covariates: ages, modelName: "age")
    let answer = try router.answer(WalkingMethods.predict, byName)
    #expect(answer.predictions.map(\.estimate) == [8, 7])
    let target = try router.answer(
      WalkingMethods.target,
      TargetRequest(
        modelName: "age", covariates: ages, predictor: PredictorChoice(name: "age"), wanted: 9))
    #expect(target.reports.map(\.needed) == [2, 2])
    var both = byName
    both.model = model(1)
    let refused = #expect(throws: RPCError.self) {
      try router.answer(WalkingMethods.predict, both)
    }
    #expect(refused?.fieldViolations.map(\.field) == ["model_name"])
    let without = evenstrideRouter(state: state, limits: Limits())
    let missing = #expect(throws: RPCError.self) {
      try without.answer(WalkingMethods.predict, byName)
    }
    #expect(missing?.code == .failedPrecondition)
  }

  @Test func theLastVersionNumberIsNeverGiven() throws {
    let bytes = Data(try ModelFile.encode(model(1)))
    for version in ["4294967294", "4294967295"] {
      try bytes.write(to: URL(filePath: folder + "/x@\(version).model"))
    }
    let full = try ModelStore(path: folder)
    #expect(full.list().models.map(\.version) == [4_294_967_294])
    #expect(
      code { _ = try full.put(PutModelRequest(name: "x", model: model(2))) } == .resourceExhausted)
  }

  @Test func aModelLargerThanAModelIsRefused() throws {
    var large = model(1)
    large.coefficients[1].name = String(repeating: "a", count: 300_000)
    #expect(
      code { _ = try store.put(PutModelRequest(name: "x", model: large)) } == .invalidArgument)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func draftsOfProcessesThatAreGoneAreRemoved() throws {
    // No process has the largest number; this one is alive.
    let gone = folder + "/.draft-4194305-1"
    let alive = folder + "/.draft-\(getpid())-1"
    for path in [gone, alive] { try Data("half".utf8).write(to: URL(filePath: path)) }
    #expect(try ModelStore(path: folder).list() == ListModelsResponse())
    #expect(!FileManager.default.fileExists(atPath: gone))
    #expect(FileManager.default.fileExists(atPath: alive))
  }

  @Test func manyAtOnceGetAVersionEach() throws {
    let store = store
    let model = model(1)
    let given = Locked<[UInt32]>([])
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      guard let answer = try? store.put(PutModelRequest(name: "x", model: model)) else { return }
      given.withLock { $0.append(answer.version) }
    }
    #expect(given.withLock { $0.sorted() } == Array(1...40))
    #expect(store.list().models.map(\.version) == Array(1...40))
    #expect(try store.get(name: "x", version: 0).version == 40)
  }
}
