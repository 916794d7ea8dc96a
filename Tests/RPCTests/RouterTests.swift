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
}
