import ArgumentParser
import Console
import EvenstrideClient
import Foundation

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "The daemon's figures in Prometheus' text format",
    discussion: """
      From a timer, for node_exporter's textfile collector:
      evenstride metrics --textfile /var/lib/prometheus/node-exporter/evenstride.prom
      """)

  @Option(
    help: "Write this file instead: beside it first, then renamed, so that no reader sees a part.",
    completion: .file(extensions: ["prom"]))
  var textfile: String?

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if connection.embedded { throw ValidationError("metrics asks a daemon; --embedded has none") }
  }

  func run() throws {
    try reportingFailures {
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.control.metrics(MetricsRequest())
      }
      let data = Data(answer.text.utf8)
      if let textfile {
        try OutputFile.write(data, to: textfile)
      } else {
        try StandardOutput.write(data)
      }
    }
  }
}
