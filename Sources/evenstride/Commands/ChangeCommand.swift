import ArgumentParser
import Console
import EvenstrideClient
import Foundation

struct ChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Is each person's change real? One row a person, exercise and leg",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README) with two sessions or more, or \
      one ChangeRequest as JSON. The first session is compared with the last unless --session names \
      two. Give the standard error of measurement of each exercise, as evenstride reliability \
      reports it: SEM in its unit (--sem), or CV % typical error (--cv).
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var selection: SelectionOptions

  @OptionGroup var errors: StatedErrors

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      var people: [String] = []
      let requests: [ChangeRequest]
      if input.isJSON {
        requests = [try input.message(ChangeRequest.self)]
      } else {
        let items = try items(try selection.cohort(input))
        people = items.map(\.subject)
        requests = stride(from: 0, to: items.count, by: 10_000).map { start in
          ChangeRequest(
            items: items[start..<min(items.count, start + 10_000)].map(\.item),
            confidenceLevel: question.level)
        }
      }
      let answers = try question.connection.ask { caller throws(RPCError) in
        var answers: [ChangeResponse] = []
        for request in requests { answers.append(try caller.reliability.change(request)) }
        return answers
      }
      let reports = answers.flatMap(\.reports)
      if people.isEmpty { people = reports.map { _ in "" } }
      try question.output.print(
        table: { ChangeTable.text(reports, people) }, json: { try json(answers) },
        csv: { ChangeTable.csv(reports, people) })
    }
  }

  /// One answer as it is; several, of a long table, as a list.
  private func json(_ answers: [ChangeResponse]) throws -> Data {
    answers.count == 1 ? try OutputOptions.json(answers[0]) : try OutputOptions.json(answers)
  }

  private func items(_ cohort: Cohort) throws -> [(subject: String, item: ChangeItem)] {
    try errors.all.check(cohort)
    let sessions = cohort.sessions.list
    guard let first = sessions.first, let last = sessions.last, sessions.count >= 2 else {
      throw Failure.data(
        "\(cohort.file): has one session (\(sessions.joined())); a change needs two")
    }
    for name in cohort.exercises.list where errors.all.value(for: name) == 0 {
      throw ValidationError(
        "no error for \(name): give --sem \(name)=… or --cv \(name)=…, as evenstride reliability has it"
      )
    }
    return cohort.subjects.list.flatMap { subject in
      cohort.exercises.list.flatMap { exercise in
        [Side.left, .right].map { side in
          var item = cohort.change(of: subject, exercise, side, from: first, to: last)
          item.sem = errors.sem.value(for: exercise)
          item.semLog = item.sem == 0 ? errors.cv.value(for: exercise) / 100 : 0
          (item.semDf, item.source) = (errors.df, "command line")
          return (subject, item)
        }
      }
    }
  }
}
