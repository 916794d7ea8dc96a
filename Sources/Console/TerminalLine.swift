import Foundation

/// One line on standard error that is written over and over while a run goes on.
///
/// Used by one thread.
package final class TerminalLine {
  package let isShown: Bool
  private var isOpen = false

  package init(isWanted: Bool) {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    isShown = isWanted && isatty(STDERR_FILENO) == 1 && kind != "dumb"
  }

  /// Columns of the terminal; 80 without one.
  package static var width: Int {
    var size = winsize()
    for fd in [STDOUT_FILENO, STDERR_FILENO]
    where ioctl(fd, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }

  package func show(_ text: String) {
    guard isShown else { return }
    // Clearing behind the text, not before it, does not flicker.
    write("\r\(text)\u{1b}[K")
    isOpen = true
  }

  /// Leaves nothing behind.
  package func clear() {
    if isOpen { write("\r\u{1b}[K") }
    isOpen = false
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
