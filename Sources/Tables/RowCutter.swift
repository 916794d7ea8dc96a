import Glibc

/// A cell that breaks the rules of quoting, so that nobody knows where its row ends.
struct BrokenCell {
  /// From 1.
  let column: Int
  /// Line breaks between the beginning of the row and the cell.
  let line: Int
  let start: Int
  let reason: String
}

/// Cuts a row into cells as RFC 4180 describes it: quotes, doubled quotes, line breaks within quotes;
/// blanks around a cell are left out.
struct RowCutter {
  enum Outcome {
    /// At a line end outside quotes, or where the bytes end; and how many line breaks the row holds.
    case ended(at: Int, breaks: Int)
    case broken(BrokenCell)
    /// The bytes end within quotes.
    case open(BrokenCell)
  }

  let separator: UInt8

  private static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Parameter cells: those of the row; where it is broken, those before the broken one.
  @inline(__always)
  func cut(
    _ base: UnsafePointer<UInt8>, from: Int, to: Int, into cells: inout [CellPlace]
  ) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    var at = from
    var breaks = 0
    while true {
      while at < to, base[at] == Self.blank { at += 1 }
      if at < to, base[at] == Self.quote {
        if let outcome = quoted(base, &at, to, &breaks, &cells) { return outcome }
      } else {
        let first = at
        while at < to, base[at] != separator, base[at] != Self.newline {
          if base[at] == Self.quote {
            return .broken(
              BrokenCell(
                column: cells.count + 1, line: breaks, start: first,
                reason: "a quote within a cell; enclose the whole cell and double it"))
          }
          at += 1
        }
        let end = Self.trimmed(base, first, at)
        cells.append(
          CellPlace(
            start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: end),
            line: Int32(truncatingIfNeeded: breaks), isEscaped: false))
      }
      if at >= to || base[at] == Self.newline { return .ended(at: at, breaks: breaks) }
      at += 1
    }
  }

  /// Reads a cell in quotes, up to the separator or line end behind it; nil: it is whole.
  @inline(never)
  private func quoted(
    _ base: UnsafePointer<UInt8>, _ at: inout Int, _ to: Int, _ breaks: inout Int,
    _ cells: inout [CellPlace]
  ) -> Outcome? {
    let (opened, line) = (at, breaks)
    var isEscaped = false
    at += 1
    while true {
      guard let close = Self.place(of: Self.quote, base, at, to) else {
        return .open(
          BrokenCell(
            column: cells.count + 1, line: line, start: opened,
            reason: "a quote opens here and never closes; close it, or leave it out"))
      }
      while let newline = Self.place(of: Self.newline, base, at, close) {
        breaks += 1
        at = newline + 1
      }
      at = close + 1
      guard at < to, base[at] == Self.quote else { break }
      isEscaped = true
      at += 1
    }
    var first = opened + 1
    while first < at - 1, base[first] == Self.blank { first += 1 }
    let end = Self.trimmed(base, first, at - 1)
    while at < to, base[at] == Self.blank || base[at] == Self.carriageReturn { at += 1 }
    guard at >= to || base[at] == separator || base[at] == Self.newline else {
      return .broken(
        BrokenCell(
          column: cells.count + 1, line: line, start: opened,
          reason: "text behind the closing quote; a quote within a quoted cell is doubled"))
    }
    cells.append(
      CellPlace(
        start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: end),
        line: Int32(truncatingIfNeeded: line), isEscaped: isEscaped))
    return nil
  }

  /// Where a text ends without the blanks and carriage returns behind it.
  @inline(__always)
  static func trimmed(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, base[end - 1] == blank || base[end - 1] == carriageReturn { end -= 1 }
    return end
  }

  @inline(__always)
  static func place(
    of byte: UInt8, _ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int
  ) -> Int? {
    guard from < to, let found = memchr(base + from, Int32(byte), to - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
