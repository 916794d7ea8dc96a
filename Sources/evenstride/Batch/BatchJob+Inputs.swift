import Console
import EvenstrideClient
import Tables

extension BatchJob {
  /// Bytes of a table that are answered at a time: enough that a call is worth its cost, few enough that
  /// progress is steady.
  static let chunkBytes = 256 << 10

  /// Requests, one a line.
  func run<Request, Answer>(messages task: MessageTask<Request, Answer>) throws {
    let (source, format) = (source, format)
    var cutter = LineCutter(read: source.read)
    try run(
      BatchTask(
        description: ["Reads one \(Request.fullName) a line, and asks \(task.method)."],
        header: task.header(format),
        next: { try cutter.next() },
        resume: { place, line in
          try source.seek(to: place)
          cutter.resume(at: place, line: line)
        }, answer: { try task.answer($0, format) }))
  }

  /// The items of a table, in columns.
  func run(table question: some TableQuestion, _ options: TableOptions) throws {
    var options = options
    question.read(&options)
    let stream = try open(options)
    try question.check(stream.layout, source.name)
    stream.layout.noteLoneLegs(in: source.name)
    let task = try TableTask(stream.layout, question, format, caller.dry)
    try run(stream, header: task.header, asks: question.method, task.answer)
  }

  /// Opens a table: reads its header.
  func open(_ options: TableOptions) throws -> TableStream {
    try naming { try TableStream(options, read: source.read) }
  }

  /// The chunks of a table.
  ///
  /// - Parameters:
  ///   - bytes: About how large they are.
  ///   - method: What is called, for `--dry-run`.
  func run(
    _ stream: TableStream, about bytes: Int = Self.chunkBytes, threads: Int? = nil,
    header: [UInt8], asks method: String,
    _ answer: @escaping @Sendable (TableChunk) throws -> PieceAnswer
  ) throws {
    var stream = stream
    let name = source.name
    try run(
      BatchTask(
        description: stream.layout.columns.map(\.text) + ["Asks \(method)."],
        header: header, threads: threads,
        next: { try Self.next(&stream, about: bytes, in: name) },
        resume: { place, _ in
          // From the beginning: who came before is known then, and who comes again is rejected.
          var reached: UInt64 = 0
          while reached < place, !Interrupt.isRequested,
            let chunk = try Self.next(&stream, about: bytes, in: name)
          {
            reached = chunk.place.upperBound
          }
          guard reached == place || Interrupt.isRequested else {
            throw Failure.data("\(name): no row ends at byte \(place), where the checkpoint is")
          }
        }, answer: answer))
  }

  private static func next(
    _ stream: inout TableStream, about bytes: Int, in name: String
  ) throws -> TableChunk? {
    do {
      return try stream.next(about: bytes)
    } catch let fault as TableFault {
      throw Failure(fault, in: name)
    }
  }

  private func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as TableFault {
      throw Failure(fault, in: source.name)
    }
  }
}

extension Failure {
  /// A fault of a table that ends a job.
  init(_ fault: TableFault, in input: String) {
    self = .data("\(input):\(fault.text)")
  }
}
