import Dispatch
import Glibc
import Logging
import Messages
import RPC

/// The daemon in the foreground: listens, serves, drains on SIGTERM or SIGINT, and ends.
package enum Daemon {
  /// Runs until a signal has ended it.
  ///
  /// To be called before there are other threads: it takes what is meant for it alone out of the
  /// environment.
  package static func run(_ configuration: Configuration) throws(StartError) {
    guard ProtobufCVersion.isSafe else { throw .unsafeLibrary(ProtobufCVersion.text) }
    let descriptors = FileDescriptors.raiseLimit()
    guard descriptors >= FileDescriptors.fewest else { throw .fewDescriptors(descriptors) }
    let environment = ProcessEnvironment.all
    ProcessEnvironment.remove(SocketActivation.variables + NotifySocket.variables)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)  // a file beyond the size limit is an error of that write
    let isJournal = StandardError.isJournal(environment)
    let writer = LogWriter()
    let log = Log(
      writer: writer, format: configuration.logFormat, level: configuration.logLevel,
      isJournal: isJournal)
    let audit = AuditLog(writer: writer, scope: configuration.audit, isJournal: isJournal)
    let manager = ServiceState(environment) { log.event(.error, $0) }
    let limits = configuration.limits
    let state = ServingState()
    let store = try openStore(configuration.models, log)
    let router = evenstrideRouter(state: state, limits: limits, models: store)
    if descriptors < UInt64(limits.connections) + FileDescriptors.fewest {
      log.event(
        .warning, "the limit of open files is below that of connections, so one user can take all",
        ["files": "\(descriptors)", "max-connections": "\(limits.connections)"])
    }
    let server = try serve(router, configuration, audit, log)
    let socket = try listen(configuration, environment, log)
    let ended = DispatchSemaphore(value: 0)
    server.serve(socket)
    let signals = onTermination { number in
      if state.isDraining { _exit(128 + number) }  // a second signal ends it now
      log.event(
        .notice, "draining: no new calls, running ones may finish",
        ["drain_time": "\(limits.drainTime)"])
      manager.stopping(drainTime: limits.drainTime)
      state.beginDraining()
      server.drain { ended.signal() }
    }
    log.event(
      .notice, "evenstrided listens", ["version": Release.version, "socket": socket.path])
    manager.ready(at: socket.path)
    let watchdog = manager.watch(server)
    ended.wait()
    withExtendedLifetime(watchdog) {}
    for source in signals { source.cancel() }
    log.event(.notice, "evenstrided ends")
    audit.flush()
  }

  private static func serve(
    _ router: Router, _ configuration: Configuration, _ audit: AuditLog, _ log: Log
  ) throws(StartError) -> Server {
    let record: @Sendable (CallRecord) -> Void = { audit.write($0) }
    do throws(SystemError) {
      return try Server(
        router: router, limits: configuration.limits, policy: configuration.policy,
        loops: configuration.ioLoops,
        audit: configuration.audit == .none ? nil : record,
        log: { log.provoked(.notice, $0) })
    } catch { throw .system(error) }
  }

  /// The socket that the service manager passed, else one of our own.
  private static func listen(
    _ configuration: Configuration, _ environment: [String: String], _ log: Log
  ) throws(StartError) -> ListeningSocket {
    do throws(ListenError) {
      guard let activation = SocketActivation(environment) else {
        if configuration.origins["socket"] != .flag {
          DefaultSocketPath.makeDirectory(of: configuration.socket)
        }
        return try ListeningSocket(path: configuration.socket, mode: configuration.socketMode)
      }
      let socket = try activation.socket()
      if let origin = configuration.origins["socket"], configuration.socket != socket.path {
        log.event(
          .warning, "the socket passed by the service manager is used, not the one configured",
          [
            "passed": socket.path, "configured": configuration.socket,
            "origin": origin.rawValue,
          ])
      }
      return socket
    } catch { throw .listen(error) }
  }

  /// - Parameter path: empty: no models are kept.
  private static func openStore(_ path: String, _ log: Log) throws(StartError) -> ModelStore? {
    if path.isEmpty { return nil }
    let store: ModelStore
    do { store = try ModelStore(path: path) } catch { throw .models(path, error) }
    DispatchQueue.global(qos: .utility).async {
      for file in store.list().unreadable {
        log.event(
          .error, "a file of the model store is not used, and not deleted",
          ["file": file.file, "reason": file.reason])
      }
    }
    return store
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
