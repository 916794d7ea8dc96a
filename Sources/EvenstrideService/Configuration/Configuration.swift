import Glibc
package import Logging
package import RPC

/// How the daemon was asked to run.
package struct Configuration: Sendable {
  /// Which calls leave an audit line.
  package enum Audit: String, Sendable, CaseIterable { case all, failed, none }

  /// How a log line looks.
  package enum LogFormat: String, Sendable, CaseIterable { case text, json }

  /// Where a value comes from; the first that gives one wins.
  package enum Origin: String, Sendable { case flag, environment, `default` }

  package var socket: String
  package var socketMode: UInt32 = 0o660
  /// One, where a second would take a core from the callers or from long calls.
  package var ioLoops = sysconf(Int32(_SC_NPROCESSORS_ONLN)) < 4 ? 1 : 2
  /// Directory of the model store; empty: none is kept.
  package var models = ""
  package var audit = Audit.all
  package var logFormat: LogFormat
  package var logLevel = Logger.Level.info
  package var allowUsers = Accounts()
  package var allowGroups = Accounts()
  package var limits = Limits()
  /// The origin of each setting that is not at its default, by name.
  package private(set) var origins: [String: Origin] = [:]

  /// The defaults.
  package init(socket: String = DefaultSocketPath.installed, logFormat: LogFormat = .text) {
    (self.socket, self.logFormat) = (socket, logFormat)
  }

  package var policy: PeerPolicy { PeerPolicy(users: allowUsers.ids, groups: allowGroups.ids) }

  /// Applies the environment, then the flags, to these defaults.
  ///
  /// - Parameters:
  ///   - flags: values by the setting's name.
  ///   - environment: all variables of the process; an empty one counts as not set.
  /// - Returns: every problem found, each a sentence; with none the configuration is good.
  package mutating func apply(
    flags: [String: String], environment: [String: String]
  ) -> [String] {
    var problems = Settings.strangers(in: environment)
    for setting in Settings.all {
      if let value = flags[setting.name] {
        take(value, for: setting, as: "\(setting.flag) \(quoted(value))", .flag, &problems)
      } else if let value = environment[setting.variable], !value.isEmpty {
        take(
          value, for: setting, as: "\(setting.variable)=\(quoted(value))", .environment, &problems)
      }
    }
    return problems + contradictions
  }

  private mutating func take(
    _ value: String, for setting: Setting, as text: String, _ origin: Origin,
    _ problems: inout [String]
  ) {
    if let wanted = setting.set(&self, value) {
      problems.append("\(text): \(wanted)")
    } else {
      origins[setting.name] = origin
    }
  }

  /// Values that are right alone and wrong together.
  private var contradictions: [String] {
    var problems: [String] = []
    if limits.outputHighWater > limits.outputCap {
      problems.append(
        "--output-high-water is above --output-cap: no connection would be held back before it is "
          + "closed")
    }
    if limits.streamOutbox > limits.outputCap {
      problems.append(
        "--stream-outbox is above --output-cap: one stream could close its connection")
    }
    return problems
  }

  /// Name, value and origin of every setting, aligned in columns.
  package var table: String {
    let rows = Settings.all.map { setting in
      let value = setting.value(self)
      return [
        setting.name, value.isEmpty ? "-" : value, (origins[setting.name] ?? .default).rawValue,
      ]
    }
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(to: $1) + "  " }.joined() + row[2] + "\n"
    }.joined()
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
