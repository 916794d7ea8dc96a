import Messages
import Wire

/// The grammar by which an input becomes bytes on a connection: frames that are right, or wrong in
/// one place, rather than noise that a decoder refuses at its first byte.
///
/// | BYTE mod 12 | OPERANDS                     | MEANING                                       |
/// |------------:|------------------------------|-----------------------------------------------|
/// |           0 | id, method, timeout, payload | a call, request flags 0                       |
/// |           1 | id, flags, method, payload   | a call with any request flags                 |
/// |           2 | id, flags, payload           | data                                          |
/// |           3 | id                           | half close: data, flags 0x05, no payload      |
/// |           4 | bytes                        | raw                                           |
/// |           5 | id, type, flags, length, payload | any header, even with a length that lies  |
/// |           6 | id, payload                  | a request whose envelope is the payload       |
/// |           7 | id, code, text, payload      | a response, as a server sends it              |
/// |           8 | id, value, method, payload   | a call with metadata x-request-id             |
/// |           9 | count                        | the last bytes again, up to 15 times          |
/// |          10 | count                        | send now, and read so many times 256 bytes    |
/// |          11 | count                        | send now, in pieces of so many bytes          |
///
/// An id is one byte, see `stream`; texts, payloads and raw bytes have a count of two bytes before
/// them.
struct FrameScript {
  enum Step {
    case send([UInt8], pieces: Int)
    case read(Int)
  }

  private var input: InputBytes
  private var nextStream: UInt32 = 1
  private(set) var steps: [Step] = []

  init(_ input: InputBytes) {
    self.input = input
    var waiting: [UInt8] = []
    var last: [UInt8] = []
    // More would only repeat what shorter inputs do.
    while !self.input.isEmpty, steps.count < 64, waiting.count < 64 << 10 {
      let operation = self.input.byte() % 12
      switch operation {
      case 9: for _ in 0..<self.input.byte() % 16 { waiting += last }
      case 10:
        steps += [.send(waiting, pieces: .max), .read(Int(self.input.byte()) * 256)]
        waiting = []
      case 11:
        steps.append(.send(waiting, pieces: max(1, Int(self.input.byte()))))
        waiting = []
      default:
        last = bytes(operation)
        waiting += last
      }
    }
    steps.append(.send(waiting, pieces: .max))
  }

  private mutating func bytes(_ operation: UInt8) -> [UInt8] {
    switch operation {
    case 0:
      let id = stream()
      let method = methodName()
      let timeouts: [Int64] = [0, 1, -1, 1_000_000, 1_000_000_000, .max, .min, 50_000]
      let timeout = timeouts[Int(input.byte()) % timeouts.count]
      return Frame.bytes(
        .request, stream: id, payload: call(method, timeout: timeout, payload: input.counted()))
    case 1:
      let (id, flags, method) = (stream(), input.byte(), methodName())
      return Frame.bytes(
        .request, stream: id, flags: flags, payload: call(method, payload: input.counted()))
    case 2:
      let (id, flags) = (stream(), input.byte())
      return Frame.bytes(.data, stream: id, flags: flags, payload: input.counted())
    case 3: return Frame.bytes(.data, stream: stream(), flags: 0x05, payload: [])
    case 4: return input.counted()
    case 5: return anyFrame()
    case 6: return Frame.bytes(.request, stream: stream(), payload: input.counted())
    case 7:
      let (id, code, text) = (stream(), Int32(input.byte()), input.counted())
      var response = EnvelopeResponse(payload: input.counted())
      if code != 0 {
        response.status = RPCStatus(code: code - 1, message: String(decoding: text, as: UTF8.self))
      }
      return Frame.bytes(.response, stream: id, payload: encoded(response))
    default:
      let (id, value, method) = (stream(), input.counted(), methodName())
      let pair = EnvelopeKeyValue(
        key: "x-request-id", value: String(decoding: value, as: UTF8.self))
      return Frame.bytes(
        .request, stream: id, payload: call(method, metadata: [pair], payload: input.counted()))
    }
  }

  /// 0: the next odd id; 1: the one before; 2: an even one; 3 to 6: ends of the range; else itself.
  private mutating func stream() -> UInt32 {
    let choice = input.byte()
    switch choice {
    case 0:
      defer { nextStream += 2 }
      return nextStream
    case 1: return nextStream >= 3 ? nextStream - 2 : 1
    case 2: return nextStream + 1
    case 3: return 0
    case 4: return 0x7fff_ffff
    case 5: return 0xffff_ffff
    case 6: return 0x8000_0000
    default: return UInt32(choice)
    }
  }

  /// A method of the daemon, or one that it does not have.
  private mutating func methodName() -> (service: String, method: String) {
    let choice = Int(input.byte())
    guard choice < allMethods.count else {
      let extra: [(service: String, method: String)] = [
        ("evenstride.v1.Control", "Cancel"), ("grpc.health.v1.Health", "Watch"),
        ("grpc.health.v1.Health", "List"), ("evenstride.v1.Asymmetry", "AssessStream"),
        ("evenstride.v1.Walking", "PredictStream"), ("evenstride.v1.Reliability", "AnalyzeStream"),
        ("grpc.reflection.v1.ServerReflection", "ServerReflectionInfo"),
        ("evenstride.v1.Asymmetry", "No"), ("", ""), ("no.Service", "Assess"),
      ]
      return extra[choice % extra.count]
    }
    return (allMethods[choice].service, allMethods[choice].name)
  }

  private func call(
    _ name: (service: String, method: String), timeout: Int64 = 0,
    metadata: [EnvelopeKeyValue] = [], payload: [UInt8]
  ) -> [UInt8] {
    encoded(
      EnvelopeRequest(
        service: name.service, method: name.method, payload: payload, timeoutNano: timeout,
        metadata: metadata))
  }

  /// A text with a NUL does not encode; it becomes an empty envelope.
  private func encoded(_ envelope: some CBacked) -> [UInt8] {
    let arena = Arena()
    return (try? Codec.encode(envelope, in: arena)).map { Array($0) } ?? []
  }

  private mutating func anyFrame() -> [UInt8] {
    var header = FrameHeader(length: 0, stream: stream(), type: .data)
    header.type = input.byte()
    header.flags = input.byte()
    let length = input.byte()
    let payload = input.counted()
    switch length {
    case 0: header.length = UInt32(payload.count)
    case 1: header.length = UInt32(FrameHeader.largestPayload)
    case 2: header.length = UInt32(FrameHeader.largestPayload + 1)
    case 3: header.length = 0x00ff_ffff
    case 4: header.length = .max
    default: header.length = UInt32(length)
    }
    return Frame.bytes(header) + payload
  }
}
