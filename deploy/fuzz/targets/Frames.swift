import Wire

/// The frames found do not depend on how the bytes were split, and no byte is lost.
///
/// Input: a count of splits, their lengths, and then the bytes of the stream.
func checkFrames(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let lengths = (0..<Int(input.byte() % 16)).map { _ in Int(input.byte()) }
  let stream = input.remainder()
  let whole = decode(stream, pieces: [stream.count])
  let pieces = decode(stream, pieces: lengths)
  try require(whole.found == pieces.found, "the frames depend on the splits \(lengths)")
  try require(whole.consumed == pieces.consumed, "a split changes what is consumed")
  try require(whole.consumed <= stream.count, "more consumed than there was")
}

private struct Decoded {
  enum Found: Equatable {
    case frame(FrameHeader, [UInt8])
    case oversize(FrameHeader)
    case notTtrpc
  }

  var found: [Found] = []
  var consumed = 0
}

/// Decodes a stream that arrives in pieces of these lengths, then one with all the rest.
private func decode(_ stream: [UInt8], pieces: [Int]) -> Decoded {
  var decoder = FrameDecoder()
  var decoded = Decoded()
  var arrived = 0
  for piece in pieces + [stream.count] {
    arrived = min(stream.count, arrived + piece)
    while true {
      let waiting = stream[decoded.consumed..<arrived]
      let step = waiting.withUnsafeBytes { bytes in
        Result { () throws(FrameError) in try decoder.next(bytes) }
      }
      switch step {
      case .failure:
        decoded.found.append(.notTtrpc)
        return decoded
      case .success(.frame(let header, let payload)):
        let content = Array(waiting.dropFirst(payload.lowerBound).prefix(payload.count))
        decoded.found.append(.frame(header, content))
        decoded.consumed += payload.upperBound
        continue
      case .success(.oversize(let header)):
        decoded.found.append(.oversize(header))
        decoded.consumed += FrameHeader.size
        continue
      case .success(.skipped(let count)):
        decoded.consumed += count
        continue
      case .success(.incomplete): break
      }
      break
    }
  }
  return decoded
}
