import ArgumentParser
import Console
import EvenstrideClient
import EvenstrideService

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "What input must look like: columns of tables, and messages as JSON Schema",
    discussion: """
      evenstride schema csv                   columns of every layout and of batch's answers, with units
      evenstride schema csv --format json     the same for programs
      evenstride schema json                  JSON Schema of the messages that batch takes
      evenstride schema json AssessRequest    of one message
      """,
    subcommands: [Columns.self, Messages.self])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  struct Columns: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "The columns of tables: types, units, texts, an example")

    @Option(help: "How to print it: aligned tables, or JSON.")
    var format = Format.table

    func run() throws {
      try reportingFailures {
        switch format {
        case .table:
          let all = TableSchema.all + TableSchema.answers
          try OutputOptions.print(text: all.map(\.text).joined(separator: "\n"))
        case .json:
          try OutputOptions.print(
            json: ["tables": TableSchema.all, "answers": TableSchema.answers])
        }
      }
    }
  }

  struct Messages: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "json",
      abstract: "JSON Schema (draft 2020-12) of messages in the proto3 JSON mapping")

    @Argument(
      help: "A message; the package may be left out. Without it: those that batch takes.")
    var message: String?

    func run() throws {
      try reportingFailures {
        let set = try DescriptorSet(Descriptors.fileDescriptorSet)
        let names = message.map { [$0] } ?? MessageSchema.ofBatch
        try OutputOptions.print(text: try MessageSchema(set).document(names).text + "\n")
      }
    }
  }
}
