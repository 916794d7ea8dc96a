import Console
import Foundation
import RPC

/// From the name of the socket to the permission to connect to it.
struct SocketPathExamination {
  let path: String
  let account: Account
  private(set) var findings: [Finding] = []

  /// - Parameter option: the path of `--socket`.
  init(option: String?, account: Account) {
    path = option ?? DefaultSocketPath.resolve()
    self.account = account
    let origin =
      switch (option, DefaultSocketPath.variable()) {
      case (.some, _): "from --socket"
      case (nil, let variable?): "from the environment: \(variable)"
      case (nil, nil): "the default, as neither EVENSTRIDE_SOCKET nor XDG_RUNTIME_DIR is set"
      }
    findings.append(.ok("path", "\(path), \(origin)"))
    do {
      _ = try UnixAddress(path)
      examineFolders()
      if !failed { examineSocket() }
    } catch {
      findings.append(
        .unavailable("path", "\(error)", remedy: "Choose a shorter path with --socket."))
    }
  }

  private var failed: Bool { findings.contains { $0.state == .fault } }

  /// Every directory on the way must exist and may be searched.
  private mutating func examineFolders() {
    for folder in folders {
      do {
        let facts = try FileFacts(folder)
        guard facts.isDirectory else {
          return findings.append(
            .unavailable(
              "directory", "\(folder) is no directory", remedy: Remedy.otherPath))
        }
        if access(folder, X_OK) != 0 {
          return findings.append(
            .denied(
              "directory", "\(folder) may not be searched by \(account.name): \(facts.description)",
              remedy: Remedy.search(folder, facts, account)))
        }
      } catch {
        return findings.append(
          .unavailable("directory", "\(folder): \(error.reason)", remedy: Remedy.start(path)))
      }
    }
    findings.append(.ok("directories", "all of them may be searched"))
  }

  /// "/run/a/b.sock": "/", "/run", "/run/a".
  private var folders: [String] {
    let isAbsolute = path.hasPrefix("/")
    var all = [isAbsolute ? "/" : "."]
    for part in path.split(separator: "/").dropLast() {
      let before = all[all.count - 1]
      all.append(before == "/" ? "/\(part)" : all.count == 1 ? String(part) : "\(before)/\(part)")
    }
    return all
  }

  private mutating func examineSocket() {
    do {
      let link = try FileFacts(path, follow: false)
      if link.isLink { findings.append(.note("socket", "\(path) is a symbolic link")) }
      let facts = try FileFacts(path)
      guard facts.isSocket else {
        return findings.append(
          .unavailable("socket", "\(path) is no socket", remedy: Remedy.otherPath))
      }
      guard access(path, W_OK) == 0 else {
        return findings.append(
          .denied(
            "socket", "\(account.name) may not connect: \(facts.description)",
            remedy: Remedy.connect(path, facts, account)))
      }
      findings.append(.ok("socket", facts.description))
    } catch {
      findings.append(
        .unavailable("socket", "\(path): \(error.reason)", remedy: Remedy.start(path)))
    }
  }
}
