import Console
import EvenstrideClient
import RPC
import Tables

/// A table of persons, and the whole answer for each: `Asymmetry/Assess`, over a stream.
struct AssessTask: Sendable {
  let layout: TableLayout
  let terms: AssessTerms
  let format: BatchFormat
  let dry: FirstRequest?
  let ask: @Sendable ([AssessRequest]) throws(RPCError) -> [Result<AssessResponse, RPCError>]
  let failure: @Sendable (RPCError) -> Failure

  private static let columns = AsymmetryTable.csv([])[0]

  var header: [UInt8] { RowWriter.header(format, Self.columns) }

  func answer(_ chunk: TableChunk) throws -> PieceAnswer {
    let items = layout.items(in: chunk)
    var answer = PieceAnswer(chunk, items)
    var asked: [(item: TableItems.Item, subject: String, session: String, request: AssessRequest)] =
      []
    let cohorts = try cohorts(chunk, items)
    for (item, cohort) in cohorts.known {
      let subject = String(decoding: items.text[item.subject], as: UTF8.self)
      let session = cohort.sessions.list.first ?? "1"
      let request = terms.request(cohort, subject, session)
      // A visit without strengths, as REDCap exports have them, has no row and is no fault.
      if request.exercises.isEmpty { continue }
      asked.append((item, subject, session, request))
    }
    if let dry {
      if let first = asked.first { dry.note(first.request) }
      return answer
    }
    let results: [Result<AssessResponse, RPCError>]
    do throws(RPCError) { results = try ask(asked.map(\.request)) } catch { throw failure(error) }
    var answered: [Assessed] = []
    var refused = cohorts.refused
    for (person, result) in zip(asked, results) {
      switch result {
      case .success(let response):
        answered.append(
          Assessed(subject: person.subject, session: person.session, answer: response))
      case .failure(let error) where error.isOfTheRequest:
        let reasons = error.fieldViolations.map { "\($0.field): \($0.description)" }
        refused.append(
          (person.item, reasons.isEmpty ? error.message : reasons.joined(separator: "; ")))
      case .failure(let error): throw failure(error)
      }
    }
    refused.sort { $0.item.lines.lowerBound < $1.item.lines.lowerBound }
    answer.refuse(refused, of: chunk, layout)
    answer.output = try rows(answered)
    return answer
  }

  /// What the rows of each item say, by themselves: another person may have other units.
  private func cohorts(
    _ chunk: TableChunk, _ items: TableItems
  ) throws -> (
    known: [(TableItems.Item, Cohort)], refused: [(item: TableItems.Item, reason: String)]
  ) {
    var known: [(TableItems.Item, Cohort)] = []
    var refused: [(item: TableItems.Item, reason: String)] = []
    func newReader() -> CohortReader {
      CohortReader(layout, file: "the table", takesMeasures: false)
    }
    var (next, reader, fault): (Int, CohortReader, TableFault?) = (0, newReader(), nil)
    func finish() {
      if let fault {
        refused.append((items.items[next], "line " + fault.text))
      } else {
        known.append((items.items[next], reader.finish()))
      }
      (next, reader, fault) = (next + 1, newReader(), nil)
    }
    try layout.rows(in: chunk, skipping: items.rejected) { row in
      while next < items.items.count, !items.items[next].lines.contains(row.line) { finish() }
      guard fault == nil else { return }
      do throws(TableFault) { try reader.add(row) } catch { fault = error }
    }
    while next < items.items.count { finish() }
    return (known, refused)
  }

  private func rows(_ answered: [Assessed]) throws -> [UInt8] {
    if format == .ndjson { return try answered.flatMap { try OutputOptions.line($0) } }
    var writer = RowWriter(format, columns: Self.columns, capacity: 1 << 20)
    for row in AsymmetryTable.csv(answered).dropFirst() {
      for cell in row { writer.add(text: cell.utf8) }
      writer.endRow()
    }
    return writer.bytes
  }
}
