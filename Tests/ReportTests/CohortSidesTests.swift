import Charts
import Foundation
import Messages
import Testing

@testable import evenstride

@Suite("Left and right on the page about a cohort")
struct CohortSidesTests {
  private static let html = CohortExamples.all["made-up"]?.page.html ?? ""

  /// The first wide drawing whose name begins so.
  private func drawing(_ name: String) throws -> Substring {
    let start = try #require(Self.html.range(of: "role=\"img\" aria-label=\"\(name)"))
    let rest = Self.html[start.upperBound...]
    return rest.prefix(upTo: try #require(rest.range(of: "</svg>")).lowerBound)
  }

  @Test("Left weaker is on the left of every chart")
  func directions() throws {
    for name in ["Distribution of asymmetry", "Who is uneven where"] {
      let drawing = try drawing(name)
      let left = try #require(drawing.range(of: "left weaker", options: .backwards))
      let right = try #require(drawing.range(of: "right weaker", options: .backwards))
      #expect(left.lowerBound < right.lowerBound)
    }
    #expect(
      try drawing("Left legs against right").contains("← left weaker · mean, % · right weaker →"))
    #expect(!Self.html.contains("← right weaker"))
  }

  @Test("A mean of weaker right legs is drawn right of equal legs, and named so")
  func means() throws {
    let drawing = try drawing("Left legs against right")
    let middle = try #require(drawing.firstMatch(of: /class="reference" d="M([0-9.]+)/)?.1)
    // The second row's: 2.0 to 10.1 % with the right leg weaker.
    let row = try #require(
      drawing.matches(of: /class="interval" d="M([0-9.]+) [0-9.]+H([0-9.]+)"/)
        .filter { $0.1 != $0.2 }.last)
    let ends = [try #require(Double(row.1)), try #require(Double(row.2))]
    #expect(ends.allSatisfy { $0 > Double(middle) ?? .infinity })
    #expect(drawing.contains("R\u{A0}6.1 (R\u{A0}2.0 to R\u{A0}10.1)"))
    #expect(drawing.contains("L\u{A0}0.4 (L\u{A0}2.7 to R\u{A0}1.9)"))
  }

  @Test("The colours of the cells are those of the side under which the key has them")
  func colours() throws {
    let drawing = try drawing("Who is uneven where")
    // Blue: the negative tones, left in the key.
    let cells = drawing.matches(of: /class="cell ([np])\d"[^>]*\/><text[^>]*>([LR])/)
    #expect(cells.count >= 10)
    #expect(cells.allSatisfy { ($0.1 == "n") == ($0.2 == "L") })
    #expect(Self.html.contains("blue where the left leg is weaker, orange where the right one is"))
  }

  @Test("Blue and orange are sides in every chart, and nothing else has a colour")
  func oneMeaning() throws {
    let histogram = try drawing("Distribution of asymmetry")
    #expect(histogram.contains("class=\"bin negative\"") && histogram.contains("bin positive"))
    for name in ["Persons beyond the threshold", "Left legs against right"] {
      #expect(try !drawing(name).contains(/<g class="s\d"/))
    }
    let example = try #require(CohortExamples.all["example"]).page.html
    let start = try #require(example.range(of: "role=\"img\" aria-label=\"Relation to the outcome"))
    let relations = try #require(
      example[start.upperBound...].components(separatedBy: "</svg>").first)
    let colours = relations.matches(
      of: />(Left|Right|Weaker|Stronger|Asymmetry)[^<]*<.*?<g class="(\w+)"/)
    #expect(colours.count >= 10)
    for one in colours {
      #expect(one.2 == (one.1 == "Left" ? "s0" : one.1 == "Right" ? "s1" : "plain"))
    }
    #expect(example.contains("Blue is the left leg, orange the right one."))
  }

  @Test("Persons with weaker left legs stand left in a histogram")
  func histogram() throws {
    // Person i is uneven by i - 20 percent: one reaches 20 to the left leg weaker, one -18 (i = 2).
    let drawing = try drawing("Distribution of asymmetry")
    let middle = try #require(
      drawing.firstMatch(of: /class="median-line" d="M([0-9.]+)/).flatMap { Double($0.1) })
    // The first panel's median is 1 % with the left leg weaker.
    let threshold = drawing.matches(of: /class="reference" d="M([0-9.]+)/).prefix(2)
      .compactMap { Double($0.1) }
    #expect(threshold.count == 2 && middle < threshold.reduce(0, +) / 2)
    #expect(drawing.contains("median L\u{A0}1.0\u{A0}%"))
  }

  @Test("The descriptions of charts say what is seen, and a figure names its table")
  func descriptions() throws {
    #expect(try drawing("Persons beyond the threshold").contains("Most: leg curl, 21 of 38."))
    #expect(
      try drawing("Relation to the outcome").contains("Strongest: leg curl, weaker leg, r 0.63"))
    let figures = Self.html.matches(of: /<figure aria-details="([^"]+)"/).map { String($0.1) }
    let tables = Self.html.matches(of: /<table id="([^"]+)"/).map { String($0.1) }
    #expect(figures == tables && figures.count == 5 && Set(figures).count == 5)
    #expect(Self.html.contains("base-uri &#39;none&#39;; form-action &#39;none&#39;"))
  }
}
