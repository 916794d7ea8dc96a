import Glibc
import RPC

/// Where fault runs take place, and how long they may be.
struct Place: Sendable {
  /// `evenstrided`.
  var program: String
  /// A folder for sockets and logs.
  var folder: String
  /// A small file system to fill up; nil: there is none.
  var tightFolder: String?
  /// Fewer calls and rounds.
  var isShort = false
  /// For the soak.
  var calls = 100_000
  /// For the soak.
  var connections = 1_000
  /// For the soak: calls leave audit lines in a file.
  var audits = false

  /// A daemon with a socket of its own.
  func plan(_ name: String, _ options: [String] = []) -> DaemonProcess.Plan {
    DaemonProcess.Plan(
      program: program, socket: "\(folder)/\(name).sock",
      options: options.contains("--audit") ? options : ["--audit", "none"] + options,
      log: "\(folder)/\(name).log")
  }
}

/// Nanoseconds that something takes.
func nanoseconds(_ body: () throws -> Void) rethrows -> Int64 {
  let began = Instant.now.nanoseconds
  try body()
  return Instant.now.nanoseconds - began
}

/// Waits until something holds.
///
/// - Returns: whether it did within the time.
func waitUntil(seconds: Double, every pause: UInt32 = 5_000, _ body: () throws -> Bool) rethrows
  -> Bool
{
  let end = Instant.now + .seconds(seconds)
  while true {
    if try body() { return true }
    if Instant.now >= end { return false }
    usleep(pause)
  }
}
