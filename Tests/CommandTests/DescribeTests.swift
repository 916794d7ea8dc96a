import Foundation
import TestSupport
import Testing

/// Reflection rebuilds the .proto: what `describe` prints is what was compiled.
@Suite struct DescribeTests {
  private static let proto = Tool.root.appending(path: "proto")

  private static var names: [String] {
    let all = FileManager.default.enumerator(atPath: proto.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".proto") }.sorted()
  }

  @Test func theExportedFilesCompileToTheSameDescriptors() throws {
    let daemon = try DaemonProcess()
    let scratch = try Scratch()
    let result = try Tool.run(
      ["describe", "--export", scratch.path("out/proto"), "--socket", daemon.socket])
    #expect(result.code == 0, "\(result.errors)")
    #expect(Self.names.count > 15)
    let original = try Self.compile(Self.proto.path)
    #expect(original.count > 10_000)
    #expect(try Self.compile(scratch.path("out/proto")) == original)
  }

  @Test func commentsAndOrderAreKept() throws {
    for name in Self.names {
      let result = try Tool.run(["describe", "--embedded", "--file", name])
      let written = try String(contentsOf: Self.proto.appending(path: name), encoding: .utf8)
      #expect(result.text == written, "\(name)")
    }
  }

  /// What is asked for, and a line of the answer.
  @Test(arguments: [
    ("Asymmetry/Assess", "rpc Assess(AssessRequest) returns (AssessResponse) {"),
    ("Asymmetry/Assess", "message AssessResponse {"),
    ("evenstride.v1.Asymmetry.Assess", "message AssessRequest {"),
    ("Health", "service Health {"), ("grpc.health.v1.Health", "service Health {"),
    ("HealthCheckResponse.ServingStatus", "  SERVING = 1;"),
    ("ItemStatus", "  repeated google.rpc.BadRequest.FieldViolation field_violations = 3;"),
    ("ServerReflectionRequest", "  oneof message_request {"),
  ])
  func aNameShowsItsDeclaration(_ name: String, _ line: String) throws {
    let result = try Tool.run(["describe", "--embedded", name])
    #expect(result.code == 0)
    #expect(result.text.split(separator: "\n").contains(Substring(line)))
  }

  @Test func withoutANameTheServicesAreListed() throws {
    let text = try Tool.run(["describe", "--embedded"]).text
    #expect(text.contains("\nevenstride.v1.Bulk"))
    #expect(text.contains("  Watch (stream out)  // The state now and after every change"))
  }

  @Test(arguments: [["None"], [""], ["--file", "none.proto"]])
  func anUnknownNameIsWrongData(_ arguments: [String]) throws {
    let result = try Tool.run(["describe", "--embedded"] + arguments)
    #expect(result.code == 65)
    #expect(result.errors.contains("there is no"))
  }

  /// An encoded FileDescriptorSet without source info.
  private static func compile(_ folder: String) throws -> Data {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/protoc")
    process.arguments = ["-I\(folder)", "--descriptor_set_out=\(scratch.path("set"))"] + names
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try Data(contentsOf: URL(filePath: scratch.path("set")))
  }
}
