import Foundation

/// An error of a system call.
package struct SystemFailure: Error {
  package let code = errno

  package init() {}
}

/// Why a system call failed, as the system says it.
package func systemReason(_ error: any Error) -> String {
  if let failure = error as? SystemFailure { return String(cString: strerror(failure.code)) }
  // Foundation wraps the number it got.
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  return underlying.map { String(cString: strerror(Int32($0.code))) } ?? "\(error)"
}
