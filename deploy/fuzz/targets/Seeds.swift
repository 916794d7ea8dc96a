import EvenstrideService
import Foundation
package import Messages
import RPC
import Wire

/// Real requests, and what each target is fed of them; a fuzzer that starts here need not find the
/// shape of a message by chance.
package struct Seeds {
  /// A request, its name as a line and JSON behind it.
  package struct Request {
    package let method: any AnyMethod
    let name: [UInt8]
    let json: [UInt8]
    /// The encoded request.
    let payload: [UInt8]
    /// The encoded answer, or why there is none.
    package let answer: Result<[UInt8], RPCError>
  }

  package let requests: [Request]

  /// - Parameter text: a corpus of inputs of the target `json`.
  package init(text: String) throws {
    let router = evenstrideRouter(state: ServingState(), limits: Limits())
    requests = try CorpusFile.inputs(in: text).map { input in
      let name = Array(input.prefix { $0 != UInt8(ascii: "\n") })
      let json = Array(input.dropFirst(name.count + 1))
      return try Self.request(method(named: name), name, json, router)
    }
  }

  private static func request(
    _ method: some AnyMethod, _ name: [UInt8], _ json: [UInt8], _ router: Router
  ) throws -> Request {
    let value = try JSONDecoder().decode(type(of: method).Request.self, from: Data(json))
    let arena = Arena()
    guard let typed = method.unary else {
      let payload = try method.stream.map { Array(try $0.request.encode(value, in: arena)) } ?? []
      return Request(
        method: method, name: name, json: json, payload: payload,
        answer: .failure(RPCError(.unimplemented, "a stream")))
    }
    let payload = Array(try typed.request.encode(value, in: arena))
    let answer = Result { () throws(RPCError) in try router.answer(typed, value) }
    let bytes: Result<[UInt8], RPCError>
    switch answer {
    case .success(let answer):
      bytes = .success(Array(try typed.response.encode(answer, in: arena)))
    case .failure(let error): bytes = .failure(error)
    }
    return Request(method: method, name: name, json: json, payload: payload, answer: bytes)
  }

  /// Inputs of a target.
  package func inputs(for target: String) throws -> [[UInt8]] {
    switch target {
    case "json": requests.map { $0.name + [10] + $0.json }
    case "requests": requests.map { $0.name + [10] + $0.payload }
    case "envelopes": try requests.flatMap { try [[0] + $0.call(), [1] + $0.reply()] }
    case "frames":
      try requests.map { try [2, 5, 40] + Frame.bytes(.request, stream: 1, payload: $0.call()) }
    case "models": try requests.compactMap { try $0.fittedModel().map { [0] + $0 } }
    case "connection": conversations
    case "client": try requests.map { try [0, $0.number, 5, 0, 2, 0, 0] + counted($0.reply()) }
    case "tables": tables
    default: []
    }
  }

  /// Inputs of the target `tables`, see `checkTable`.
  private var tables: [[UInt8]] {
    let rows = [
      "a,1,20,x,y\nb,2,unable,\"q, \"\"r\"\"\nz\",\r\n\nc,,NA,,\n", "a,1,\"2,3,4\nb,1,x,\"y\"z,\n",
      "a,1,1,,\na,2,2,,\na,1,3,,\nb,1,4,,\na,1,5,,\n", " a , 1 ,1.5e1,\u{e4}, \r\n,1,2,3,4",
    ]
    let tables = [
      "subject,session,measure,side,trial,value,unit\na,1,c,l,1,20,kg\na,1,c,r,,21,kg\nb,1,c,l,1,-1,N\n",
      "record_id,redcap_event_name,redcap_repeat_instance,c_left,c_right\n1,v,,1,2\n1,v,1,,3\n",
      "\u{feff}subject;session;c_left [kg];c_right [kg];declared_side\r\na;9;1,5;2;l\r\na;10;\"3\";4;\r\n",
      "subject\tc_left_1\tc_left_2\tt25fw [s]\na\t1\t2\tunable\n",
    ]
    return rows.map { [1, 8, 3] + Array($0.utf8) } + rows.map { [3, 0, 0] + Array($0.utf8) }
      + tables.map { [0, 16, 5] + Array($0.utf8) } + tables.map { [0x2a, 1, 0] + Array($0.utf8) }
  }

  /// Inputs of the target `connection`, see `FrameScript`.
  private var conversations: [[UInt8]] {
    let calls = requests.map { [0, 0, $0.number, 0] + counted($0.payload) }
    let stream: [UInt8] = counted([0x0a, 0x00])
    let shapes: [[UInt8]] = [
      // A stream: open, data, data, half close; each kind of flags.
      [1, 0, 2, 203, 0, 0, 2, 1, 0] + stream + [2, 1, 0] + stream + [3, 1],
      [1, 0, 2, 204, 0, 0, 2, 1, 1] + stream,
      [1, 0, 6, 205, 0, 0, 2, 1, 4, 0, 0, 2, 1, 5, 0, 0, 10, 4],
      [1, 0, 1, 201, 0, 0, 10, 1, 3, 1],
      // Data where none belongs, a second half close, ids that are even, reused, 0 and last.
      [2, 9, 0] + stream + [3, 9, 3, 9, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0],
      // A call again and again in one write; then in pieces of 3 bytes.
      [0, 0, 0, 0, 0, 0, 9, 15, 10, 255], [0, 0, 19, 0, 0, 0, 11, 3],
      // A request with an id, and its cancelling.
      [8, 0] + counted(Array("a".utf8)) + [0, 0, 0, 0, 0, 200] + counted([0x0a, 1, 0x61]),
      // Lengths that lie: over the largest payload, and cut off.
      [5, 0, 1, 0, 2, 0, 0, 4, 0, 4, 0, 0, 0, 0], [5, 0, 1, 0, 100, 0, 0], [4, 0, 3, 1, 2, 3],
    ]
    return calls.map { [0] + $0 + [10, 8] } + shapes.map { [1] + $0 }
  }
}

/// Bytes with their count before them, as `InputBytes.counted` reads them.
private func counted(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8(bytes.count >> 8 & 0xff), UInt8(bytes.count & 0xff)] + bytes
}

extension Seeds.Request {
  /// The place of the method among all.
  fileprivate var number: UInt8 { UInt8(allMethods.firstIndex { $0.path == method.path } ?? 0) }

  /// The envelope of the call.
  fileprivate func call() throws -> [UInt8] {
    let envelope = EnvelopeRequest(
      service: method.service, method: method.name, payload: payload, timeoutNano: 1 << 30,
      metadata: [EnvelopeKeyValue(key: "x-request-id", value: "a")])
    let arena = Arena()
    return Array(try Codec.encode(envelope, in: arena))
  }

  /// The envelope of the answer.
  fileprivate func reply() throws -> [UInt8] {
    let arena = Arena()
    let envelope: EnvelopeResponse
    switch answer {
    case .success(let bytes): envelope = EnvelopeResponse(payload: bytes)
    case .failure(let error): envelope = EnvelopeResponse(status: try error.status(in: arena))
    }
    return Array(try Codec.encode(envelope, in: arena))
  }

  /// The file of the model that the answer brings.
  fileprivate func fittedModel() throws -> [UInt8]? {
    guard method.path == WalkingMethods.fit.path, case .success(let bytes) = answer else {
      return nil
    }
    let model = try WalkingMethods.fit.response.decode(bytes, in: Arena()).model
    return try model.map { try ModelFile.encode($0) }
  }
}
