import Console
import EvenstrideClient
import Foundation
import RPC
import Tables

/// Requests as NDJSON, one a line, and their answers, one a line.
struct MessageTask<Request: Message, Answer: Message>: Sendable {
  /// Asks; an error that is the request's own is its answer, any other ends the job.
  let ask: @Sendable ([Request]) throws(RPCError) -> [Result<Answer, RPCError>]
  /// Not nil: nobody is asked, requests are only read.
  let dry: FirstRequest?
  let failure: @Sendable (RPCError) -> Failure
  /// What is called, for `--dry-run`.
  let method: String
  /// What the command line adds to a request; not nil: a field that it lacks, and what is to be done.
  var complete: @Sendable (inout Request) -> (name: String, reason: String)? = { _ in nil }
  /// An answer as a table with a header.
  let table: @Sendable (Answer) -> [[String]]

  private static var mostObjects: Int { 50_000 }

  /// What stands before the answers.
  func header(_ format: BatchFormat) -> [UInt8] { RowWriter.header(format, columns) }

  private var columns: [String] { ["line"] + table(Answer())[0] }

  /// An answer as the output has it.
  private func text(_ answer: Answer, line: Int, _ format: BatchFormat) throws -> [UInt8] {
    if format == .ndjson { return try OutputOptions.line(answer) }
    var writer = RowWriter(format, columns: columns, capacity: 4 << 10)
    for row in table(answer).dropFirst() {
      writer.add(text: "\(line)".utf8)
      for cell in row { writer.add(text: cell.utf8) }
      writer.endRow()
    }
    return writer.bytes
  }

  func answer(_ piece: LinePiece, _ format: BatchFormat) throws -> PieceAnswer {
    var answer = PieceAnswer(place: piece.place, line: piece.nextLine)
    var asked: [(line: Int, row: ArraySlice<UInt8>, request: Request)] = []
    var rejects: [Reject] = []
    let decoder = JSONDecoder()
    var lines = piece.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, bytes) in lines.enumerated() {
      let line = piece.firstLine + index
      let row = Self.trimmed(bytes, isFirst: line == 1)
      answer.counts.rows += 1
      if piece.isTooLong {
        rejects.append(
          Self.reject(row, line, "", "is longer than \(LineCutter.longestLine >> 20) MiB"))
      } else if row.lazy.filter({ $0 == UInt8(ascii: "{") }).count > Self.mostObjects {
        // Empty messages have two bytes in the line, and hundreds in memory.
        rejects.append(Self.reject(row, line, "", "has more than \(Self.mostObjects) objects"))
      } else if !row.isEmpty {
        do {
          var request = try decoder.decode(Request.self, from: Data(row))
          if let (name, reason) = complete(&request) {
            rejects.append(Self.reject(row, line, name, reason))
          } else {
            asked.append((line, row, request))
          }
        } catch let error as DecodingError {
          let (name, reason) = error.fieldAndReason(in: Request.fullName)
          rejects.append(Self.reject(row, line, name, reason))
        }
      }
    }
    var results: [Result<Answer, RPCError>] = []
    do throws(RPCError) {
      if dry == nil { results = try ask(asked.map(\.request)) }
    } catch {
      throw failure(error)
    }
    if let dry {
      answer.counts.answered = UInt64(asked.count)
      if let first = asked.first { dry.note(first.request) }
    }
    for (item, result) in zip(asked, results) {
      switch result {
      case .success(let message):
        answer.output += try text(message, line: item.line, format)
        answer.counts.answered += 1
      case .failure(let error) where error.isOfTheRequest:
        for violation in error.fieldViolations {
          rejects.append(Self.reject(item.row, item.line, violation.field, violation.description))
        }
        if error.fieldViolations.isEmpty {
          rejects.append(Self.reject(item.row, item.line, "", error.message))
        }
      case .failure(let error):
        throw failure(error)
      }
    }
    answer.rejects = rejects.sorted { $0.fault.line < $1.fault.line }
    answer.counts.rejected = UInt64(Set(rejects.map(\.fault.line)).count)
    return answer
  }

  private static func reject(
    _ row: ArraySlice<UInt8>, _ line: Int, _ name: String, _ reason: String
  ) -> Reject {
    Reject(
      fault: TableFault(line: line, column: 0, name: name, reason: reason), row: Array(row))
  }

  private static func trimmed(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var row = isFirst ? line.visibleStart : line.drop { $0.isBlank }
    while row.last?.isBlank == true { row.removeLast() }
    return row
  }
}

extension RPCError {
  /// Whether another request may well be answered.
  var isOfTheRequest: Bool {
    switch code {
    case .invalidArgument, .outOfRange, .failedPrecondition, .notFound: true
    case .resourceExhausted: retryDelay == nil
    default: false
    }
  }
}

extension DecodingError {
  /// The field's path, and what is wrong there.
  func fieldAndReason(in document: String) -> (String, String) {
    let place = place(in: document)
    guard let colon = place.range(of: ": ") else { return ("", place) }
    return (String(place[..<colon.lowerBound]), String(place[colon.upperBound...]))
  }
}
