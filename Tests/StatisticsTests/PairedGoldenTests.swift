import Statistics
import Testing

@Suite("Paired comparisons against golden values")
struct PairedGoldenTests {
  @Test("groups of persons", arguments: GoldenCase.cases("asymmetry.json", "asymmetry_group"))
  func groups(_ golden: GoldenCase) {
    let (left, right) = (golden.input["left"].numbers, golden.input["right"].numbers)
    let differences = zip(left, right).map { $0 - $1 }
    var answers = Answers()
    let test = PairedTest(differences: differences)
    answers["n"] = Double(test.count)
    answers["mean_difference_left_minus_right"] = test.meanDifference
    answers["sd_difference"] = test.standardDeviation
    answers["paired_t.t"] = test.t
    answers["paired_t.df"] = test.degreesOfFreedom
    answers["paired_t.p"] = test.p
    answers.set("paired_t.ci95", [test.interval.lower, test.interval.upper])
    Self.signedRank(differences, golden, into: &answers)
    Self.effectSizes(left, right, into: &answers)
    Self.indices(left, right, into: &answers)
    // scipy's "zsplit" gives half of the zeros to each sign.
    golden.check(answers.values, notGiven: ["wilcoxon.zsplit_p_normal_no_correction"])
  }

  private static func signedRank(
    _ differences: [Double], _ golden: GoldenCase, into answers: inout Answers
  ) {
    let test = WilcoxonSignedRank(differences: differences)
    let pratt = WilcoxonSignedRank(differences: differences, zeros: .pratt)
    answers["wilcoxon.n_nonzero"] = Double(test.usedCount)
    answers["wilcoxon.w_plus"] = test.positiveSum
    answers["wilcoxon.w_minus"] = test.negativeSum
    answers["wilcoxon.statistic_min"] = min(test.positiveSum, test.negativeSum)
    answers["wilcoxon.rank_biserial"] = test.rankBiserial
    // The file's z is that of the smaller sum, never positive.
    answers["wilcoxon.z_no_correction"] = -test.z.magnitude
    answers["wilcoxon.p_normal_no_correction"] = test.p
    answers["wilcoxon.z_continuity_corrected"] = -test.correctedZ.magnitude
    answers["wilcoxon.p_normal_continuity_corrected"] = test.correctedP
    answers["wilcoxon.p_exact_conditional"] = test.exactConditionalP
    answers["wilcoxon.pratt.z_no_correction"] = -pratt.z.magnitude
    answers["wilcoxon.pratt.p_normal_no_correction"] = pratt.p
    answers["wilcoxon.pratt.p_normal_continuity_corrected"] = pratt.correctedP
    answers["wilcoxon.pratt.p_exact_conditional"] = pratt.exactConditionalP
    let expected = golden.expected["wilcoxon"].members
    let distinct = !test.hasTies && test.usedCount == test.count
    if case .bool(let tied) = expected["has_ties_or_zeros"] { #expect(tied == !distinct) }
    #expect((test.z > 0) == (test.positiveSum > test.negativeSum))
    // Absent where there are ties or zeros.
    if expected["p_exact"] == nil {
      #expect(test.exactP.isNaN)
    } else {
      answers["wilcoxon.p_exact"] = test.exactP
      let center = HodgesLehmann(differences: differences)
      answers["wilcoxon.hodges_lehmann"] = center.estimate
      answers.set(
        "wilcoxon.hodges_lehmann_ci95_exact", [center.interval.lower, center.interval.upper])
    }
  }

  private static func effectSizes(
    _ left: [Double], _ right: [Double], into answers: inout Answers
  ) {
    let size = PairedEffectSize(first: left, second: right)
    answers["effect_size.cohen_dz"] = size.dz
    answers["effect_size.hedges_gz_exact_J"] = size.gz
    answers["effect_size.hedges_gz_approx_J"] = size.gzApproximate
    answers["effect_size.J_exact"] = size.correction
    answers["effect_size.J_approx"] = size.approximateCorrection
    answers.set(
      "effect_size.dz_ci95_noncentral_t", [size.dzInterval.lower, size.dzInterval.upper])
    answers["effect_size.cohen_d_av_pooled_sd"] = size.dAveragePooled
    answers["effect_size.cohen_d_av_mean_sd"] = size.dAverageMean
    answers["effect_size.cohen_d_rm"] = size.dRepeated
    answers["effect_size.hedges_g_av_pingouin"] = size.gAverage
  }

  private static func indices(
    _ left: [Double], _ right: [Double], into answers: inout Answers
  ) {
    let pairs = zip(left, right)
    let robinson = pairs.map { AsymmetryKind.robinson.value(left: $0, right: $1) }
    let deficit = pairs.map { AsymmetryKind.maxNormalised.value(left: $0, right: $1) }
    func set(_ key: String, _ value: Double) { answers["group_index." + key] = value }
    set("robinson_si_mean", Descriptive.mean(robinson))
    set("robinson_si_sd", Descriptive.standardDeviation(robinson))
    set("robinson_si_abs_mean", Descriptive.mean(robinson.map(\.magnitude)))
    set("deficit_mean", Descriptive.mean(deficit))
    set("deficit_sd", Descriptive.standardDeviation(deficit))
    set("n_left_stronger", Double(pairs.count { $0 > $1 }))
    set("n_right_stronger", Double(pairs.count { $0 < $1 }))
    set("n_equal", Double(pairs.count { $0 == $1 }))
    set("individual_threshold_deficit_gt_10", Double(deficit.count { $0 > 10 }))
    set("individual_threshold_deficit_gt_15", Double(deficit.count { $0 > 15 }))
  }

  @Test(
    "agreement of directions", arguments: GoldenCase.cases("asymmetry.json", "direction_agreement"))
  func directions(_ golden: GoldenCase) {
    let counts = golden.input["table"].list.map { $0.numbers.map { Int($0) } }
    let agreement = CategoryAgreement(counts: counts)
    var answers = Answers()
    answers["n"] = agreement.count
    answers["percent_agreement"] = 100 * agreement.observed
    answers["pabak"] = agreement.pabak
    answers["gwet_ac1"] = agreement.ac1
    let kappas = [
      "unweighted": agreement.kappa, "linear_weights": agreement.linearKappa,
      "quadratic_weights": agreement.quadraticKappa,
    ]
    for (name, kappa) in kappas {
      answers["\(name).kappa"] = kappa.estimate
      answers["\(name).se"] = kappa.standardError
      answers["\(name).se_null"] = kappa.nullStandardError
      answers.set("\(name).ci95", [kappa.interval.lower, kappa.interval.upper])
      answers["\(name).z"] = kappa.z
      answers["\(name).p"] = kappa.p
      answers["\(name).p_observed"] = kappa.observed
      answers["\(name).p_expected"] = kappa.expected
    }
    #expect((agreement.mcNemar != nil) == (counts.count == 2))
    if let test = agreement.mcNemar {
      answers["mcnemar.b"] = Double(test.firstOnly)
      answers["mcnemar.c"] = Double(test.secondOnly)
      // Absent where nobody changed.
      if test.firstOnly + test.secondOnly > 0 {
        answers["mcnemar.p_exact"] = test.exactP
        answers["mcnemar.chi2"] = test.chiSquared
        answers["mcnemar.p"] = test.p
        answers["mcnemar.chi2_continuity"] = test.correctedChiSquared
        answers["mcnemar.p_continuity"] = test.correctedP
      } else {
        #expect(test.exactP.isNaN && test.p.isNaN && test.correctedP.isNaN)
      }
    }
    golden.check(answers.values)
  }

  @Test("leave out nothing")
  func completeness() {
    #expect(GoldenCase.cases("asymmetry.json", "asymmetry_group").count == 4)
    #expect(GoldenCase.cases("asymmetry.json", "direction_agreement").count == 6)
  }
}
