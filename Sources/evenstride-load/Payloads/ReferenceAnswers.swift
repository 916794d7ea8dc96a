import EvenstrideService
import Messages
import RPC

/// What right answers are: those of the daemon's own code, in this process.
struct ReferenceAnswers {
  private let router = evenstrideRouter(state: ServingState(), limits: Limits())
  /// Services whose answers depend on nothing but the request.
  private static let services: Set<String> = [
    AsymmetryMethods.assess.service, ReliabilityMethods.analyze.service,
    WalkingMethods.predict.service, BulkMethods.assessStream.service, HealthMethods.check.service,
  ]

  /// The right answer; nil: it depends on the daemon's state, or on the items before.
  func answer(_ kind: CallKind, _ payload: [UInt8]) -> ExpectedAnswer? {
    guard Self.services.contains(kind.service), !Self.namesModel(kind, payload) else { return nil }
    do throws(RPCError) {
      guard kind.isStream else {
        return .message(
          try router.answer(service: kind.service, method: kind.method, payload))
      }
      switch kind.path {
      case BulkMethods.assessStream.path:
        return .message(try BatchItems.answer(BulkMethods.assessStream.decoded(payload)))
      case BulkMethods.predictStream.path:
        return .message(try BatchItems.answer(BulkMethods.predictStream.decoded(payload)))
      default: return nil
      }
    } catch {
      return .failure(code: error.code.rawValue)
    }
  }

  /// Whether the daemon's store of models decides.
  private static func namesModel(_ kind: CallKind, _ payload: [UInt8]) -> Bool {
    switch kind.path {
    case WalkingMethods.predict.path, WalkingMethods.predictions.path:
      (try? WalkingMethods.predict.decoded(payload))?.modelName.isEmpty == false
    case WalkingMethods.target.path:
      (try? WalkingMethods.target.decoded(payload))?.modelName.isEmpty == false
    case BulkMethods.predictStream.path:
      (try? BulkMethods.predictStream.decoded(payload))?.request?.modelName.isEmpty == false
    default: false
    }
  }
}

extension Method {
  fileprivate func decoded(_ payload: [UInt8]) throws(RPCError) -> Request {
    do { return try request.decode(payload, in: Arena()) } catch { throw error.rpcError }
  }
}

extension StreamMethod {
  fileprivate func decoded(_ payload: [UInt8]) throws(RPCError) -> Request {
    do { return try request.decode(payload, in: Arena()) } catch { throw error.rpcError }
  }
}
