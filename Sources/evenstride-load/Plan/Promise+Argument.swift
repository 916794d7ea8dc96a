import ArgumentParser
import RPC

extension Promise {
  /// The share of errors that is allowed where only latency was promised: 1 %, or what the highest
  /// promised percentile leaves.
  ///
  /// Latency is that of answered calls. A server that quickly refuses most of them would keep any
  /// promise about the rest, and a search for the highest rate would never end.
  private static func impliedErrors(_ promises: [Promise]) -> Promise {
    let highest = promises.compactMap(\.percent).filter { $0 < 100 }.max() ?? 0
    // 100 - 99.9 is not 0.1 to the last digit.
    let percent = min(1, ((100 - highest) * 1e6).rounded() / 1e6)
    return Promise(text: "errors=\(Figure.plain(percent))%", bound: .errors(percent / 100))
  }

  /// Promises with commas between them, such as "p99=2ms,errors=0.1%,rate=20000,max=50ms".
  ///
  /// Where latency is promised and errors are not, `impliedErrors` is added at the end.
  static func list(_ text: String) throws -> [Promise] {
    var promises: [Promise] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let promise = try one(String(part))
      if let other = promises.first(where: { $0.subject == promise.subject }) {
        throw ValidationError("has both \"\(other.text)\" and \"\(part)\"; write one of them")
      }
      promises.append(promise)
    }
    let subjects = promises.map(\.subject)
    let hasLatency = subjects.contains { $0 != "errors" && $0 != "rate" }
    return hasLatency && !subjects.contains("errors")
      ? promises + [impliedErrors(promises)] : promises
  }

  /// What it is about: two promises about the same would contradict each other.
  private var subject: String {
    switch bound {
    case .percentile(let percent, _): "p\(percent)"
    case .maximum: "max"
    case .errors: "errors"
    case .rate: "rate"
    }
  }

  private static func one(_ text: String) throws -> Promise {
    let right = "write promises such as p99=2ms, p99.9=5ms, max=50ms, errors=0.1% or rate=20000"
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else { throw ValidationError("\"\(text)\" is no promise; \(right)") }
    let (subject, limit) = (sides[0], sides[1])
    do {
      switch subject {
      case "max":
        return Promise(text: text, bound: .maximum(nanoseconds: try nanoseconds(limit)))
      case "errors": return Promise(text: text, bound: .errors(try Argument.share(limit)))
      case "rate": return Promise(text: text, bound: .rate(try Argument.rate(limit)))
      default:
        guard subject.first == "p", let percent = Argument.decimal(subject.dropFirst()),
          percent > 0, percent < 100
        else {
          throw ValidationError("is about \"\(subject)\", which is not known; \(right)")
        }
        return Promise(
          text: text, bound: .percentile(percent, nanoseconds: try nanoseconds(limit)))
      }
    } catch let error as ValidationError {
      throw error.said(of: text)
    }
  }

  private static func nanoseconds(_ text: String) throws -> Double {
    Double(try Argument.positiveDuration(text).saturatedNanoseconds)
  }
}
