import Tables

/// A row or item that was not answered, and why.
struct Reject: Sendable, Equatable {
  let fault: TableFault
  /// The row as it is in the input.
  let row: [UInt8]

  static let header = Array("line,column,name,reason,row\n".utf8)

  /// As a row of the file of rejects.
  var text: [UInt8] {
    var line: [UInt8] = []
    line.append(number: fault.line)
    line.append(UInt8(ascii: ","))
    if fault.column > 0 { line.append(number: fault.column) }
    line.append(UInt8(ascii: ","))
    line.append(cell: Array(fault.name.utf8))
    line.append(UInt8(ascii: ","))
    line.append(cell: Array(fault.reason.utf8))
    line.append(UInt8(ascii: ","))
    line.append(cell: row)
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
