import Assessment
import Messages
import Testing

@Suite struct NormTests {
  /// By hand: Enright and Sherrill 7.57 170 - 5.02 60 - 1.76 80 - 309 = 535.9 and
  /// 2.11 165 - 2.29 65 - 5.78 60 + 667 = 519.5; Troosters 218 + 873.8 - 319.2 - 144 (+ 51.31);
  /// Gibbons 868.8 - 179.4 (- 74.7).
  @Test(arguments: [
    (NormEquation.enrightSherrill, Sex.male, 170.0, 80.0, 535.9, 0.42),
    (.enrightSherrill, .female, 165, 65, 519.5, 0.38), (.troosters, .male, 170, 80, 679.91, 0.66),
    (.troosters, .female, 170, 80, 628.6, 0.66), (.gibbons, .male, 0, 0, 689.4, 0.41),
    (.gibbons, .female, 0, 0, 614.7, 0.41),
  ])
  func theEquationsGiveWhatTheyGiveByHand(
    _ equation: NormEquation, _ sex: Sex, _ height: Double, _ weight: Double, _ expected: Double,
    _ rSquared: Double
  ) throws {
    let answer = try WalkingAnswers.norm(
      NormRequest(
        equation: equation, age: 60, height: height, weight: weight, sex: sex, distance: 446))
    #expect(near(answer.expected, expected) && answer.rSquared == rSquared)
    #expect(near(answer.percentOfExpected, 44600 / expected))
    #expect(!answer.formula.isEmpty && answer.source.contains("years"))
  }

  @Test func notWalkedIsUndefinedAndUnableIsZero() throws {
    var request = NormRequest(equation: .gibbons, age: 50, sex: .female, distance: .nan)
    #expect(try WalkingAnswers.norm(request).percentOfExpected.isNaN)
    request.distance = 0
    #expect(try WalkingAnswers.norm(request).percentOfExpected == 0)
  }

  @Test(arguments: [
    (NormEquation.enrightSherrill, 40.0, 80.0), (.troosters, 50, 85), (.gibbons, 20, 80),
  ])
  func agesOutsideTheEquationsOwnAreRefused(
    _ equation: NormEquation, _ youngest: Double, _ oldest: Double
  ) throws {
    var request = NormRequest(equation: equation, height: 170, weight: 70, sex: .female)
    for age in [youngest, oldest] {
      request.age = age
      #expect(try WalkingAnswers.norm(request).expected > 0)
    }
    for age in [youngest - 0.1, oldest + 0.1, .nan, -1, .infinity] {
      request.age = age
      #expect(violatedFields { _ = try WalkingAnswers.norm(request) } == ["age"])
    }
  }

  @Test func everyViolationIsListed() {
    var request = NormRequest(
      equation: .troosters, age: 20, height: 1.7, weight: .nan, sex: .unspecified, distance: -1)
    #expect(
      violatedFields { _ = try WalkingAnswers.norm(request) } == [
        "age", "height", "weight", "sex", "distance",
      ])
    request.equation = .unspecified
    #expect(
      violatedFields { _ = try WalkingAnswers.norm(request) } == ["equation", "sex", "distance"])
    request.equation = .unrecognized(8)
    request.sex = .unrecognized(5)
    #expect(
      violatedFields { _ = try WalkingAnswers.norm(request) } == ["equation", "sex", "distance"])
    // 2.11 100 - 2.29 300 - 5.78 80 + 667 is below 0.
    let impossible = NormRequest(
      equation: .enrightSherrill, age: 80, height: 100, weight: 300, sex: .female)
    #expect(violatedFields { _ = try WalkingAnswers.norm(impossible) } == ["height"])
    let infinite = NormRequest(equation: .gibbons, age: 50, sex: .male, distance: .infinity)
    #expect(violatedFields { _ = try WalkingAnswers.norm(infinite) } == ["distance"])
  }
}
