import ArgumentParser
import EvenstrideService
import Foundation
import Messages
import RPC

@main
struct EvenstrideDaemon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenstrided",
    abstract: "Answers calls about leg strength and walking on a Unix socket",
    discussion: """
      Speaks ttrpc 1.2 in the foreground until SIGTERM or SIGINT, then lets running calls finish. \
      Each option can be set by a variable instead: --frame-time by EVENSTRIDE_FRAME_TIME; the \
      option wins. Exit codes: 0 ended by a signal, 64 usage, 71 the system refuses, 73 the socket \
      or model store cannot be made, 77 not permitted, 78 wrong configuration.
      For research and decision support; not a medical device.
      """,
    version: Release.version)

  @Flag(help: "Says what is wrong with the configuration, and ends: 0 nothing, 78 something.")
  var checkConfig = false

  @Flag(help: "Prints each setting with its value and where that comes from, and ends.")
  var printConfig = false

  @Option(help: .hidden)
  var printSettings: Document?

  @OptionGroup(title: "Socket and program") var program: ProgramOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions

  /// Documents that follow from the table of settings.
  enum Document: String, ExpressibleByArgument, CaseIterable { case markdown, environment }

  static func main() {
    FileDescriptors.keepStandardOnes()
    main(nil)
  }

  func run() throws {
    if let printSettings {
      let text = printSettings == .markdown ? Settings.markdown : Settings.environmentFile
      return print(text, terminator: "")
    }
    let environment = ProcessEnvironment.all
    let isPlain =
      StandardError.isTerminal && environment["NOTIFY_SOCKET"] == nil
      && !StandardError.isJournal(environment)
    var wanted = Configuration(
      socket: DefaultSocketPath.resolve { $0 == "EVENSTRIDE_SOCKET" ? nil : environment[$0] },
      logFormat: isPlain ? .text : .json)
    let flags = (program.values + limits.values).compactMap { name, value in
      value.map { (name, $0) }
    }
    let problems = wanted.apply(
      flags: Dictionary(uniqueKeysWithValues: flags), environment: environment)
    guard problems.isEmpty else {
      throw complaint(problems.map { "evenstrided: \($0)\n" }.joined(), code: 78)
    }
    if printConfig { print(wanted.table, terminator: "") }
    if checkConfig { print("configuration is valid") }
    if printConfig || checkConfig { return }
    do throws(StartError) {
      try Daemon.run(wanted)
      // All is flushed. Threads may still compute for callers that have gone, and must not meet what
      // the end of a program takes down.
      _exit(0)
    } catch {
      throw complaint("evenstrided: \(error)\n", code: error.exitCode)
    }
  }

  private func complaint(_ text: String, code: Int32) -> ExitCode {
    FileHandle.standardError.write(Data(text.utf8))
    return ExitCode(code)
  }
}

/// The help of a setting, from the table.
func help(_ name: String) -> ArgumentHelp {
  let help = Settings.help(name)
  return ArgumentHelp("\(help.abstract)", valueName: help.placeholder)
}
