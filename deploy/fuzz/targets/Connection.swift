import EvenstrideService
import Glibc
import Messages
import RPC
import Wire

/// Whatever a peer sends, the server says only whole frames, still answers others, and gives the
/// descriptor back when the peer goes.
///
/// Input: an odd first byte closes the sending side at the end; then a `FrameScript`.
func checkConnection(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let halfCloses = input.byte() % 2 == 1
  let script = FrameScript(input)
  let server = try server.get()
  try OpenDescriptors.requireNoLoss {
    let peer = try connect(to: server)
    peer.run(script)
    if halfCloses { shutdown(peer.fd, Int32(SHUT_WR)) }
    try checkHealth(of: server)
    peer.read(atMost: 8 << 20)
    try checkAnswers(peer.received)
  }
}

/// One server for all inputs, with one loop, so that it has looked at an input's bytes before it
/// answers the connection that comes after, and with bounds that short inputs reach.
private let server = Result { () throws(SystemError) in
  var limits = Limits()
  limits.callsPerConnection = 8
  limits.bytesPerConnection = 64 << 10
  limits.outputHighWater = 64 << 10
  limits.outputCap = 1 << 20
  limits.defaultDeadline = .milliseconds(500)
  let router = evenstrideRouter(state: ServingState(), limits: limits)
  return try Server(router: router, limits: limits, loops: 1) { _ in }
}

private func connect(to server: Server) throws -> Peer {
  var fds: [Int32] = [0, 0]
  try System.check("socketpair") {
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &fds)
  }
  _ = fcntl(fds[1], F_SETFL, O_NONBLOCK)
  server.adopt(fds[1])
  return Peer(fd: fds[0])
}

/// A new connection is served.
private func checkHealth(of server: Server) throws {
  let peer = try connect(to: server)
  let arena = Arena()
  let envelope = Array(
    try Codec.encode(
      EnvelopeRequest(service: HealthMethods.check.service, method: HealthMethods.check.name),
      in: arena))
  peer.send(Frame.bytes(.request, stream: 1, payload: envelope))
  try require(
    peer.receive(total: FrameHeader.size, milliseconds: 5_000),
    "the server does not answer a health check"
      + (peer.isEnded ? ": it closed the connection" : ", not in five seconds"))
  let answer = peer.received.withUnsafeBytes { FrameHeader($0) }
  try require(
    peer.receive(total: FrameHeader.size + Int(answer.length), milliseconds: 5_000),
    "the answer to a health check is cut off")
  try checkAnswers(peer.received)
}

/// What a server sends are responses with canonical codes, and data.
private func checkAnswers(_ bytes: [UInt8]) throws {
  let arena = Arena()
  var rest = bytes[...]
  var decoder = FrameDecoder()
  while true {
    let step = try rest.withUnsafeBytes { bytes in
      Result { () throws(FrameError) in try decoder.next(bytes) }
    }.get()
    guard case .frame(let header, let payload) = step else {
      return try require(step == .incomplete, "the server sent a frame over the largest")
    }
    let content = Array(rest.dropFirst(payload.lowerBound).prefix(payload.count))
    if header.type == FrameType.response.rawValue {
      let response = try Codec.decode(EnvelopeResponse.self, from: content, in: arena)
      let code = StatusCode(rawValue: response.status?.code ?? 0)
      try require(code != nil, "a code that is not canonical")
      try require(code != .internal, "INTERNAL: \(response.status?.message ?? "")")
    } else {
      try require(header.type == FrameType.data.rawValue, "a frame of type \(header.type)")
    }
    arena.reset()
    rest = rest.dropFirst(payload.upperBound)
  }
}
