import Charts
import Console

extension ResultPage {
  /// What was run, so that it can be run again.
  var settings: Markup {
    let settings = result.settings
    var table = Table("Settings", names: 2)
    table.add([Markup("Server"), .quoted(result.server ?? "does not say what it is")])
    table.add(["Arrivals", arrivals])
    table.add([
      "Calls at once",
      "\(settings.connections) connections, \(settings.inflight) calls each at most",
    ])
    table.add(["Threads", "\(settings.threads), on \(result.processors) processors"])
    table.add(["Deadline of a call", Written.seconds(settings.deadlineSeconds)])
    if settings.cancelRate > 0 { table.add(["Cancelled", Figure.percent(settings.cancelRate)]) }
    table.add(["Answers checked", settings.checks ? "yes" : "no"])
    if !settings.promises.isEmpty {
      table.add([Markup("Promises"), .quoted(settings.promises.joined(separator: ", "))])
    }
    table.add(["Seed", "\(settings.seed)"])
    table.add(["Begun", result.began])
    var mix = Table("Calls asked for", ["kind", "method", "share"], names: 2)
    for share in settings.mix {
      mix.add([.quoted(share.name), .code(share.method), Markup(Figure.percent(share.share))])
    }
    return .section(
      "What was run",
      [
        .element("pre", [:], [.quoted(commandLine)]), table.markup,
        settings.mix.isEmpty ? .nothing : mix.markup,
      ])
  }

  private var arrivals: String {
    switch result.settings.arrival {
    case "constant": "open loop, at equal distances"
    case "poisson": "open loop, a Poisson process"
    case "closed": "closed loop: each caller asks again when it has its answer"
    default: result.settings.arrival
    }
  }

  /// As a shell takes it.
  private var commandLine: String {
    (["evenstride-load"] + result.arguments).map(shellWord).joined(separator: " ")
  }

  private func shellWord(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_=/.,:@%+".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
