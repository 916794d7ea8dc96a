import Statistics
import Testing

@Suite("Asymmetry against golden values")
struct AsymmetryGoldenTests {
  /// The golden key, the index that gives it, and how: the file's log ratio is ln(L/R), and its
  /// unsigned forms of signed indices are their magnitudes.
  static func answers(
    left: Double, right: Double, affectedIsLeft: Bool, prefix: String = "", suffix: String = "",
    dominantIsLeft: Bool, into answers: inout Answers
  ) {
    func value(_ kind: AsymmetryKind) -> Double { kind.value(left: left, right: right) }
    func set(_ key: String, _ value: Double) { answers[prefix + key + suffix] = value }
    set("strong_weak_deficit_pct", value(.maxNormalised))
    set("signed_percentage_difference_pct", value(.maxNormalisedSigned))
    set("lsi_weak_over_strong_pct", value(.limbSymmetry))
    set(
      "lsi_affected_over_unaffected_pct",
      AsymmetryKind.involvedOverUninvolved(
        involved: affectedIsLeft ? left : right, uninvolved: affectedIsLeft ? right : left))
    set("robinson_si_pct", value(.robinson))
    set("robinson_si_abs_pct", value(.robinson).magnitude)
    set("bai1_pct", dominantIsLeft ? -value(.sumNormalised) : value(.sumNormalised))
    set("bai2_pct", dominantIsLeft ? -value(.robinson) : value(.robinson))
    set("shorter_si_pct", value(.sumNormalised).magnitude)
    set("symmetry_angle_pct", value(.symmetryAngle))
    set("symmetry_angle_abs_pct", value(.symmetryAngle).magnitude)
    set("log_ratio_left_right", -value(.logRatio))
    set("sympercent", -100 * value(.logRatio))
  }

  static let notGiven = [
    "dominant_deficit_pct": "no index of this module refers to dominance",
    "ratio_left_right": "the caller's own division",
  ]

  /// These cases exercise the over-90° rule with negative scores, which are no strength: every
  /// index of this module is NaN there.
  static let negative = [
    "asym-index-negative_one_side", "asym-index-negative_over90_rule",
    "asym-index-both_negative",
  ]

  @Test("every index of a pair", arguments: GoldenCase.cases("asymmetry.json", "asymmetry_indices"))
  func pairs(_ golden: GoldenCase) throws {
    let left = try #require(golden.input["left"].number)
    let right = try #require(golden.input["right"].number)
    if Self.negative.contains(golden.id) {
      for kind in AsymmetryKind.allCases {
        #expect(kind.value(left: left, right: right).isNaN)
      }
      return
    }
    var answers = Answers()
    Self.answers(
      left: left, right: right, affectedIsLeft: golden.input["affected"].text == "left",
      dominantIsLeft: golden.input["dominant"].text == "left", into: &answers)
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
  }

  @Test(
    "every index of columns",
    arguments: GoldenCase.cases("asymmetry.json", "asymmetry_indices_batch"))
  func columns(_ golden: GoldenCase) throws {
    let left = golden.input["left"].numbers
    let right = golden.input["right"].numbers
    let affectedIsLeft = golden.input["affected"].text == "left"
    let dominantIsLeft = golden.input["dominant"].text == "left"
    var answers = Answers()
    for i in left.indices {
      Self.answers(
        left: left[i], right: right[i], affectedIsLeft: affectedIsLeft, suffix: ".\(i)",
        dominantIsLeft: dominantIsLeft, into: &answers)
    }
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
  }

  @Test(
    "the paired t test of a group", arguments: GoldenCase.cases("asymmetry.json", "asymmetry_group")
  )
  func groups(_ golden: GoldenCase) {
    // The file's difference is left − right: right is the first "session".
    let left = golden.input["left"].numbers
    let test = BlandAltman(session1: golden.input["right"].numbers, session2: left)
    var answers = Answers()
    answers["n"] = Double(test.count)
    answers["mean_difference_left_minus_right"] = test.bias
    answers["sd_difference"] = test.standardDeviation
    answers["paired_t.t"] = test.t
    answers["paired_t.df"] = test.degreesOfFreedom
    answers["paired_t.p"] = test.p
    answers.set("paired_t.ci95", [test.biasInterval.lower, test.biasInterval.upper])
    // These are no part of Bland and Altman's analysis: see PairedGoldenTests.
    golden.check(
      answers.values, notGiven: ["wilcoxon", "effect_size", "group_index"])
  }

  @Test("leaves the groups and the tables of direction agreement to PairedGoldenTests")
  func completeness() {
    #expect(GoldenCase.cases("asymmetry.json", "asymmetry_indices").count == 18)
    #expect(GoldenCase.cases("asymmetry.json", "asymmetry_indices_batch").count == 1)
    #expect(GoldenCase.cases("asymmetry.json", "asymmetry_group").count == 4)
    #expect(GoldenCase.cases("asymmetry.json", "direction_agreement").count == 6)
  }
}
