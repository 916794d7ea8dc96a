import Dispatch
import EvenstrideClient
import Glibc
import RPC

/// Whatever a server says, a call of the client ends in time with an answer or a typed error.
///
/// Input: an odd first byte leaves the connection open at the end; the second byte chooses the method
/// that is called, on stream 1; then a `FrameScript`.
func checkClient(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let staysOpen = input.byte() % 2 == 1
  let method = allMethods[Int(input.byte()) % allMethods.count]
  let script = FrameScript(input)
  let listener = try listener.get()
  try OpenDescriptors.requireNoLoss {
    try converse(listener, script, staysOpen: staysOpen) { call(method, at: listener.path) }
  }
}

/// Makes a call and answers each of its connections by the script, until the call has ended.
private func converse(
  _ listener: ListeningSocket, _ script: FrameScript, staysOpen: Bool,
  call: @escaping @Sendable () -> Void
) throws {
  let ended = DispatchSemaphore(value: 0)
  DispatchQueue.global().async {
    call()
    ended.signal()
  }
  var peers: [Peer] = []
  let limit = Instant.now + .seconds(5)
  while ended.wait(timeout: .now()) != .success {
    try require(Instant.now < limit, "a call of the client hangs")
    var polled = pollfd(fd: listener.fd, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 1) > 0, let fd = try? System.acceptConnection(listener.fd) else {
      continue
    }
    let peer = Peer(fd: fd)
    _ = peer.receive(total: 1, milliseconds: 1_000)
    peer.run(script)
    if staysOpen { peers.append(peer) }
  }
  peers.removeAll()
  // A connection may have come that the client gave up before it was accepted.
  while let fd = try? System.acceptConnection(listener.fd) { close(fd) }
}

private func call<M: AnyMethod>(_ method: M, at path: String) {
  let client = Evenstride(socketPath: path, defaultTimeout: .milliseconds(50))
  // An error is an `RPCError`, as the compiler knows.
  if let unary = method.unary { _ = try? client.call(unary, M.Request()) }
  if let stream = method.stream { try? converse(client, stream) }
  client.close()
}

/// Sends one message and reads to the end.
private func converse<Q: Message, A: Message>(
  _ client: Evenstride, _ method: StreamMethod<Q, A>
) throws(RPCError) {
  let timeout = Duration.milliseconds(50)
  let stream =
    method.shape == .serverStream
    ? try client.open(method, Q(), timeout: timeout) : try client.open(method, timeout: timeout)
  if method.shape != .serverStream { try stream.send(Q()) }
  stream.finishSending()
  while try stream.receive() != nil {}
}

/// One listening socket for all inputs; the kernel removes its place when the process ends.
private let listener = Result {
  let path = "/tmp/evenstride-fuzz-\(getpid())"
  let socket = try ListeningSocket(path: path, mode: 0o600)
  atexit {
    unlink("/tmp/evenstride-fuzz-\(getpid())")
    unlink("/tmp/evenstride-fuzz-\(getpid()).lock")
  }
  return socket
}
