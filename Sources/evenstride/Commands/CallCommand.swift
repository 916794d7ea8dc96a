import ArgumentParser
import EvenstrideClient

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call any method: proto3 JSON from standard input, answer to standard output",
    discussion: """
      echo '{"left": [20], "right": [25], "columns": ["INDEX_COLUMN_MAX_NORMALISED"]}' | \
      evenstride call Asymmetry/Indices

      Methods: \(allMethods.map(\.path).joined(separator: ", ")). The package may be left out.
      """)

  @Argument(
    help: "SERVICE/METHOD, e.g. Asymmetry/Assess.",
    completion: .list(allMethods.map { CallCommand.short($0.path) }))
  var method: String

  @Option(help: "Read the request from this file instead.", completion: .file())
  var input = "-"

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    try reportingFailures {
      let found = allMethods.first { $0.path == method || Self.short($0.path) == method }
      guard let found else {
        let known = allMethods.map(\.path).joined(separator: ", ")
        throw ValidationError("unknown method \(method); known: \(known)")
      }
      try call(found)
    }
  }

  private func call(_ method: some AnyMethod) throws {
    let request = try InputFile(path: input).message(type(of: method).Request.self)
    let answer = try connection.ask { caller throws(RPCError) in
      try caller.call(method.typed, request, timeout: nil)
    }
    try OutputOptions.print(json: answer)
  }

  /// "evenstride.v1.Asymmetry/Assess" without its package.
  private static func short(_ path: String) -> String {
    let slash = path.firstIndex(of: "/") ?? path.endIndex
    let service = path[..<slash].split(separator: ".").last ?? ""
    return String(service + path[slash...])
  }
}
