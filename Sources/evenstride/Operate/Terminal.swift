import Foundation
import Synchronization

/// The terminal while a command redraws it: no echo, keys at once, the cursor hidden, on the
/// alternate screen; restored when the command ends, by a signal too.
final class Terminal {
  /// The number of the signal that asks to end; 0: none has come.
  private static let ending = Atomic<Int32>(0)

  private let original: termios
  private var isRestored = false

  /// Nil when standard input or output is no terminal, or NO_COLOR asks for no escape codes.
  init?() {
    let plain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    var settings = termios()
    guard !plain, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0 else {
      return nil
    }
    original = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    for number in [SIGTERM, SIGHUP, SIGINT] {
      signal(number) { Terminal.ending.store($0, ordering: .relaxed) }
    }
    write("\u{1b}[?1049h\u{1b}[?25l")
  }

  deinit { restore() }

  func restore() {
    if isRestored { return }
    isRestored = true
    write("\u{1b}[?25h\u{1b}[?1049l")
    var settings = original
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  /// Shows a text from the upper left corner on, as much of it as there is room for.
  func show(_ text: String) {
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
    let (rows, columns) = known ? (Int(size.ws_row), Int(size.ws_col)) : (24, 80)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(rows - 1)
    // Clearing each line after its text, not the screen before it, does not flicker.
    let drawn = lines.map { $0.prefix(columns) + "\u{1b}[K\n" }.joined()
    write("\u{1b}[H" + drawn + "\u{1b}[J")
  }

  /// Waits; whether to go on: false after q, ctrl-C, ctrl-D or a signal.
  func waits(seconds: Double) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while Terminal.ending.load(ordering: .relaxed) == 0 {
      let left = (end - .now) / .milliseconds(1)
      if left <= 0 { return true }
      var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, Int32(min(left.rounded(.up), 3_600_000))) > 0 else { continue }
      var key: UInt8 = 0
      if read(STDIN_FILENO, &key, 1) != 1 || [UInt8(ascii: "q"), 3, 4].contains(key) {
        return false
      }
    }
    return false
  }

  private func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
