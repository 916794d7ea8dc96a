import Glibc
import RPC

/// Our end of a connection: never blocks, and keeps what the other end sent.
final class Peer {
  let fd: Int32
  private(set) var received: [UInt8] = []
  private(set) var isEnded = false

  init(fd: Int32) {
    self.fd = fd
    _ = fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(fd) }

  func run(_ script: FrameScript) {
    for step in script.steps {
      switch step {
      case .send(let bytes, let pieces):
        var rest = bytes[...]
        while !rest.isEmpty, !isEnded {
          send(Array(rest.prefix(pieces)))
          rest = rest.dropFirst(pieces)
        }
      case .read(let count): read(atMost: count)
      }
    }
  }

  /// Sends everything; where the other end takes nothing more, what it says is read first.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch rest.withUnsafeBytes({ System.send(fd, $0) }) {
      case .bytes(let count): rest = rest.dropFirst(count)
      case .closed:
        isEnded = true
        return
      case .wouldBlock:
        guard wait(POLLIN | POLLOUT, milliseconds: 5_000) else {
          isEnded = true
          return
        }
        read(atMost: 1 << 20)
      }
      if isEnded { return }
    }
  }

  /// Reads what is there.
  func read(atMost most: Int) {
    var room = [UInt8](repeating: 0, count: 16 << 10)
    var left = most
    while left > 0, !isEnded {
      let size = min(left, room.count)
      let transfer = room.withUnsafeMutableBytes {
        System.receive(fd, into: UnsafeMutableRawBufferPointer(rebasing: $0[..<size]))
      }
      switch transfer {
      case .bytes(let count):
        received += room[..<count]
        left -= count
      case .wouldBlock: return
      case .closed: isEnded = true
      }
    }
  }

  /// Waits until so many bytes were received in all; false when they do not come.
  func receive(total: Int, milliseconds: Int32) -> Bool {
    while received.count < total, !isEnded {
      guard wait(POLLIN, milliseconds: milliseconds) else { break }
      read(atMost: total - received.count)
    }
    return received.count >= total
  }

  private func wait(_ events: Int32, milliseconds: Int32) -> Bool {
    let limit = Instant.now + .milliseconds(milliseconds)
    // libFuzzer's own timer interrupts.
    repeat {
      var polled = pollfd(fd: fd, events: Int16(events), revents: 0)
      let count = poll(&polled, 1, limit.pollTimeout(from: .now))
      if count >= 0 { return count > 0 }
    } while errno == EINTR
    return false
  }
}
