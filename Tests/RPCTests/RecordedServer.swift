import Foundation
import Messages
import RPC
import TestSupport
import Testing
import Wire

/// A server that says what a recorded one said, and notes where the client says something else than
/// the recorded one did.
///
/// Our client spreads calls over connections; so each recorded stream is played by itself, on the
/// stream whose request is that of the recording.
final class RecordedServer: Sendable {
  private enum Line {
    case client(type: UInt8, flags: UInt8, payload: [UInt8])
    case server(Transcript.Frame)
    case hangUp
  }

  private struct Script {
    var lines: [Line]
    var isOver: Bool { lines.isEmpty }
  }

  private struct State {
    /// By the recorded stream; taken out when its request comes.
    var scripts: [UInt32: Script]
    var opened = 0
    var unplayed = 0
    var faults: [String] = []
  }

  private let state: Locked<State>
  private let server: FakeServer

  var path: String { server.path }
  /// Calls that came.
  var opened: Int { state.withLock { $0.opened } }
  /// Where the client strayed from the recording, and what it left out.
  var faults: [String] { state.withLock { $0.faults } }
  var isPlayed: Bool { state.withLock { $0.scripts.isEmpty && $0.unplayed == 0 } }

  init(_ transcript: Transcript) throws {
    let state = Locked(State(scripts: try Self.scripts(of: transcript)))
    self.state = state
    server = try FakeServer { _, peer in
      var playing: [UInt32: Script] = [:]
      while true {
        let frame = try peer.frame()
        // Our client tells a server when a call is of no more use; the recorded ones could not.
        if frame.header.type == 1, frame.envelope.method == "Cancel" { continue }
        if frame.header.type == 1 {
          playing[frame.stream] = state.withLock { Self.begin(frame.envelope, &$0) }
        }
        guard var script = playing[frame.stream] else { continue }
        let (fault, answers) = Self.advance(&script, frame)
        playing[frame.stream] = script
        state.withLock { state in
          if let fault { state.faults.append(fault) }
          if script.isOver { state.unplayed -= 1 }
        }
        for answer in answers {
          guard let answer else { return }
          peer.send(
            RawPeer.frame(frame.stream, answer.payload, type: answer.type, flags: answer.flags))
        }
        if script.isOver { playing[frame.stream] = nil }
      }
    }
  }

  /// - Parameter flags: those that our client sends: on client and bidirectional streams it says
  ///   "no data", as Rust's does; a first message comes by itself.
  private static func scripts(of transcript: Transcript) throws -> [UInt32: Script] {
    var scripts: [UInt32: Script] = [:]
    for case .frame(let peer, let frame) in transcript.steps {
      var lines: [Line] = []
      if peer == .server {
        lines = [.server(frame)]
      } else if frame.type == 1, frame.flags & 2 != 0 {
        let envelope = try RecordedServer.envelope(of: frame)
        lines = [.client(type: 1, flags: 6, payload: [])]
        if !envelope.payload.isEmpty {
          lines.append(.client(type: 3, flags: 0, payload: envelope.payload))
        }
      } else if frame.type == 1 {
        let payload = try RecordedServer.envelope(of: frame).payload
        lines = [.client(type: 1, flags: frame.flags, payload: payload)]
      } else {
        lines = [.client(type: frame.type, flags: frame.flags, payload: frame.payload)]
      }
      scripts[frame.stream, default: Script(lines: [])].lines += lines
    }
    if transcript.steps.contains(.close(.server)) { scripts[1]?.lines.append(.hangUp) }
    return scripts
  }

  static func envelope(of frame: Transcript.Frame) throws -> EnvelopeRequest {
    try FakePeer.decode(EnvelopeRequest.self, frame.payload)
  }

  /// The recorded stream that a call plays: the first that is left.
  private static func begin(_ envelope: EnvelopeRequest, _ state: inout State) -> Script? {
    state.opened += 1
    guard let stream = state.scripts.keys.min() else {
      state.faults.append("a call of \(envelope.method) that was not recorded")
      return nil
    }
    state.unplayed += 1
    return state.scripts.removeValue(forKey: stream)
  }

  /// - Returns: what is wrong with the client's frame, and what the server says to it; nil: goodbye.
  private static func advance(
    _ script: inout Script, _ frame: FakePeer.Frame
  ) -> (fault: String?, answers: [Transcript.Frame?]) {
    var fault: String?
    let isRequest = frame.header.type == 1
    let payload = isRequest ? frame.envelope.payload : frame.payload
    if case .client(frame.header.type, frame.header.flags, payload)? = script.lines.first {
      script.lines.removeFirst()
    } else {
      fault =
        "type \(frame.header.type), flags \(frame.header.flags), \(payload.count) bytes instead of "
        + "\(script.lines.first.map { "\($0)" } ?? "nothing")"
    }
    var answers: [Transcript.Frame?] = []
    var hasEnded = false
    while let line = script.lines.first {
      switch line {
      case .server(let answer):
        answers.append(answer)
        if answer.type == 2 || answer.flags & 1 != 0 { hasEnded = true }
      case .hangUp: answers.append(nil)
      // Our client sends nothing on a stream that has ended; stock clients still do.
      case .client where hasEnded: break
      case .client: return (fault, answers)
      }
      script.lines.removeFirst()
    }
    return (fault, answers)
  }
}
