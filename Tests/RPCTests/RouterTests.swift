import Messages
import RPC
import Testing

@Suite struct RouterTests {
  @Test func anAnswerOverTheMemoryOfACallIsResourceExhausted() throws {
    var router = Router()
    router.bind(AsymmetryMethods.indices) { _, _ in
      let column = ResultColumn(values: [Double](repeating: 1, count: 1 << 20))
      return IndicesResponse(columns: [ResultColumn](repeating: column, count: 8))
    }
    #expect {
      try router.answer(AsymmetryMethods.indices, IndicesRequest())
    } throws: {
      ($0 as? RPCError)?.code == .resourceExhausted
    }
  }

  @Test func aMethodWithoutAnAnswerIsUnimplemented() {
    #expect {
      try Router().answer(AsymmetryMethods.indices, IndicesRequest())
    } throws: {
      ($0 as? RPCError)?.code == .unimplemented
    }
  }

  @Test("From bytes to bytes a call gets the answer, and the status, that it gets over a socket")
  func bytes() throws {
    var router = Router()
    router.bind(AsymmetryMethods.indices) { request, _ in
      let values = [Double](repeating: 1, count: request.columns.isEmpty ? 1 : 4 << 17)
      return IndicesResponse(columns: [ResultColumn(values: values)])
    }
    let method = AsymmetryMethods.indices
    // Field 1, a message of ten bytes: field 2, one double.
    #expect(
      try router.answer(service: method.service, method: method.name, [])
        == [0x0a, 10, 0x12, 8, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
    let refused: [(String, [UInt8], StatusCode)] = [
      (method.name, [0x22, 1, 2], .resourceExhausted), (method.name, [0xff], .invalidArgument),
      ("Assess", [], .unimplemented),
    ]
    for (name, payload, code) in refused {
      #expect {
        try router.answer(service: method.service, method: name, payload)
      } throws: {
        ($0 as? RPCError)?.code == code
      }
    }
  }
}
