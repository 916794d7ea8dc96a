import Tables

/// A whole table, read in pieces, as texts that tests can compare.
struct ReadTable {
  /// "subject|session|exercise unit left/right left trials/right trials|…"; when grouped by subject
  /// "subject|first>last|exercise unit left/right>left/right".
  var items: [String] = []
  var measures: [[Double]] = []
  var measureUnits: [[String]] = []
  /// The rows of each item as they are in the file, "line: row".
  var rowsOfItems: [[String]] = []
  var rejected: [TableFault] = []
  /// The rejected rows as they are in the file.
  var rows: [String] = []
  /// What ended the reading early.
  var ended: TableFault?
  var chunks: [TableChunk] = []

  /// - Parameters:
  ///   - piece: how many bytes a read gives.
  ///   - about: size of a chunk.
  init(
    _ text: some Sequence<UInt8>, _ options: TableOptions = TableOptions(), piece: Int = 1 << 16,
    about: Int = 1 << 18
  ) throws {
    let bytes = Array(text)
    var at = 0
    var stream = try TableStream(options) { room in
      let count = min(room.count, piece, bytes.count - at)
      room.copyBytes(from: bytes[at..<at + count])
      at += count
      return count
    }
    do {
      while let chunk = try stream.next(about: about) {
        chunks.append(chunk)
        add(stream.layout.items(in: chunk), chunk, stream.layout)
      }
    } catch let fault as TableFault {
      ended = fault
    }
  }

  init(
    _ text: String, _ options: TableOptions = TableOptions(), piece: Int = 1 << 16,
    about: Int = 1 << 18
  ) throws {
    try self.init(Array(text.utf8), options, piece: piece, about: about)
  }

  private mutating func add(_ read: TableItems, _ chunk: TableChunk, _ layout: TableLayout) {
    let isChange = layout.options.grouping == .subject
    func text(_ range: Range<Int>) -> String { String(decoding: read.text[range], as: UTF8.self) }
    for (index, item) in read.items.enumerated() {
      let session = isChange ? "\(text(item.baseline))>\(text(item.session))" : text(item.session)
      var line = "\(text(item.subject))|\(session)"
      for pair in item.pairs {
        let exercise = read.exercises[Int(read.exercise[pair])]
        line += "|\(exercise.name) \(exercise.unit) \(read.left[pair])/\(read.right[pair])"
        line +=
          isChange
          ? ">\(read.leftAfter[pair])/\(read.rightAfter[pair])"
          : " \(read.leftTrials[pair])/\(read.rightTrials[pair])"
      }
      items.append(line)
      if !read.measures.isEmpty { measures.append(read.measures.map { $0[index] }) }
      measureUnits.append(read.measures.indices.map { read.measureUnit($0, item: index) })
    }
    rowsOfItems += layout.rowPlaces(of: read.items, in: chunk).map { rows in
      rows.map { "\($0.line): \(String(decoding: chunk.bytes[$0.bytes], as: UTF8.self))" }
    }
    for rejected in read.rejected {
      self.rejected.append(rejected.fault)
      rows.append(String(decoding: chunk.bytes[rejected.row], as: UTF8.self))
    }
  }
}

extension TableOptions {
  static func with(_ change: (inout TableOptions) -> Void) -> TableOptions {
    var options = TableOptions()
    change(&options)
    return options
  }
}
