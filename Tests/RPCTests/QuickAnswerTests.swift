import Glibc
import Messages
import RPC
import Testing

/// Which requests are answered where they were read.
@Suite struct QuickAnswerTests {
  /// Answers with the left scores; a request that is not quick waits until it is let go.
  private func router(_ letGo: Locked<Bool>) -> Router {
    var router = Router()
    router.bind(
      AsymmetryMethods.indices, inlineLimit: 64 << 10, isQuick: { $0.left.count < 100 },
      to: { request, _ in
        if request.left.count >= 100 { while !letGo.withLock({ $0 }) { usleep(1_000) } }
        return IndicesResponse(columns: [ResultColumn(values: request.left)])
      })
    return router
  }

  /// Not quick by its content, or with so many fields that nobody looks.
  @Test(arguments: [false, true])
  func aRequestThatTakesLongerHoldsUpNobodyOnItsConnection(manyFields: Bool) throws {
    let letGo = Locked(false)
    defer { letGo.withLock { $0 = true } }
    let server = try Server(router: router(letGo)) { _ in }
    let peer = try RawPeer(server)
    let scores = (0..<2_000).map(Double.init)
    // A number may also stand in a field of its own: the same message.
    let spread = scores.flatMap { score -> [UInt8] in
      [0x09] + withUnsafeBytes(of: score.bitPattern.littleEndian, Array.init)
    }
    let packed = try RawPeer.encoded(IndicesRequest(left: scores))
    let envelope = EnvelopeRequest(
      service: "evenstride.v1.Asymmetry", method: "Indices",
      payload: manyFields ? spread : packed)
    peer.send(RawPeer.frame(1, try RawPeer.encoded(envelope)))
    peer.send(try RawPeer.request(3, AsymmetryMethods.indices, IndicesRequest(left: [7])))
    #expect(try answer(peer) == (3, [7]))
    letGo.withLock { $0 = true }
    #expect(try answer(peer) == (1, scores))
    server.drain {}
  }

  private func answer(_ peer: RawPeer) throws -> (UInt32, [Double]) {
    let (stream, response) = try peer.response()
    let answer = try Codec.decode(IndicesResponse.self, from: response.payload, in: Arena())
    return (stream, try #require(answer.columns.first).values)
  }
}
