import Dispatch
import Glibc
import Messages
package import RPC

/// The daemon in the foreground: listens, serves, drains on SIGTERM or SIGINT, and ends.
package enum Daemon {
  /// Runs until a signal has ended it.
  ///
  /// - Parameter models: the directory of the model store; nil: none is kept.
  /// - Throws: `ListenError` or `SystemError` when it cannot start.
  package static func run(
    socket path: String, mode: UInt32, limits: Limits, loops: Int, models: String?
  ) throws {
    guard ProtobufCVersion.isSafe else {
      throw StartError.unsafeLibrary(ProtobufCVersion.text)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)  // a file beyond the size limit is an error of that write
    let log = LogWriter()
    let state = ServingState()
    let store: ModelStore? = try models.map { try ModelStore(path: $0) }
    DispatchQueue.global(qos: .utility).async {
      for file in store?.list().unreadable ?? [] {
        log.write("model store: \(file.file) \(file.reason); not used, not deleted")
      }
    }
    let router = evenstrideRouter(state: state, limits: limits, models: store)
    let server = try Server(router: router, limits: limits, loops: loops, log: log.write)
    let socket = try ListeningSocket(path: path, mode: mode)
    let ended = DispatchSemaphore(value: 0)
    server.serve(socket)
    let signals = onTermination { number in
      if state.isDraining { exit(128 + number) }  // a second signal ends it now
      log.write("draining: no new calls, running ones have \(limits.drainTime)")
      state.beginDraining()
      server.drain { ended.signal() }
    }
    log.write("evenstrided \(Release.version) listens at \(path)")
    ended.wait()
    for source in signals { source.cancel() }
    log.flush()
  }

  /// Calls `handler` with the number of every SIGTERM and SIGINT, on a queue of its own.
  private static func onTermination(
    _ handler: @escaping @Sendable (Int32) -> Void
  ) -> [any DispatchSourceSignal] {
    // No target on purpose: calls may fill the global pool, and a signal must not wait for them.
    let queue = DispatchQueue(label: "evenstride.signals")
    return [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { handler(number) }
      source.resume()
      return source
    }
  }
}

/// Why the daemon refuses to start.
package enum StartError: Error, CustomStringConvertible {
  case unsafeLibrary(String)

  package var description: String {
    switch self {
    case .unsafeLibrary(let version):
      "libprotobuf-c \(version) has known faults; 1.4.1 or later is needed"
    }
  }
}
