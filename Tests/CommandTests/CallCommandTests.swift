import EvenstrideClient
import Foundation
import TestSupport
import Testing

/// `evenstride call` and the commands that watch a daemon, on a daemon.
@Suite struct CallCommandTests {
  private static let reflection = "ServerReflection/ServerReflectionInfo"

  private func answers(_ result: Tool.Result) throws -> [ServerReflectionResponse] {
    try result.text.split(separator: "\n").map {
      try JSONDecoder().decode(ServerReflectionResponse.self, from: Data($0.utf8))
    }
  }

  /// Requests as a text: one a line, one behind the other, or a list.
  @Test(arguments: [
    "{\"listServices\": \"\"}\n{\"fileByFilename\": \"none\"}\n",
    "{\"listServices\": \"\"}{\"fileByFilename\": \"none\"}",
    "[{\"list_services\": \"\"},\n {\"file_by_filename\": \"none\"}]",
  ])
  func aStreamOfRequestsGivesALineAnAnswer(_ input: String) throws {
    let daemon = try DaemonProcess()
    let socket = ["--socket", daemon.socket]
    let result = try Tool.run(["call", Self.reflection] + socket, input: input)
    #expect(result.code == 0, "\(result.errors)")
    let found = try answers(result)
    #expect(found.count == 2)
    #expect(
      found.first?.listServicesResponse?.service.contains { $0.name == "grpc.health.v1.Health" }
        == true)
    #expect(found.last?.errorResponse?.errorCode == 5)
    let inline = try Tool.run(["call", Self.reflection, "-d", input] + socket)
    #expect(inline.text == result.text)
  }

  @Test func aRequestThatCannotBeReadIsNamedByItsIndex() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run(
      ["call", Self.reflection, "--socket", daemon.socket],
      input: "{\"listServices\": \"\"}\n\n{\"nonsense\": 1}\n")
    #expect(result.code == 65)
    #expect(result.errors.contains("standard input: messages[1] (line 3): nonsense: unknown field"))
  }

  @Test func aStreamOfChunksGivesTheAnswerOfTheWhole() throws {
    let daemon = try DaemonProcess()
    let socket = ["--socket", daemon.socket]
    let request = """
      {"tables": [{"name": "a", "unit": "kg", "sessions": 2, "scores": [1, 2, 2, 3, 5, 4, 7, 9]}]}
      """
    let whole = try Tool.run(["call", "Reliability/Analyze"] + socket, input: request)
    let stream = try Tool.run(["call", "Bulk/AnalyzeStream"] + socket, input: request)
    #expect(stream.code == whole.code, "\(stream.errors)")
    #expect(stream.text == whole.text)
  }

  @Test func prettyIndentsAndNoPrettyDoesNot() throws {
    let daemon = try DaemonProcess()
    let call = ["call", "Health/Check", "-d", "{}", "--socket", daemon.socket]
    #expect(try Tool.run(call).text == "{\n  \"status\" : \"SERVING\"\n}\n")
    #expect(try Tool.run(call + ["--no-pretty"]).text == "{\"status\":\"SERVING\"}\n")
    let stream = ["call", Self.reflection, "-d", "{}", "--pretty", "--socket", daemon.socket]
    #expect(try Tool.run(stream).text.hasPrefix("{\n  \"errorResponse\""))
  }

  @Test func aWatchIsFoundByTheIdInItsMetadataAndCancelled() throws {
    let daemon = try DaemonProcess()
    let watch = Tool.process(
      "evenstride",
      [
        "call", "Health/Watch", "-d", "{}", "--header", "X-Request-Id: w1", "--socket",
        daemon.socket,
      ])
    let output = Pipe()
    watch.standardOutput = output
    watch.standardError = FileHandle.nullDevice
    try watch.run()
    // The first state has come: the call runs.
    #expect(output.fileHandleForReading.availableData == Data("{\"status\":\"SERVING\"}\n".utf8))
    let cancel = try Tool.run(
      ["call", "Control/Cancel", "-d", "{\"requestId\": \"w1\"}", "--socket", daemon.socket])
    #expect(cancel.text.contains("\"cancelled\" : 1"))
    watch.waitUntilExit()
    #expect(watch.terminationStatus == 75)
  }

  @Test func healthWatchTellsOfTheDrain() throws {
    let daemon = try DaemonProcess()
    let watch = Tool.process("evenstride", ["health", "--watch", "--socket", daemon.socket])
    let output = Pipe()
    watch.standardOutput = output
    watch.standardError = FileHandle.nullDevice
    try watch.run()
    #expect(output.fileHandleForReading.availableData == Data("SERVING\n".utf8))
    daemon.signal(SIGTERM)
    #expect(try output.fileHandleForReading.readToEnd() == Data("NOT_SERVING\n".utf8))
    watch.waitUntilExit()
    #expect(watch.terminationStatus == 69)
  }

  @Test(arguments: [
    ["call"], ["call", "None/None", "-d", "{}"], ["call", "Health/Check", "--header", "key"],
    ["call", "Health/Check", "-d", "{}", "--input", "file"],
    ["call", "Health/Watch", "-d", "{}", "--embedded"], ["top", "--interval", "0"],
    ["top", "--embedded"], ["metrics", "--embedded"], ["describe", "Health", "--file", "a"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    #expect(try Tool.run(arguments).code == 64)
  }

  @Test func theListHasEveryMethodWithItsShape() throws {
    let lines = try Tool.run(["call", "--list"]).text.split(separator: "\n")
    #expect(lines.count == allMethods.count)
    #expect(lines.contains("evenstride.v1.Bulk/AssessStream  (stream in, stream out)"))
    #expect(lines.contains("grpc.health.v1.Health/Watch  (stream out)"))
  }
}
