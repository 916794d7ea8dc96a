import ArgumentParser
import Console
import EvenstrideClient

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call any method: proto3 JSON in, JSON out",
    discussion: """
      evenstride call Asymmetry/Indices \\
        -d '{"left": [20], "right": [25], "columns": ["INDEX_COLUMN_MAX_NORMALISED"]}'
      evenstride call Health/Watch -d '{}'
      evenstride call Bulk/AssessStream < items.ndjson > answers.ndjson

      A method that takes a stream reads one JSON value after another, or the elements of one JSON \
      list, and sends each as soon as it is there; one that answers with a stream prints one JSON \
      object a line. --list tells the methods, describe what they take.
      """)

  @Argument(
    help: "SERVICE/METHOD, e.g. Asymmetry/Assess; the package may be left out.",
    completion: .list(KnownMethods.shortNames))
  var method: String?

  @Option(name: [.short, .long], help: "The request, or the requests, in place of standard input.")
  var data: String?

  @Option(help: "Read from this file in place of standard input.", completion: .file())
  var input = "-"

  @Option(help: ArgumentHelp("Metadata to send along; may be repeated.", valueName: "key:value"))
  var header: [String] = []

  @Flag(inversion: .prefixedNo, help: "Indent JSON. Default: unless a stream answers.")
  var pretty: Bool?

  @Flag(help: "List the methods that this program can call, and end.")
  var list = false

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if method == nil, !list {
      throw ValidationError("SERVICE/METHOD is missing; --list tells them")
    }
    if data != nil, input != "-" { throw ValidationError("--data and --input exclude each other") }
    if !header.isEmpty, connection.embedded {
      throw ValidationError("--header goes to a daemon; --embedded has none")
    }
    _ = try metadata()
  }

  func run() throws {
    try reportingFailures {
      if list { return try OutputOptions.print(text: Self.list) }
      let name = method ?? ""
      guard let found = KnownMethods.named(name) else {
        throw try MissingMethod.unknownHere(name, connection)
      }
      do {
        try call(found)
      } catch let error as RPCError {
        throw MissingMethod.failure(error, found.path, connection)
      }
    }
  }

  private func call(_ method: some AnyMethod) throws {
    if let unary = method.unary {
      try callUnary(unary)
    } else if let stream = method.stream {
      try callStream(stream)
    }
  }

  private func callUnary<Q, A>(_ method: Method<Q, A>) throws {
    let request = try request(of: method)
    let caller: any UnaryCaller = connection.embedded ? connection.caller : try streamCaller()
    try print(try caller.call(method, request, timeout: nil))
  }

  private func callStream<Q, A>(_ method: StreamMethod<Q, A>) throws {
    if connection.embedded {
      throw ValidationError("\(method.path) is a stream; a stream needs a daemon, not --embedded")
    }
    let caller = try streamCaller()
    let timeout = connection.streamTimeout
    if method.shape == .serverStream {
      let stream = try caller.open(method, try request(of: method), timeout: timeout)
      while let answer = try stream.receive() { try print(answer, isLine: true) }
      return
    }
    let requests = try RequestReader<Q>(data: data, path: input)
    let stream = try caller.open(method, timeout: timeout)
    let sender = StreamSender(requests, stream)
    do {
      if method.shape == .clientStream {
        sender.run()
        try sender.check()
        try print(try stream.response())
      } else {
        sender.start()
        while let answer = try stream.receive() {
          try print(answer, isLine: true)
          sender.answered()
        }
        try sender.check()
      }
    } catch let error as RPCError {
      // A request that could not be read ended the call: that is what went wrong.
      try sender.check()
      throw error
    }
  }

  private func request<M: AnyMethod>(of method: M) throws -> M.Request {
    guard let data else { return try InputFile(path: input).message(M.Request.self) }
    return try InputFile.message(M.Request.self, Array(data.utf8), name: "--data")
  }

  private func print(_ answer: some Message, isLine: Bool = false) throws {
    if pretty ?? !isLine {
      try OutputOptions.print(json: answer)
    } else {
      try OutputOptions.print(line: answer)
    }
  }

  // MARK: Metadata

  private func streamCaller() throws -> any StreamCaller {
    connection.daemon.with(CallOptions(metadata: try metadata()))
  }

  private func metadata() throws -> [(key: String, value: String)] {
    try header.map { text in
      guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
        throw ValidationError("--header \(text): key:value was expected, e.g. x-request-id:a1")
      }
      let value = text[text.index(after: colon)...].drop { $0 == " " }
      return (String(text[..<colon]).lowercased(), String(value))
    }
  }

  // MARK: Names

  private static var list: String {
    allMethods.map { method in
      let shape =
        switch method.shape {
        case .unary: ""
        case .clientStream: "  (stream in)"
        case .serverStream: "  (stream out)"
        case .bidirectional: "  (stream in, stream out)"
        }
      return method.path + shape + "\n"
    }.joined()
  }
}
