import Console
import EvenstrideClient
import Foundation
import RPC

/// How the requests of each command are asked. Items of persons go over one stream a piece, other
/// requests one by one.
extension MessageTask where Request == AssessRequest, Answer == AssessResponse {
  static func assess(_ caller: BatchCaller) -> Self {
    // The line says whom it is about.
    let table: @Sendable (AssessResponse) -> [[String]] = { answer in
      AsymmetryTable.csv([Assessed(subject: "", session: "", answer: answer)])
        .map { Array($0.dropFirst(2)) }
    }
    return Self(caller, AsymmetryMethods.assess, table) { daemon, requests, options, answered in
      try daemon.assessAll(requests, options: options, answered: answered)
    }
  }
}

extension MessageTask where Request == PredictRequest, Answer == PredictResponse {
  /// - Parameter model: of the requests that bring none.
  static func predict(_ caller: BatchCaller, model: LinearModel?) -> Self {
    let table: @Sendable (PredictResponse) -> [[String]] = { answer in
      var rows = PredictionTable.csv(answer, answer.predictions.indices.map { "\($0 + 1)" })
      rows[0][0] = "person"
      return rows
    }
    var task = Self(caller, WalkingMethods.predict, table) { daemon, requests, options, answered in
      try daemon.predictAll(requests, options: options, answered: answered)
    }
    task.complete = { request in
      if request.model != nil || !request.modelName.isEmpty { return nil }
      request.model = model
      // In a stream it would take the model of the request before it, which may be another piece's.
      return model == nil
        ? ("model", "is missing; give model or model_name here, or --model for all requests") : nil
    }
    return task
  }
}

extension MessageTask where Request == ChangeRequest, Answer == ChangeResponse {
  static func change(_ caller: BatchCaller) -> Self {
    Self(
      caller, ReliabilityMethods.change,
      { answer in
        ChangeTable.csv(answer.reports, answer.reports.map { _ in "" }).map {
          Array($0.dropFirst())
        }
      })
  }
}

extension MessageTask where Request == AnalyzeRequest, Answer == AnalyzeResponse {
  static func analyze(_ caller: BatchCaller) -> Self {
    Self(caller, ReliabilityMethods.analyze, ReliabilityTable.csv)
  }
}

extension MessageTask {
  /// Asks the daemon for many at once.
  typealias Stream =
    @Sendable (
      Evenstride, [Request], BatchOptions, (Int, Result<Answer, RPCError>) throws -> Void
    ) throws -> BatchSummary

  fileprivate init(
    _ caller: BatchCaller, _ method: Method<Request, Answer>,
    _ table: @escaping @Sendable (Answer) -> [[String]], stream: Stream? = nil
  ) {
    self.table = table
    self.method = method.path
    failure = caller.failure
    dry = caller.dry
    ask = { requests throws(RPCError) -> [Result<Answer, RPCError>] in
      guard let daemon = caller.daemon, let stream else {
        return try caller.each(method, requests)
      }
      var results: [Result<Answer, RPCError>] = []
      do {
        _ = try stream(daemon, requests, caller.streamOptions) { _, result in
          results.append(result)
        }
      } catch let error as RPCError where error.isOfTheRequest {
        // One of them cannot be sent: it is known which when each is asked by itself.
        return try caller.each(method, requests)
      } catch let error as RPCError {
        throw error
      } catch {
        throw RPCError(.internal, "\(error)")
      }
      return results
    }
  }
}
