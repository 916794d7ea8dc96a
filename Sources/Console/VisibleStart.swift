extension Collection<UInt8> {
  /// The text without a byte order mark and blanks before it.
  package var visibleStart: SubSequence {
    withoutMark.drop { $0.isBlank }
  }

  /// The text without a byte order mark before it.
  package var withoutMark: SubSequence {
    starts(with: [0xef, 0xbb, 0xbf]) ? dropFirst(3) : self[...]
  }
}

extension UInt8 {
  /// Whether it is a space or a control character that moves on: tab, line ends, vertical tab, form feed.
  package var isBlank: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
