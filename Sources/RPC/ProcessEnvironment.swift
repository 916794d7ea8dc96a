import Glibc

/// The environment of this process: the one place that reads it.
package enum ProcessEnvironment {
  /// A variable that is set to something; nil also when it is empty.
  package static func value(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  /// All variables.
  package static var all: [String: String] {
    var all: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        all[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return all
  }

  /// Removes variables that were meant for this process alone, so that no child acts on them.
  ///
  /// Before there are other threads: the C library's environment has no lock.
  package static func remove(_ names: [String]) {
    for name in names { unsetenv(name) }
  }
}
