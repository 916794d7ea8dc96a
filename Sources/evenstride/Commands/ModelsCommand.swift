import ArgumentParser
import Console
import EvenstrideClient

struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "The models that the daemon keeps",
    subcommands: [ListModels.self, PutModel.self, GetModel.self])

  struct ListModels: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Names and versions, and files that cannot be read")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try reportingFailures {
        let answer = try connection.ask { caller throws(RPCError) in
          try caller.models.list(ListModelsRequest())
        }
        for file in answer.unreadable { note("\(file.file) \(file.reason); skipped") }
        let rows = answer.models.map { [$0.name, "\($0.version)", $0.outcome, "\($0.persons)"] }
        let header = ["name", "version", "outcome", "persons"]
        try output.print(
          table: {
            var table = TextTable(header, leftAligned: 1)
            for row in rows { table.add(row) }
            return table.text
          }, json: { try OutputOptions.json(answer) }, csv: { [header] + rows })
      }
    }
  }

  struct PutModel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "put", abstract: "Keep a model as the next version of a name")

    @Argument(help: "Name: letters, digits, '-', '_', '.'.")
    var name: String

    @Argument(help: "A file that walking fit --save wrote.", completion: .file())
    var file: String

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
      try reportingFailures {
        let model = try InputFile(path: file).message(LinearModel.self)
        let answer = try connection.ask { caller throws(RPCError) in
          try caller.models.put(PutModelRequest(name: name, model: model))
        }
        print("\(name)@\(answer.version)")
      }
    }
  }

  struct GetModel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "get", abstract: "Print a model as JSON, for walking predict --model")

    @Argument(help: "NAME, the newest, or NAME@VERSION.")
    var name: String

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
      try reportingFailures {
        let stored = try StoredModelName(name)
        let answer = try connection.ask { caller throws(RPCError) in
          try caller.models.get(GetModelRequest(name: stored.name, version: stored.version))
        }
        try OutputOptions.print(json: answer.model ?? LinearModel())
      }
    }
  }
}
