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
      let refused = question.refused(items)
      answer.refuse(refused, of: chunk, layout)
      if dry.text == nil, refused.first?.item != items.items.first { showFirst(of: items) }
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

extension TableItems {
  /// Its first item alone; nil: there is none.
  var first: TableItems? {
    guard var item = items.first else { return nil }
    var alone = self
    let pairs = item.pairs
    item.pairs = 0..<pairs.count
    alone.items = [item]
    alone.exercise = Array(exercise[pairs])
    (alone.left, alone.right) = (Array(left[pairs]), Array(right[pairs]))
    (alone.leftTrials, alone.rightTrials) = (Array(leftTrials[pairs]), Array(rightTrials[pairs]))
    if !leftAfter.isEmpty {
      (alone.leftAfter, alone.rightAfter) = (Array(leftAfter[pairs]), Array(rightAfter[pairs]))
    }
    alone.measures = measures.map { Array($0.prefix(1)) }
    return alone
  }
}
