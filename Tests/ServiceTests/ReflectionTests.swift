import Foundation
import Messages
import TestSupport
import Testing

@testable import EvenstrideService

/// The answers of reflection, held against Python's descriptor pool.
@Suite struct ReflectionTests {
  private let reflection: Reflection

  init() throws { reflection = try Reflection() }

  @Test func everySymbolIsFoundInTheFileThatPythonNames() throws {
    let expected = try Peer.symbols()
    #expect(expected.count > 500)
    for (symbol, file) in expected {
      let answer = reflection.answer(ServerReflectionRequest(fileContainingSymbol: symbol))
      #expect(answer.errorResponse == nil, "\(symbol)")
      let first = answer.fileDescriptorResponse?.fileDescriptorProto.first
      #expect(try first.map { try ProtoFile($0[...]).name } == file, "\(symbol)")
    }
  }

  @Test func everyAnswerAloneFillsAPoolOfPython() throws {
    let names = try DescriptorSet(Descriptors.fileDescriptorSet).files.map(\.name)
    for name in names {
      let answer = reflection.answer(ServerReflectionRequest(host: "h", fileByFilename: name))
      #expect(answer.validHost == "h")
      #expect(answer.originalRequest?.fileByFilename == name)
      let files = try #require(answer.fileDescriptorResponse?.fileDescriptorProto)
      // The asked file first, every other once, and no source info.
      let said = try Peer.load(files)
      #expect(said.first == name)
      #expect(Set(said).count == said.count)
    }
  }

  @Test func servicesAreListedByName() {
    let answer = reflection.answer(ServerReflectionRequest(listServices: ""))
    let names = answer.listServicesResponse?.service.map(\.name) ?? []
    #expect(Set(names) == Set(allMethods.map(\.service)))
    #expect(names == names.sorted())
  }

  @Test func messagesHaveNoExtensions() {
    let type = "grpc.health.v1.HealthCheckRequest"
    let known = reflection.answer(ServerReflectionRequest(allExtensionNumbersOfType: type))
    #expect(known.allExtensionNumbersResponse == ExtensionNumberResponse(baseTypeName: type))
    let unknown = reflection.answer(ServerReflectionRequest(allExtensionNumbersOfType: "a.B"))
    #expect(unknown.errorResponse?.errorCode == 5)
  }

  @Test(
    arguments: [
      (ServerReflectionRequest(fileByFilename: "none.proto"), 5),
      (ServerReflectionRequest(fileByFilename: ""), 5),
      (ServerReflectionRequest(fileContainingSymbol: "evenstride.v1"), 5),
      (ServerReflectionRequest(fileContainingSymbol: ".evenstride.v1.Asymmetry"), 5),
      (ServerReflectionRequest(), 3),
    ] as [(ServerReflectionRequest, Int32)])
  func whatIsNotThereIsAnErrorWithItsCode(_ request: ServerReflectionRequest, _ code: Int32) {
    let answer = reflection.answer(request)
    #expect(answer.errorResponse?.errorCode == code)
    #expect(answer.errorResponse?.errorMessage.isEmpty == false)
    #expect(answer.originalRequest == request)
  }
}

/// Python's google.protobuf on the .proto files of the repository.
private enum Peer {
  private static let proto = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "proto").path

  /// Every name that the files declare, and in which file.
  static func symbols() throws -> [(symbol: String, file: String)] {
    let script = """
      import glob, os, subprocess, sys, tempfile
      from google.protobuf import descriptor_pb2, descriptor_pool
      root = sys.argv[1]
      names = sorted(os.path.relpath(f, root) for f in glob.glob(root + "/**/*.proto", recursive=True))
      with tempfile.NamedTemporaryFile() as out:
          subprocess.run(["protoc", "-I" + root, "--descriptor_set_out=" + out.name] + names, check=True)
          found = descriptor_pb2.FileDescriptorSet.FromString(out.read())
      pool = descriptor_pool.DescriptorPool()
      for file in found.file: pool.Add(file)
      def enum(e, scope, file):
          print(e.full_name, file)
          for v in e.values: print((scope + "." if scope else "") + v.name, file)
      def message(m, file):
          print(m.full_name, file)
          for f in m.fields: print(f.full_name, file)
          for o in m.oneofs: print(o.full_name, file)
          for e in m.enum_types: enum(e, m.full_name, file)
          for n in m.nested_types: message(n, file)
      for name in names:
          file = pool.FindFileByName(name)
          for m in file.message_types_by_name.values(): message(m, name)
          for e in file.enum_types_by_name.values(): enum(e, file.package, name)
          for s in file.services_by_name.values():
              print(s.full_name, name)
              for m in s.methods: print(m.full_name, name)
      """
    return try run(script, [proto], "").split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      return (String(parts[0]), String(parts[1]))
    }
  }

  /// The names of files that a fresh pool took in, with everything that they refer to.
  static func load(_ files: [[UInt8]]) throws -> [String] {
    let script = """
      import base64, sys
      from google.protobuf import descriptor_pb2, descriptor_pool
      pool = descriptor_pool.DescriptorPool()
      files = [descriptor_pb2.FileDescriptorProto.FromString(base64.b64decode(l)) for l in sys.stdin]
      byName = {file.name: file for file in files}
      added = set()
      def add(name):
          if name in added: return
          added.add(name)
          for needed in byName[name].dependency: add(needed)
          pool.Add(byName[name])
      for file in files: add(file.name)
      for file in files:
          found = pool.FindFileByName(file.name)
          for m in found.message_types_by_name.values():
              for f in m.fields: f.message_type or f.enum_type
          assert not file.HasField("source_code_info"), file.name
          print(file.name)
      """
    let lines = files.map { Data($0).base64EncodedString() + "\n" }.joined()
    return try run(script, [], lines).split(separator: "\n").map(String.init)
  }

  private static func run(_ script: String, _ arguments: [String], _ input: String) throws -> String
  {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script] + arguments
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try scratch.write(input, to: "in")))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }
}
