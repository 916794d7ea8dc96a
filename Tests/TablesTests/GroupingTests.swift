import Tables
import Testing

@Suite("Rows that are one item")
struct GroupingTests {
  @Test("The first and the last session of a person, by number where all are numbers")
  func firstAndLast() throws {
    let text = """
      subject,session,calf_left [kg],calf_right [kg]
      a,10,1,2
      a,9,3,4
      a,11,5,6
      b,late,1,2
      b,early,3,4

      """
    let table = try ReadTable(text, .with { $0.grouping = .subject })
    #expect(
      table.items == ["a|9>11|calf kg 3.0/4.0>5.0/6.0", "b|late>early|calf kg 1.0/2.0>3.0/4.0"])
  }

  @Test("A measure is that of the last session, or of the latest row that has it")
  func measures() throws {
    let text = """
      subject,session,calf_left,calf_right,age,edss
      a,3,1,2,NA,3.5
      a,1,1,2,50,4
      a,2,1,2,51,5

      """
    let table = try ReadTable(
      text,
      .with {
        $0.grouping = .subject
        $0.measures = ["age", "edss"]
      })
    #expect(table.measures == [[51, 3.5]])
  }

  @Test("A session that stands twice is refused, with all rows of its person")
  func sessionTwice() throws {
    let text = "subject,session,calf_left,calf_right\na,1,1,2\na,2,1,2\na,1,3,4\nb,1,1,1\nb,2,1,1\n"
    let table = try ReadTable(text, .with { $0.grouping = .subject })
    #expect(table.rejected.map(\.line) == [2, 3, 4])
    #expect(table.rejected[2].reason == "a, session 1 stands in line 2 already")
    #expect(table.items.count == 1)
  }

  @Test("Trials count by their number, not by the order of rows")
  func trials() throws {
    let text = """
      subject,measure,side,trial,value
      a,calf,left,2,5
      a,calf,left,1,7
      a,calf,right,,3
      a,calf,right,,NA
      a,calf,right,,9
      a,age,,,54

      """
    let scores: [(TableOptions.Score, String)] = [
      (.best, "7.0/9.0 2/2"), (.last, "5.0/9.0 2/2"), (.mean, "6.0/6.0 2/2"),
      (.median, "6.0/6.0 2/2"),
    ]
    for (score, said) in scores {
      let table = try ReadTable(
        text,
        .with {
          $0.score = score
          $0.measures = ["age"]
        })
      #expect(table.items == ["a||calf  \(said)"])
      #expect(table.measures == [[54]])
    }
  }

  @Test("Items of a long table each have their exercises, in their order and unit")
  func longItems() throws {
    let text = """
      subject,measure,side,value,unit
      a,calf,left,1,kg
      a,hip,right,2,N
      b,hip,left,3,kg
      b,calf,left,4,kg

      """
    let table = try ReadTable(text)
    #expect(
      table.items == [
        "a||calf kg 1.0/nan 1/0|hip N nan/2.0 0/1", "b||hip kg 3.0/nan 1/0|calf kg 4.0/nan 1/0",
      ])
  }

  @Test("Rows with one text in a column are one item, whatever else they hold")
  func column() throws {
    let text = "subject,study,calf_left,calf_right\na,x,1,2\nb,x,1,2\nc,y,1,n\n"
    let table = try ReadTable(text, .with { $0.grouping = .column("study") })
    #expect(table.items == ["x|"])
    #expect(table.rejected.map(\.line) == [4])
    #expect(try ReadTable(text, .with { $0.grouping = .column(nil) }).rejected.count == 3)
    let fault = #expect(throws: TableFault.self) {
      try layout(text, .with { $0.grouping = .column("centre") })
    }
    #expect(fault?.reason.contains("no column \"centre\"") == true)
  }

  @Test("Keys are compared as texts, however they are written")
  func keys() throws {
    let text = "subject,session,measure,side,value\n a,1,x,l,1\n\"a\", \"1\",x,r,2\na,,x,l,3\n"
    #expect(try ReadTable(text).items == ["a|1|x  3.0/2.0 2/1"])
    // The parts of a key are told apart.
    let parts = "subject,session,x_left,x_right\na,b1,1,2\nab,1,1,2\n"
    #expect(try ReadTable(parts).items.count == 2)
  }

  @Test("The rows of items are found again, as they are in the file")
  func rowPlaces() throws {
    let text =
      "subject,measure,side,value\n\"a\",x,l,1\n\n\"a\",\"y\nz\",r,2\r\nb,x,l,1\nc,x,l,q\nd,x,l,1"
    for about in [1, 1000] {
      let table = try ReadTable(text, about: about)
      #expect(
        table.rowsOfItems == [
          ["2: \"a\",x,l,1", "4: \"a\",\"y\nz\",r,2"], ["6: b,x,l,1"], ["8: d,x,l,1"],
        ])
    }
  }

  @Test("Measures have a unit: that of the header, or in a long table that of each item's value")
  func measureUnits() throws {
    let measures = TableOptions.with { $0.measures = ["age", "t25fw"] }
    let wide = "subject,x_left,x_right,age,t25fw [s]\na,1,2,50,5\nb,1,2,NA,6\n"
    #expect(try ReadTable(wide, measures).measureUnits == [["", "s"], ["", "s"]])
    let long = """
      subject,measure,side,value,unit
      a,age,,50,a
      a,t25fw,,5,s
      b,t25fw,,5000,ms
      c,age,,50,a

      """
    #expect(try ReadTable(long, measures).measureUnits == [["a", "s"], ["", "ms"], ["a", ""]])
    let mixed = "subject,session,measure,side,value,unit\na,1,age,,50,a\na,2,age,,600,months\n"
    let options = TableOptions.with {
      $0.measures = ["age"]
      $0.grouping = .subject
    }
    let table = try ReadTable(mixed, options)
    #expect(table.items == [] && table.rejected.map(\.line) == [2, 3])
    #expect(table.rejected[1].reason.contains("age is in \"months\" here and in \"a\" in line 2"))
  }

  @Test("A trial without a number is the next one above those before it")
  func nextTrial() throws {
    let head = "subject,measure,side,trial,value\n"
    let mean = TableOptions.with { $0.score = .last }
    #expect(
      try ReadTable(head + "a,x,left,2,5\na,x,left,,7\na,x,left,1,9\na,x,right,,3\n", mean).items
        == ["a||x  7.0/3.0 3/1"])
    let double = try ReadTable(head + "a,x,left,,5\na,x,left,1,7\n")
    #expect(double.items == [] && double.rejected.count == 2)
  }

  @Test("Codes for what is missing are missing, and are no numbers elsewhere")
  func missingCodes() throws {
    let wide = "subject,x_left,x_right,t25fw [s]\na,-99,5,UNK\nb,999,7,6\nc,-99.0,1,1\n"
    let options = TableOptions.with {
      $0.missing = ["-99", "999", "UNK"]
      $0.measures = ["t25fw"]
    }
    let table = try ReadTable(wide, options)
    #expect(table.items == ["a||x  nan/5.0 0/1", "b||x  nan/7.0 0/1"])
    #expect(table.measures.map { $0.map(\.description) } == [["nan"], ["6.0"]])
    #expect(table.rejected.map { "\($0.line):\($0.column)" } == ["4:2"])
    let codes = TableOptions.with { $0.missing = ["-99"] }
    let long = "subject,measure,side,value\na,x,left,-99\na,x,right,4\n"
    #expect(try ReadTable(long, codes).items == ["a||x  nan/4.0 0/1"])
    let redcap = "record_id,redcap_event_name,x_left,x_right\n1,v,-99,5\n"
    #expect(
      try ReadTable(redcap, codes).items == ["1|v|x  nan/5.0 0/1"])
  }

  @Test("No leg has a strength of -0")
  func negativeZero() throws {
    #expect(try ReadTable("subject,x_left,x_right\na,-0,-0.0\n").items == ["a||x  0.0/0.0 1/1"])
  }

  @Test("A measure that must be finite is not the infinite time of who is unable")
  func finiteMeasures() throws {
    let options = TableOptions.with { $0.measures = ["t25fw"] }
    let text = "subject,t25fw [s]\na,unable\nb,5\nc,-1e71\n"
    let table = try ReadTable(text, options)
    #expect(table.measures == [[5]])
    #expect(table.rejected.map { "\($0.line):\($0.column)" } == ["2:2", "4:2"])
    #expect(table.rejected[0].reason.contains("a finite number is needed here"))
    #expect(table.rejected[1].reason.hasPrefix("is 1e70 or more; "))
  }

  @Test("Reasons quote the beginning of a key, however long it is")
  func longKeys() throws {
    // One character of very many scalars.
    let long = "e" + String(repeating: "\u{301}", count: 100_000)
    let head = "subject,session,x_left,x_right\n"
    for (subject, session) in [(long, "1"), ("a", long)] {
      let text = head + "\(subject),\(session),1,2\nb,1,1,2\n\(subject),\(session),1,2\n"
      let again = "\(subject),\(session),1,2\n\(subject),\(session),1,2\n"
      for text in [text, head + again] {
        let table = try ReadTable(text)
        #expect(table.rejected.allSatisfy { $0.reason.utf8.count < 400 } && !table.rejected.isEmpty)
      }
      let change = try ReadTable(head + again, .with { $0.grouping = .subject })
      #expect(change.rejected.allSatisfy { $0.reason.utf8.count < 400 } && !change.rejected.isEmpty)
    }
  }
}
