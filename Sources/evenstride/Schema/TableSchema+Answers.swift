/// What `evenstride batch` writes.
extension TableSchema {
  static let answers = [asymmetryAnswers, changeAnswers, predictAnswers, studyAnswers, rejects]

  private static let undefined = "empty (undefined), Inf, -Inf"
  private static let who = [
    answer("subject", "text", "the person"),
    answer("session", "text", "the session, where the table has such a column"),
  ]

  private static func answer(
    _ name: String, _ type: String, unit: String = "", texts: String = "", _ meaning: String
  ) -> Column {
    Column(
      name: name, isRequired: true, type: type, unit: unit, texts: texts, meaning: meaning)
  }

  private static let asymmetryAnswers = TableSchema(
    name: "Answers of batch asymmetry",
    meaning: """
      One row a row of a wide table, with the columns below for each exercise; with --long, and of a long
      table, one row an exercise, and EXERCISE_ is left away. --column chooses; --full gives those of
      evenstride asymmetry --format csv.
      """,
    columns: who + [
      answer("exercise, unit, left, right", "text, number", "of rows an exercise: the scores"),
      answer(
        "EXERCISE_max_normalised", "number", unit: "%", texts: undefined,
        "100 (stronger - weaker) / stronger; and other columns of Asymmetry/Indices by their names"),
      answer("EXERCISE_weaker_side", "text", texts: "left, right, empty", "which scored lower"),
    ],
    example: [
      "subject,session,calf_raise_max_normalised,calf_raise_weaker_side",
      "SYN-001,1,11.11111111111111,left",
    ])

  private static let changeAnswers = TableSchema(
    name: "Answers of batch change",
    meaning: """
      One row a subject, with the columns below for each exercise and leg; with --long, and of a long
      table, one row a leg, and EXERCISE_SIDE_ is left away.
      """,
    columns: [
      who[0],
      answer("from, to", "text", "the sessions that are compared"),
      answer(
        "exercise, side, unit, before, after", "text, number", "of rows a leg: the scores"),
      answer(
        "EXERCISE_SIDE_change", "number", unit: "the scores'", texts: undefined, "after - before"),
      answer(
        "EXERCISE_SIDE_lower, _upper", "number", unit: "the scores'", texts: undefined,
        "its interval"),
      answer("EXERCISE_SIDE_percent", "number", unit: "%", texts: undefined, "of the score before"),
      answer(
        "EXERCISE_SIDE_reliable_change_index", "number", unit: "1", texts: undefined,
        "change / (sqrt(2) SEM)"),
      answer(
        "EXERCISE_SIDE_probability_better", "number", unit: "1", texts: undefined,
        "that the true score got better"),
      answer(
        "EXERCISE_SIDE_verdict", "text",
        texts: "not_shown, better_90, better_95, worse_90, worse_95, empty",
        "beyond the minimal detectable change at 90 or 95 %?"),
    ],
    example: [
      "subject,from,to,exercise,side,unit,before,after,change,…",
      "SYN-001,1,2,calf_raise,left,kg,40.0,45.0,5.0,…",
    ])

  private static let predictAnswers = TableSchema(
    name: "Answers of batch predict",
    meaning: "One row a person and session.",
    columns: who + [
      answer("outcome", "text", "what the model expects"),
      answer("unit", "text", "of the next three"),
      answer(
        "estimate, lower, upper", "number", unit: "by unit", texts: undefined,
        "and its prediction interval"),
      answer("leverage", "number", unit: "1", texts: undefined, "how far from the model's persons"),
      answer("flags", "text", texts: "names, a blank between them", "what a reader must know"),
      answer(
        "probability_above_VALUE", "number", unit: "1", texts: undefined,
        "that the outcome is above a benchmark; a column each"),
    ],
    example: [
      "subject,session,outcome,unit,estimate,lower,upper,leverage,flags,probability_above_6",
      "SYN-001,1,t25fw,s,5.3,4.1,7.6,0.03,,0.24",
    ])

  private static let studyAnswers = TableSchema(
    name: "Answers of batch reliability",
    meaning: "The rows of evenstride reliability --format csv, behind the study's name.",
    columns: [
      answer("study", "text", "the text of the column that --by names"),
      answer("exercise, side, unit", "text", "the leg; side log_ratio: ln(right/left)"),
      answer("n, dropped", "whole number", "subjects used and left out"),
      answer("statistic", "text", "ICC(2,1), SEM agreement, MDC95 agreement, bias, …"),
      answer("value, lower, upper, level", "number", texts: undefined, "and its interval"),
      answer("f_or_t, df1, df2, p", "number", texts: undefined, "its test"),
    ],
    example: [
      "study,exercise,side,unit,n,dropped,statistic,value,lower,upper,level,f_or_t,df1,df2,p",
      "A,calf_raise,left,kg,35,5,\"ICC(2,1)\",0.953,0.909,0.976,0.95,42.6,34.0,34.0,1.1e-19",
    ])

  private static let rejects = TableSchema(
    name: "Rejected rows (--rejects)",
    meaning: "One row a fault, by line; a row with two faults stands there twice.",
    columns: [
      answer("line", "whole number, 1 or more", "of the input"),
      answer("column", "whole number, 1 or more", texts: "empty (the whole row)", "of the input"),
      answer("name", "text", "of the column, or the path of a request's field"),
      answer("reason", "text", "what is wrong and what would be right"),
      answer("row", "text", "the row as it is in the input"),
    ],
    example: [
      "line,column,name,reason,row",
      "3,2,calf_raise_left [kg],\"\"\"2o\"\" is not a number; …\",\"SYN-001,2o,45\"",
    ])
}
