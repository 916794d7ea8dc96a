import CLinux
import Glibc
import RPC

/// How connections come and go.
extension LoadWorker {
  /// Connects what is not connected. A server with a full backlog is left the time to accept.
  ///
  /// - Throws: why the first one that failed did.
  func connect() throws(SystemError) {
    let patience = Instant.now + .seconds(5)
    for connection in connections where connection.fd == nil {
      while true {
        do throws(SystemError) {
          try open(connection)
          break
        } catch {
          guard error.code == EAGAIN, Instant.now < patience else { throw error }
          usleep(1_000)
        }
      }
    }
  }

  private func open(_ connection: LoadConnection) throws(SystemError) {
    let fd = try address.connect()
    do {
      try readiness.add(fd, id: UInt64(connection.index + 1))
    } catch {
      System.closeQuietly(fd)
      throw error
    }
    connection.opened(fd)
  }

  /// Tries again when it is time; a full backlog and a server that is away are waited for.
  func reconnect(_ connection: LoadConnection) {
    guard now >= connection.retryAt else { return }
    do {
      try open(connection)
      list(connection)
    } catch {
      lastFault = error
      connection.retryAt = now + connection.retryDelay
      connection.retryDelay = min(2 * connection.retryDelay, LoadConnection.longestRetry)
    }
  }

  func watch(_ connection: LoadConnection, forRoom: Bool) {
    guard let fd = connection.fd else { return }
    let events = EPOLLIN.rawValue | (forRoom ? EPOLLOUT.rawValue : 0)
    do {
      try readiness.change(fd, id: UInt64(connection.index + 1), events: events)
    } catch {
      lose(connection, "connection lost", "\(error)")
    }
  }

  /// A connection is gone, and what was under way on it failed.
  func lose(_ connection: LoadConnection, _ finding: String, _ message: String) {
    let failure = CallEnd.Failure(finding: finding, message)
    for call in takeCalls(of: connection, where: { _ in true }) {
      end(call, .failure(failure), at: now)
    }
    drop(connection)
  }

  /// Ends calls that nobody answers.
  func giveUp(on connection: LoadConnection, where isWanted: (PendingCall) -> Bool) {
    for call in takeCalls(of: connection, where: isWanted) where call.role == .counted {
      recorder.unanswered(call, at: now)
      let failure = CallEnd.Failure(finding: "no answer")
      failures.add(failure, kind: plan.workload.kinds[call.kind].name)
    }
    list(connection)
  }

  /// Takes calls and items from a connection that are still to be answered.
  private func takeCalls(
    of connection: LoadConnection, where isWanted: (PendingCall) -> Bool
  ) -> [PendingCall] {
    var calls = connection.ring.removeAll(where: isWanted).filter { $0.role != .cancelling }
    for index in connection.streams.indices {
      calls += connection.streams[index]?.giveUp(where: isWanted) ?? []
    }
    connection.inFlight -= calls.count
    inFlight -= calls.count
    return calls
  }

  /// Closes a connection that nothing waits on; `sweep` opens it again.
  func drop(_ connection: LoadConnection) {
    inFlight -= connection.inFlight
    connection.close()
    connection.retryAt = now
  }

  /// Ends the streams when all items are answered.
  ///
  /// - Returns: whether one is still open.
  func closeStreams() -> Bool {
    var isOpen = false
    for connection in connections {
      for kind in connection.streams.indices {
        guard let stream = connection.streams[kind] else { continue }
        if stream.hasEnded {
          if frames.kinds[kind].isBatch { settle(stream, frames.kinds[kind].name) }
          connection.streams[kind] = nil
          continue
        }
        isOpen = true
        guard !stream.isHalfClosed else { continue }
        connection.streams[kind]!.isHalfClosed = true
        connection.append(CallFrame.halfClose, stream: stream.id)
        flush(connection)
      }
    }
    return isOpen
  }

  /// Holds the server's count of items against ours.
  private func settle(_ stream: LoadStream, _ name: String) {
    if stream.summary != stream.sent {
      let found = stream.summary.map { "counts \($0) items" } ?? "is missing"
      check.note("\(name): the summary of a stream \(found), \(stream.sent) were sent")
    }
  }
}
