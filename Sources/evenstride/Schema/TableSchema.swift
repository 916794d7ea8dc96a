import Console

/// What a table that the commands read must look like.
struct TableSchema: Encodable {
  struct Column: Encodable {
    let name: String
    let isRequired: Bool
    let type: String
    let unit: String
    /// Texts that may stand there beside a value.
    let texts: String
    let meaning: String
  }

  let name: String
  let meaning: String
  let columns: [Column]
  let example: [String]

  /// For a reader.
  var text: String {
    var table = TextTable(
      ["column", "needed", "type", "unit ", "texts ", "meaning "], leftAligned: 3)
    for column in columns {
      table.add([
        column.name, column.isRequired ? "yes" : "no", column.type,
        column.unit.isEmpty ? "-" : column.unit, column.texts.isEmpty ? "-" : column.texts,
        column.meaning,
      ])
    }
    let example = self.example.map { "  \($0)\n" }.joined()
    return "\(name)\n\(meaning)\n\n\(table.text)\nFor example:\n\(example)"
  }

  static let all = [long, wide, redcap]

  private static let missing = "empty, NA, NaN, n/a, . (missing)"
  private static let strength = "unable (0), " + missing
  private static let measured = "unable (no time, 0 m, 0 m/s), " + missing
  private static let sides = "left, l, right, r"

  private static func column(
    _ name: String, _ type: String, unit: String = "", texts: String = "",
    isRequired: Bool = false, _ meaning: String
  ) -> Column {
    Column(
      name: name, isRequired: isRequired, type: type, unit: unit, texts: texts, meaning: meaning)
  }

  private static let session = column(
    "session", "text", texts: "empty (1)",
    "the session; in the order of numbers or ISO dates if all are such, else of the rows")

  private static let declared = column(
    "declared_side", "side", texts: sides + ", empty", "the leg that is declared more affected")

  private static let long = TableSchema(
    name: "Long layout: one value a row",
    meaning: """
      CSV with a header line, separated by commas, semicolons or tabs; UTF-8; quotes as in RFC 4180.
      A row and the rows of a person have 1 MiB at most, those of a study 4 MiB.
      Other columns are ignored. In a batch, the rows of one person and session stand together. Without
      a column session there is one session; ISO dates are 2026-03-01 or 2026-03-01T09:30.
      """,
    columns: [
      column("subject", "text", isRequired: true, "the person"),
      session,
      column("measure", "text", isRequired: true, "the exercise, or the measure of a whole person"),
      column(
        "side", "side", texts: sides + ", empty (a whole person)", isRequired: true, "the leg"),
      column("trial", "whole number, 1 or more", texts: "empty (the next)", "number of the trial"),
      column(
        "value", "number; a strength: 0 or more", unit: "that of the row", texts: strength,
        isRequired: true, "the value"),
      column("unit", "text", "unit of the value, one for a measure"),
      declared,
    ],
    example: [
      "subject,session,measure,side,trial,value,unit", "SYN-001,1,calf_raise,left,1,40,kg",
      "SYN-001,1,calf_raise,right,1,45,kg", "SYN-001,1,t25fw,,,5.07,s",
    ])

  private static let wide = TableSchema(
    name: "Wide layout: one row a person and session",
    meaning: """
      As above; the names of columns say what they hold, with the unit in brackets. Columns with other
      names can be mapped: --map 'calf_raise_left [kg]=cal_l'.
      """,
    columns: [
      column("subject", "text", isRequired: true, "the person"),
      session,
      column(
        "EXERCISE_left [UNIT]", "number, 0 or more", unit: "in brackets", texts: strength,
        "strength of the left leg"),
      column(
        "EXERCISE_right [UNIT]", "number, 0 or more", unit: "in brackets", texts: strength,
        "strength of the right leg"),
      column(
        "EXERCISE_left_2 [UNIT]", "number, 0 or more", unit: "in brackets", texts: strength,
        "a second trial, and so on"),
      column(
        "MEASURE [UNIT]", "number", unit: "in brackets", texts: measured,
        "a number of the whole person"),
      declared,
    ],
    example: [
      "subject,session,calf_raise_left [kg],calf_raise_right [kg],t25fw [s]",
      "SYN-001,1,40,45,5.07", "SYN-001,2,45,NA,unable",
    ])

  private static let redcap = TableSchema(
    name: "REDCap's export",
    meaning: """
      Known by a column redcap_event_name or redcap_repeat_instance. Wide, but the rows of one record
      and event, which stand together, hold the fields of one instrument each.
      """,
    columns: [
      column("record_id", "text", isRequired: true, "the first column, or subject: the person"),
      column(
        "redcap_event_name", "text", texts: "empty (1)",
        "the session, unless one is mapped"),
      column("redcap_repeat_instrument", "text", "which instrument is repeated"),
      column(
        "redcap_repeat_instance", "whole number, 1 or more", texts: "empty",
        "a further instance holds further trials"),
      column(
        "EXERCISE_left, EXERCISE_right", "number, 0 or more", unit: "by --map", texts: strength,
        "strength of a leg"),
      column(
        "MEASURE", "number", unit: "by --map", texts: measured, "a number of the whole person"),
      column("redcap_*, *_complete, FIELD___1", "any", "ignored"),
    ],
    example: [
      "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,age,calf_raise_left,"
        + "calf_raise_right",
      "7,visit_1,,,54,,", "7,visit_1,strength,1,,40,45", "7,visit_1,strength,2,,42,44",
    ])
}
