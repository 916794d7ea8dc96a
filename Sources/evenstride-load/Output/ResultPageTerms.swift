import Charts

extension ResultPage {
  /// What the words on the page mean.
  var terms: Markup {
    .section(
      "Terms",
      [
        .element(
          "dl", ["class": "terms"],
          Self.definitions(isClosed: isClosed).flatMap { term, meaning in
            [
              .element("dt", [:], [Markup(term)]), .element("dd", [:], [Markup(meaning)]),
            ]
          })
      ])
  }

  private static func definitions(isClosed: Bool) -> [(String, String)] {
    [
      (
        "Open loop and closed loop",
        """
        In an open loop calls start at times fixed beforehand, whatever the server does, as those of \
        many independent users do. In a closed loop each caller waits for its answer before it asks \
        again: that finds the most a server can do, and hides how long users would wait.
        """
      ),
      (
        "Latency",
        """
        From when a call was due to its answer. A call that had to wait because earlier ones were not \
        answered counts its wait. Calls that never were answered count the time they had waited.
        """
      ),
      ("Response time", "In a closed loop: from when a call was sent to its answer."),
      ("Service time", "From when a call was actually sent to its answer."),
      (
        "p50, p99, p99.9",
        "Percentiles: half, 99 of 100, 999 of 1,000 calls took no longer than this."
      ),
      (
        "Errors",
        """
        Calls that failed, were not answered in time, or never found room on a connection, as a share \
        of those that were due; calls cancelled on purpose aside.
        """
      ),
      (
        "Generator's lag",
        """
        How late the load tester itself started a call that was due and had room. When it is large, \
        the run is invalid: the tester was the bottleneck.
        """
      ),
      (
        "Server's figures",
        """
        What the server says of itself before and after the counted seconds: CPU time over all its \
        calls, memory (resident set), and how long calls waited in its queue for a thread.
        """
      ),
    ].filter { isClosed || $0.0 != "Response time" }
  }
}
