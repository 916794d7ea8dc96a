import ArgumentParser
import Console
import Testing

@testable import evenstride_load

@Suite("What to send, as arguments") struct WorkloadOptionsTests {
  private func workload(_ arguments: String, seed: UInt64 = 1) throws -> Workload {
    try WorkloadOptions.parse(arguments.split(separator: " ").map(String.init))
      .workload(seed: seed)
  }

  @Test func withoutArgumentsItIsTheUsualMix() throws {
    let kinds = try workload("").kinds
    #expect(kinds.map(\.name) == ["asymmetry", "reliability", "predict"])
    #expect(kinds.map(\.weight) == [80, 15, 5])
    #expect(
      kinds.map(\.path) == [
        "evenstride.v1.Asymmetry/Assess", "evenstride.v1.Reliability/Analyze",
        "evenstride.v1.Walking/Predict",
      ])
    #expect(kinds.map(\.questions.count) == [64, 64, 64] && !kinds.contains(where: \.isStream))
  }

  @Test func weightsAreAsGivenAndOneWithoutAnyCountsOne() throws {
    let kinds = try workload("--mix loads,health=0.5,change=3 --payloads 2").kinds
    #expect(kinds.map(\.name) == ["loads", "health", "change"])
    #expect(kinds.map(\.weight) == [1, 0.5, 3])
    #expect(kinds.map(\.questions.count) == [2, 1, 2])
  }

  @Test func streamsAreBidirectionalAndHaveAUsualMixOfTheirOwn() throws {
    let kinds = try workload("--stream --payloads 2").kinds
    #expect(kinds.map(\.name) == ["asymmetry", "predict"] && kinds.allSatisfy(\.isStream))
    #expect(
      kinds.map(\.path) == [
        "evenstride.v1.Bulk/AssessStream", "evenstride.v1.Bulk/PredictStream",
      ])
  }

  @Test(
    "Arguments that do not go together say why",
    arguments: [
      (
        "--mix asymmetry,walk=2",
        "--mix: there is no \"walk\"; known: asymmetry, indices, reliability, change, predict, "
          + "relate, fit, cohort, loads, health"
      ),
      (
        "--mix asymmetry,",
        "--mix \"asymmetry,\" has an empty entry; write e.g. "
          + "asymmetry=80,reliability=15,predict=5"
      ),
      ("--mix fit=1,fit=2", "--mix: fit stands twice; add its weights up"),
      ("--mix fit=0", "--mix: the weight of fit is \"0\"; a number above 0 was expected"),
      ("--mix fit=-1", "--mix: the weight of fit is \"-1\"; a number above 0 was expected"),
      ("--mix fit=", "--mix: the weight of fit is \"\"; a number above 0 was expected"),
      ("--mix fit=nan", "--mix: the weight of fit is \"nan\"; a number above 0 was expected"),
      ("--mix fit=inf", "--mix: the weight of fit is \"inf\"; a number above 0 was expected"),
      (
        "--size walk=1",
        "--size: there is no \"walk\"; known: asymmetry, indices, reliability, "
          + "change, predict, relate, fit, cohort, loads, health"
      ),
      ("--size fit=40", "--size: fit is not in the mix, which has asymmetry, reliability, predict"),
      (
        "--size predict=1 --size predict=2",
        "--size: predict stands twice; give it one distribution"
      ),
      ("--mix health --size health=1", "--size: all requests of health are the same"),
      (
        "--size predict",
        "--size: predict: \"\" is no size; write 6, uniform:1:12 (lowest, highest), "
          + "lognormal:30:0.5 (median, standard deviation of the logarithm), choice:1:12:4096"
      ),
      (
        "--size asymmetry=1001",
        "--size: asymmetry=1001 is out of bounds; a request holds 1 to 1000 "
          + "exercises"
      ),
      (
        "--size predict=uniform:0:9",
        "--size: predict=uniform:0:9 is out of bounds; a request holds "
          + "1 to 10000 persons"
      ),
      (
        "--size predict=choice:1:10001",
        "--size: predict=choice:1:10001 is out of bounds; a request "
          + "holds 1 to 10000 persons"
      ),
      (
        "--size predict=lognormal:20000:1",
        "--size: predict=lognormal:20000:1 is out of bounds; a "
          + "request holds 1 to 10000 persons"
      ),
      ("--payloads 0", "--payloads 0: 1 to 100000 was expected"),
      ("--payloads 100001", "--payloads 100001: 1 to 100000 was expected"),
      (
        "--stream --mix predict,fit",
        "--stream: fit has no stream; those that have: asymmetry, predict"
      ),
      ("--recorded x --mix fit", "--mix and --recorded exclude each other: both say what is sent"),
      (
        "--recorded x --size fit=1",
        "--size and --recorded exclude each other: both say what is sent"
      ),
      (
        "--recorded x --payloads 1",
        "--payloads and --recorded exclude each other: both say what is sent"
      ),
      (
        "--recorded x --stream",
        "--stream and --recorded exclude each other: a recorded line names "
          + "its method, e.g. Bulk/AssessStream"
      ),
      (
        "--method a.B/C --payload-file x --mix fit",
        "--mix and --method exclude each other: both say what is sent"
      ),
      (
        "--method a.B/C --payload-file x --recorded y",
        "--recorded and --method exclude each other: both say what is sent"
      ),
      ("--method a.B/C", "--method needs --payload-file FILE; /dev/null is an empty message"),
      ("--payload-file x", "--payload-file needs --method package.Service/Method"),
      (
        "--method a.B --payload-file x",
        "--method \"a.B\": package.Service/Method was expected, e.g. "
          + "grpc.health.v1.Health/Check"
      ),
      (
        "--method /C --payload-file x",
        "--method \"/C\": package.Service/Method was expected, e.g. "
          + "grpc.health.v1.Health/Check"
      ),
      (
        "--method a.B/C/D --payload-file x",
        "--method \"a.B/C/D\": package.Service/Method was "
          + "expected, e.g. grpc.health.v1.Health/Check"
      ),
      (
        "--method a.B/C --payload-file x --check",
        "--check knows the right answers of this service only; leave it out with --method"
      ),
      ("--check-share 0.5", "--check-share says how much --check checks; add --check"),
      ("--check --check-share 0", "--check-share 0.0: above 0 and at most 1 was expected"),
      ("--check --check-share 1.1", "--check-share 1.1: above 0 and at most 1 was expected"),
      ("--check --check-share nan", "--check-share nan: above 0 and at most 1 was expected"),
    ])
  func refusals(_ arguments: String, _ text: String) {
    #expect {
      try WorkloadOptions.parse(arguments.split(separator: " ").map(String.init))
    } throws: {
      WorkloadOptions.message(for: $0) == text && WorkloadOptions.exitCode(for: $0).rawValue == 64
    }
  }

  @Test("The table tells each kind's share and requests, heaviest first")
  func table() throws {
    let text = try workload("--mix health=1,loads=3 --payloads 5 --check --check-share 0.4").table
      .text
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows[0] == "kind method share requests checked median bytes")
    #expect(rows[1].hasPrefix("loads evenstride.v1.Walking/Loads 75.0 % 5 2 "))
    #expect(rows[2] == "health grpc.health.v1.Health/Check 25.0 % 1 1 0")
  }
}
