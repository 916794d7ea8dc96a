import Tables

/// A table reads the same however its bytes come and however it is cut into chunks, and as a parser
/// without any haste reads it.
///
/// Input: a byte of options, one for the size of chunks, one for the size of reads, then the table.
/// With the lowest bit of the options set, a header that the plain parser knows goes before it.
func checkTable(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let flags = input.byte()
  let about = Int(input.byte()) * 4
  let piece = Int(input.byte() % 64) + 1
  let bytes = (flags & 1 == 0 ? [] : PlainTable.header) + input.remainder()
  var options = TableOptions()
  let groupings: [TableOptions.Grouping] = [.session, .subject, .column(nil), .row]
  options.grouping = groupings[Int(flags >> 1 & 3)]
  options.decimalComma = flags & 8 != 0
  options.score = [.best, .mean, .median, .last][Int(flags >> 4 & 3)]
  if flags & 64 != 0 { options.separator = UInt8(ascii: ",") }
  let once = try TableReading(bytes, options, piece: .max, about: about)
  let inPieces = try TableReading(bytes, options, piece: piece, about: about)
  try require(once == inPieces, "reads of \(piece) bytes change a table: \(once) \(inPieces)")
  let whole = try TableReading(bytes, options, piece: .max, about: .max)
  try require(once.items == whole.items, "chunks change items: \(once.items) \(whole.items)")
  try require(
    once.rejected == whole.rejected, "chunks change faults: \(once.rejected) \(whole.rejected)")
  try once.checkPlaces(bytes)
  if flags & 1 != 0 {
    options = TableOptions()
    options.grouping = .row
    try PlainTable(bytes).check(try TableReading(bytes, options, piece: piece, about: about))
  }
}

/// Everything that reading a table gives, as values to compare.
struct TableReading: Equatable {
  struct Rejected: Equatable {
    let fault: TableFault
    let row: [UInt8]
  }

  private(set) var header: TableFault?
  private(set) var ended: TableFault?
  private(set) var items: [String] = []
  private(set) var rejected: [Rejected] = []
  private(set) var chunks: [[UInt8]] = []
  private(set) var places: [Range<UInt64>] = []
  private(set) var lines: [Range<Int>] = []
  /// Cells of the rows that were not rejected, by line.
  private(set) var rows: [Int: [String]] = [:]

  init(_ bytes: [UInt8], _ options: TableOptions, piece: Int, about: Int) throws {
    var rest = bytes[...]
    do {
      var stream = try TableStream(options) { room in
        let part = rest.prefix(min(piece, room.count))
        room.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      }
      while let chunk = try next(&stream, about) { try add(chunk, stream.layout) }
    } catch let fault as TableFault {
      header = fault
    }
  }

  private mutating func next(_ stream: inout TableStream, _ about: Int) throws -> TableChunk? {
    do {
      return try stream.next(about: about)
    } catch let fault as TableFault {
      ended = fault
      return nil
    }
  }

  private mutating func add(_ chunk: TableChunk, _ layout: TableLayout) throws {
    let read = layout.items(in: chunk)
    for (index, item) in read.items.enumerated() {
      var text = "\(item.lines)"
      for range in [item.subject, item.baseline, item.session] {
        text += "|" + String(decoding: read.text[range], as: UTF8.self)
      }
      for pair in item.pairs {
        text += "|\(read.exercises[Int(read.exercise[pair])])"
        text += "\(read.left[pair]) \(read.right[pair])"
        text += " \(read.leftTrials[pair]) \(read.rightTrials[pair])"
        if layout.options.grouping == .subject {
          text += "\(read.leftAfter[pair]) \(read.rightAfter[pair])"
        }
      }
      for measure in read.measures { text += "|\(measure[index])" }
      items.append(text)
    }
    rejected += read.rejected.map { Rejected(fault: $0.fault, row: Array(chunk.bytes[$0.row])) }
    chunks.append(chunk.bytes)
    places.append(chunk.place)
    lines.append(chunk.lines)
    do {
      try layout.rows(in: chunk, skipping: read.rejected) { row in
        rows[row.line] =
          [row.subject, row.session, "\(row.trials.map(\.value))"] + row.measures.map(\.cell.text)
      }
    } catch let fault as TableFault {
      throw BrokenProperty("a row that was not rejected has a fault: \(fault)")
    }
  }

  /// The chunks are the file behind its header, one after the other, and lines are counted.
  func checkPlaces(_ bytes: [UInt8]) throws {
    for (index, place) in places.enumerated() {
      try require(
        chunks[index].elementsEqual(bytes[Int(place.lowerBound)..<Int(place.upperBound)]),
        "chunk \(index) is not what stands at its place")
      let line = 1 + bytes[..<Int(place.lowerBound)].count { $0 == UInt8(ascii: "\n") }
      try require(lines[index].lowerBound == line, "chunk \(index) begins at line \(line)")
      if index > 0 {
        try require(place.lowerBound == places[index - 1].upperBound, "a gap before \(index)")
      }
    }
  }
}
