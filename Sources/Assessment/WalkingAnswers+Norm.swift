package import Messages

extension WalkingAnswers {
  /// What a published equation expects a healthy adult to walk in six minutes.
  ///
  /// - Throws: `InvalidRequest` with every violated field, ages outside the equation's range too.
  package static func norm(_ request: NormRequest) throws(InvalidRequest) -> NormResponse {
    var violations = Violations()
    let equation = violations.equation(request)
    violations.known(request.sex, "sex")
    if request.sex == .unspecified {
      violations.add("sex", "is unspecified; every equation needs it")
    }
    violations.strength(request.distance, "distance", most: Violations.largest)
    try violations.throwIfAny()
    guard let equation else { throw InvalidRequest(violations: []) }
    let expected = equation.expected(request)
    if !(expected > 0) {
      violations.add("height", "with age and weight gives no distance above 0; check the units")
      try violations.throwIfAny()
    }
    return NormResponse(
      expected: expected, percentOfExpected: 100 * request.distance / expected,
      rSquared: equation.rSquared(request.sex), formula: equation.formula(request.sex),
      source: "\(equation.source); ages \(equation.ages.lowerBound) to "
        + "\(equation.ages.upperBound) years",
      provenance: Provenance(methods: [
        "six-minute walk distance of healthy adults; equations differ, so compare with one only"
      ]))
  }
}

/// A reference equation for the six-minute walk distance in metres, with age a in years, height h in
/// centimetres and weight w in kilograms; coefficients as tabulated in the European Respiratory
/// Society's documents on field walking tests (Eur Respir J 2014, 44:1428 and 44:1447).
private struct SixMinuteWalkEquation {
  let equation: NormEquation
  let source: String
  /// The ages of its own sample, years.
  let ages: ClosedRange<Int>
  let needsBody: Bool

  static let known = [
    SixMinuteWalkEquation(
      equation: .enrightSherrill,
      source: "Enright and Sherrill 1998, doi:10.1164/ajrccm.158.5.9710086", ages: 40...80,
      needsBody: true),
    SixMinuteWalkEquation(
      equation: .troosters, source: "Troosters 1999, doi:10.1034/j.1399-3003.1999.14b06.x",
      ages: 50...85, needsBody: true),
    SixMinuteWalkEquation(
      equation: .gibbons, source: "Gibbons 2001, doi:10.1097/00008483-200103000-00005",
      ages: 20...80, needsBody: false),
  ]

  func expected(_ person: NormRequest) -> Double {
    let (a, h, w) = (person.age, person.height, person.weight)
    let isMale = person.sex == .male
    return switch equation {
    case .enrightSherrill where isMale: 7.57 * h - 5.02 * a - 1.76 * w - 309
    case .enrightSherrill: 2.11 * h - 2.29 * w - 5.78 * a + 667
    case .troosters: 218 + 5.14 * h - 5.32 * a - 1.80 * w + (isMale ? 51.31 : 0)
    case .gibbons: 868.8 - 2.99 * a - (isMale ? 0 : 74.7)
    case .unspecified, .unrecognized: .nan
    }
  }

  func formula(_ sex: Sex) -> String {
    switch equation {
    case .enrightSherrill:
      sex == .male ? "7.57 h - 5.02 a - 1.76 w - 309" : "2.11 h - 2.29 w - 5.78 a + 667"
    case .troosters: "218 + 5.14 h - 5.32 a - 1.80 w + 51.31 if male"
    case .gibbons: "868.8 - 2.99 a - 74.7 if female"
    case .unspecified, .unrecognized: ""
    }
  }

  func rSquared(_ sex: Sex) -> Double {
    switch equation {
    case .enrightSherrill: sex == .male ? 0.42 : 0.38
    case .troosters: 0.66
    case .gibbons: 0.41
    case .unspecified, .unrecognized: .nan
    }
  }
}

extension Violations {
  fileprivate mutating func equation(_ request: NormRequest) -> SixMinuteWalkEquation? {
    known(request.equation, "equation")
    guard
      let equation = SixMinuteWalkEquation.known.first(where: {
        $0.equation == request.equation
      })
    else {
      if request.equation == .unspecified {
        add("equation", "is unspecified; name one, none is the norm")
      }
      return nil
    }
    let ages = equation.ages
    if !(request.age >= Double(ages.lowerBound) && request.age <= Double(ages.upperBound)) {
      add(
        "age",
        "is outside \(ages.lowerBound) to \(ages.upperBound) years, for which the equation was made"
      )
    }
    if equation.needsBody {
      if !(request.height >= 100 && request.height <= 250) {
        add("height", "must lie between 100 and 250 centimetres")
      }
      if !(request.weight >= 20 && request.weight <= 300) {
        add("weight", "must lie between 20 and 300 kilograms")
      }
    }
    return equation
  }
}
