import Glibc
import RPC

/// Everything that can be set: flags, variables, help, and documentation follow from this table.
package enum Settings {
  package static let all = [socket, socketMode, allowUsers, allowGroups] + program + limits

  private static let socket = Setting(
    "socket", "PATH", "Path of the socket; not used when systemd passes a socket.",
    standard: "$XDG_RUNTIME_DIR/evenstride.sock, else \(DefaultSocketPath.installed)"
  ) {
    $0.socket
  } set: { configuration, text in
    do { _ = try UnixAddress(text) } catch { return "\(error)" }
    configuration.socket = text
    return nil
  }

  private static let socketMode = Setting(
    "socket-mode", "OCTAL", "Permission bits of the socket; not used when systemd passes a socket."
  ) {
    "0" + String($0.socketMode, radix: 8)
  } set: { configuration, text in
    guard let mode = UInt32(text, radix: 8), mode <= 0o777 else {
      return "must be an octal number up to 0777"
    }
    configuration.socketMode = mode
    return nil
  }

  private static let allowUsers = accounts(
    "allow-users", \.allowUsers, .user,
    "Users that may call, as names or ids separated by commas. With allow-groups empty too, "
      + "whoever may open the socket may call.")

  private static let allowGroups = accounts(
    "allow-groups", \.allowGroups, .group,
    "Groups whose members may call, as names or ids separated by commas, besides allow-users.")

  private static func accounts(
    _ name: String, _ place: any Place<Accounts>, _ kind: Accounts.Kind, _ meaning: String
  ) -> Setting {
    Setting(name, "LIST", meaning, standard: "") {
      $0[keyPath: place].names.joined(separator: ",")
    } set: { configuration, text in
      let (accounts, unknown) = Accounts.read(text, kind)
      guard unknown.isEmpty else {
        let names = unknown.map { quoted($0) }.joined(separator: ", ")
        return "no such \(kind.rawValue): \(names); create it first or give a numeric id"
      }
      // An empty list lets everybody in; a text without a name is a template gone wrong.
      guard !accounts.ids.isEmpty else {
        return "names no \(kind.rawValue); leave it out to let in whoever may open the socket"
      }
      configuration[keyPath: place] = accounts
      return nil
    }
  }

  private static let program = [
    Setting(
      "models", "PATH",
      "Directory of the model store, made where it is missing; empty: no models are kept."
    ) {
      $0.models
    } set: { configuration, text in
      var status = stat()
      if stat(text, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
        return "is not a directory"
      }
      configuration.models = text
      return nil
    },
    .choice(
      "audit", \.audit,
      "Calls that leave an audit line on standard error: who, what, when; never what was said."),
    .choice(
      "log-format", \.logFormat, standard: "text on a terminal, else json",
      "How log lines look; audit lines are always JSON."),
    .choice("log-level", \.logLevel, "Events of this level and above are logged."),
    .count(
      "io-loops", \.ioLoops, 1...64, standard: "2, with fewer than 4 cores 1",
      "Threads that move bytes; two serve a machine of many cores."),
  ]

  /// Variables that look like settings and are none.
  static func strangers(in environment: [String: String]) -> [String] {
    let known = all.map(\.variable)
    return environment.keys.sorted().compactMap { name in
      guard name.hasPrefix("EVENSTRIDE_"), !known.contains(name) else { return nil }
      let nearest = known.map { ($0, distance(name, $0)) }.min { $0.1 < $1.1 }
      let guess = nearest.flatMap { $0.1 <= max(3, name.count / 3) ? $0.0 : nil }
      return "\(quoted(name)) is no setting; "
        + (guess.map { "did you mean \($0)?" } ?? "evenstrided --help lists them all")
    }
  }

  /// Levenshtein's distance: inserted, removed and changed characters between two names.
  private static func distance(_ a: String, _ b: String) -> Int {
    var row = Array(0...b.utf8.count)
    for (i, x) in a.utf8.prefix(200).enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.utf8.enumerated() {
        let changed = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.utf8.count]
  }
}

/// Untrusted text in a message: printable, quoted, at most 200 code points.
func quoted(_ text: String) -> String {
  String(reflecting: String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))))
}
