import ArgumentParser
import Console
import EvenstrideClient
import EvenstrideService
import Foundation

struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "What the daemon's methods take and answer, as .proto text with comments",
    discussion: """
      evenstride describe                              the services and their methods
      evenstride describe Asymmetry/Assess             a method and its messages
      evenstride describe AssessRequest                a message or an enum
      evenstride describe --file evenstride/v1/asymmetry.proto
      evenstride describe --export DIR                 every file, ready for protoc

      Asks the daemon what it was built from; --embedded tells what this program was.
      """)

  @Argument(
    help: "A service, method, message or enum; the package may be left out.",
    completion: .list(KnownMethods.shortNames))
  var name: String?

  @Option(help: "Print this whole file, by the name that it is imported by.")
  var file: String?

  @Option(
    help: "Write every file below this directory, made where it is missing.",
    completion: .directory)
  var export: String?

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if [name, file, export].compactMap(\.self).count > 1 {
      throw ValidationError("NAME, --file and --export exclude each other")
    }
  }

  func run() throws {
    try reportingFailures {
      let set = try descriptors()
      if let file {
        try OutputOptions.print(text: try text(file, set))
      } else if let export {
        try write(set, below: export)
      } else if let name {
        try OutputOptions.print(text: try ProtoLookup(set).describe(name))
      } else {
        try OutputOptions.print(text: ProtoLookup(set).overview)
      }
    }
  }

  private func descriptors() throws -> DescriptorSet {
    do {
      if connection.embedded { return try DescriptorSet(Descriptors.fileDescriptorSet) }
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.control.getDescriptors(GetDescriptorsRequest())
      }
      return try DescriptorSet(answer.fileDescriptorSet)
    } catch let error as DescriptorError {
      throw Failure.wrongAnswer("the daemon's answer is \(error)")
    }
  }

  private func text(_ name: String, _ set: DescriptorSet) throws -> String {
    guard let index = set.files.firstIndex(where: { $0.name == name }) else {
      let known = set.files.map(\.name).joined(separator: "\n  ")
      throw Failure.data("there is no file \"\(name)\"; files here:\n  \(known)")
    }
    do {
      return try ProtoText.file(index, of: set)
    } catch {
      throw Failure.data("\(error)")
    }
  }

  private func write(_ set: DescriptorSet, below directory: String) throws {
    for file in set.files {
      // A daemon names these files: none may leave the directory.
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !["", ".", ".."].contains($0) }), !file.name.contains("\0") else {
        throw Failure.data(
          "the daemon has a file \"\(file.name)\"; that is no path below \(directory)")
      }
    }
    for file in set.files {
      let path = directory + "/" + file.name
      let folder = URL(filePath: path).deletingLastPathComponent().path
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure.cannotCreate("cannot make \(folder): \(systemReason(error))")
      }
      try OutputFile.write(Data(try text(file.name, set).utf8), to: path)
    }
  }
}
