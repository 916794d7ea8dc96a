/// How a table is read, where its header does not say.
package struct TableOptions: Sendable {
  /// Which rows, one below the other, are one item.
  package enum Grouping: Sendable, Equatable {
    /// Those of one subject and session.
    case session
    /// Those of one subject; its first and last session are compared.
    case subject
    /// Those with the same text in a column; nil: the whole table.
    case column(String?)
    /// Each row by itself: whoever reads them puts them together.
    case row
  }

  /// Which number stands for a leg with several trials.
  package enum Score: Sendable { case best, mean, median, last }

  /// A column of the layouts, and the file's column that is read as it: `calf_raise_left [kg]` and
  /// `cal_l`.
  package struct Mapping: Sendable, Equatable {
    package var target: String
    package var source: String

    package init(target: String, source: String) { (self.target, self.source) = (target, source) }
  }

  package var grouping = Grouping.session
  package var score = Score.best
  /// nil: a comma, a semicolon or a tab, whichever the header line has most of.
  package var separator: UInt8?
  /// Numbers have a decimal comma.
  package var decimalComma = false
  /// Texts that say that a value is missing, besides those that always do: codes such as "-99".
  package var missing: [String] = []
  package var mappings: [Mapping] = []
  /// Measures of whole persons that are wanted, such as `age`; each must be there.
  package var measures: [String] = []
  /// Exercises that are wanted; empty: all.
  package var exercises: [String] = []

  package init() {}
}
