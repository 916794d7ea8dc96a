import RPC

/// What the receiver of a channel works with; handed from one to the next.
///
/// Guarded by the channel's `receiver`: who receives has it, and nobody else.
final class Reception: @unchecked Sendable {
  let frames = FrameCollector()
  var window: PollWindow

  init(pollTime: Duration) { window = PollWindow(maximum: pollTime) }
}

/// Who receives on a channel: one thread at a time, for everybody.
enum SocketReceiver {
  /// Nobody: the reader stands aside, and takes over if nobody else does for a while.
  case nobody(Reception)
  /// The reader.
  case reader
  /// A caller, until it has what it waits for.
  case caller
}

/// The right and the duty to receive on a channel for a while.
struct Lead: Sendable {
  let reception: Reception
  /// It is worth looking at the socket a moment before sleeping.
  var polls = false
}

/// Who must look at a channel anew.
enum Wake {
  case nobody
  /// Whoever waits for the socket.
  case receiver
  /// The reader, who stands aside.
  case reader
}

extension Channel.State {
  /// Something changed that whoever waits for the socket must know.
  mutating func wakeReceiver() -> Wake {
    guard case .nobody = receiver else { return .receiver }
    return wakeReader()
  }

  /// Somebody waits who cannot receive: the reader must.
  mutating func wakeReader() -> Wake {
    switch receiver {
    case .reader: return .nobody
    case .caller:
      wantsReader = true
      return .nobody
    case .nobody:
      wantsReader = true
      return .reader
    }
  }

  /// A call was added.
  ///
  /// - Returns: the lead, if its caller is to receive, and who must know of the call.
  mutating func welcome(_ newcomer: CallTable.Receiver, isEarliest: Bool) -> (Lead?, Wake) {
    if case .answer(.thread) = newcomer, var lead = takeLead() {
      lead.polls = calls.count == 1
      return (lead, .nobody)
    }
    if case .reader = wakeReader() { return (nil, .reader) }
    return (nil, isEarliest ? .receiver : .nobody)
  }

  /// A caller begins to wait for something that comes over the socket.
  ///
  /// - Returns: nil when somebody receives already, and will not stop before there is nobody to wait.
  mutating func takeLead() -> Lead? {
    guard case .nobody(let reception) = receiver else {
      _ = wakeReader()
      return nil
    }
    receiver = .caller
    return Lead(reception: reception)
  }

  /// Whether the reader has work as soon as nobody else receives.
  private var needsReader: Bool { wantsReader || awaitsRoom || isRetired || ended != nil }

  /// A caller stops receiving.
  mutating func leave(_ reception: Reception) -> Wake {
    receiver = .nobody(reception)
    callersReceived += 1
    return needsReader ? .reader : .nobody
  }

  /// What the reader does when it has looked up.
  enum Turn {
    case receive(Reception)
    case standAside
    case end
  }

  /// - Parameter seen: `callersReceived` when the reader last looked.
  mutating func readersTurn(_ seen: inout Int) -> Turn {
    let reception: Reception
    switch receiver {
    case _ where ended != nil: return .end
    // It has just stopped, and left the socket to nobody.
    case .reader: return .end
    case .caller: return .standAside
    case .nobody(let free): reception = free
    }
    if isDone { return .end }
    // While callers come and go they receive better themselves.
    guard needsReader || seen == callersReceived else {
      seen = callersReceived
      return .standAside
    }
    (receiver, wantsReader, lonely) = (.reader, false, 0)
    return .receive(reception)
  }
}
