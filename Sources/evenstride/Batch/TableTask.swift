import Console
import EvenstrideClient
import Tables

/// A table, and what is asked about its items.
struct TableTask: Sendable {
  let layout: TableLayout
  let question: any TableQuestion
  let format: BatchFormat
  let columns: [String]
  /// Not nil: nobody is asked, rows are only read.
  let dry: FirstRequest?
  private let hasSession: Bool
  private let isLong: Bool
  private let ownColumns: Int

  init(
    _ layout: TableLayout, _ question: any TableQuestion, _ format: BatchFormat,
    _ dry: FirstRequest?
  ) throws {
    (self.layout, self.question, self.format, self.dry) = (layout, question, format, dry)
    hasSession = question.namesSession && layout.columns.contains { $0.meaning == .session }
    isLong = question.wantsLong || layout.kind == .long
    let own = dry == nil ? try question.columns(of: layout, isLong: isLong) : []
    ownColumns = own.count
    columns =
      ["subject"] + (hasSession ? ["session"] : [])
      + (question.comparesSessions ? ["from", "to"] : []) + own
  }

  var header: [UInt8] { RowWriter.header(format, columns) }

  func answer(_ chunk: TableChunk) throws -> PieceAnswer {
    let items = layout.items(in: chunk)
    var answer = PieceAnswer(chunk, items)
    if let dry {
      if dry.text == nil { showFirst(of: items) }
      return answer
    }
    var rows = rows(of: items, capacity: 4 * chunk.bytes.count)
    try question.answer(items, &rows)
    answer.output = rows.writer.bytes
    answer.refuse(rows.refused, of: chunk, layout)
    return answer
  }

  private func rows(of items: TableItems, capacity: Int) -> ItemRows {
    ItemRows(
      items, RowWriter(format, columns: columns, capacity: capacity), hasSession: hasSession,
      comparesSessions: question.comparesSessions, isLong: isLong, ownColumns: ownColumns)
  }

  /// Has the request of the first item noted.
  private func showFirst(of items: TableItems) {
    guard let first = items.first else { return }
    var rows = rows(of: first, capacity: 0)
    // It ends with the refusal of whoever notes it.
    try? question.answer(first, &rows)
  }
}
