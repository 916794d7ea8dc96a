import Console
import Messages

extension AnyMethod {
  /// The bytes of a request.
  ///
  /// - Throws: `Failure` for one that does not encode, such as a text with a NUL.
  func encoded(_ request: Request) throws -> [UInt8] {
    let arena = Arena()
    do {
      let codec = unary?.request ?? stream?.request
      return try codec.map { Array(try $0.encode(request, in: arena)) } ?? []
    } catch let error as MessageError {
      throw Failure.data("a request of \(path): \(error)")
    }
  }
}
