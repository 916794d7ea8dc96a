import Console
import EvenstrideClient
import Tables

/// A table of studies, and the reliability of each: one chunk is one study.
struct StudyTask: Sendable {
  private struct StudyAnswer: Encodable {
    let study: String
    let answer: AnalyzeResponse
  }

  let layout: TableLayout
  let format: BatchFormat
  let dry: FirstRequest?
  let ask: @Sendable (AnalyzeRequest) throws -> AnalyzeResponse
  /// What is asked about a study.
  let request: @Sendable (Cohort) throws -> AnalyzeRequest

  private static let columns = ["study"] + ReliabilityTable.csv(AnalyzeResponse())[0]

  var header: [UInt8] { RowWriter.header(format, Self.columns) }

  func answer(_ chunk: TableChunk) throws -> PieceAnswer {
    let items = layout.items(in: chunk)
    var answer = PieceAnswer(chunk, items)
    answer.counts.answered = 0
    // A study with a wrong row is not analysed without it: the answer would be another.
    guard items.rejected.isEmpty else { return answer }
    guard let study = items.items.first else { return answer }
    answer.counts.answered = 1
    do {
      let question = try request(try Cohort.strengths(chunk, layout, file: "the study"))
      if let dry {
        dry.note(question)
      } else {
        let response = try ask(question)
        try Failure.check(made: [response.provenance])
        answer.output = try rows(response, study: name(chunk))
      }
    } catch let fault as TableFault {
      answer.refuse([(study, fault.text)], of: chunk, layout)
    } catch let failure as Failure where failure.isOfTheInput {
      answer.refuse([(study, failure.text)], of: chunk, layout)
    }
    return answer
  }

  /// The study's name is in each of its rows, the first too.
  private func name(_ chunk: TableChunk) throws -> String {
    var name = ""
    try layout.rows(in: chunk) { row in name = row.group }
    return name
  }

  private func rows(_ response: AnalyzeResponse, study: String) throws -> [UInt8] {
    if format == .ndjson {
      return try OutputOptions.line(StudyAnswer(study: study, answer: response))
    }
    var writer = RowWriter(format, columns: Self.columns, capacity: 16 << 10)
    for row in ReliabilityTable.csv(response).dropFirst() {
      writer.add(text: study.utf8)
      for cell in row { writer.add(text: cell.utf8) }
      writer.endRow()
    }
    return writer.bytes
  }
}
