import Foundation

/// An error of a system call.
struct SystemFailure: Error {
  let code = errno
}

/// Why a system call failed, as the system says it.
func systemReason(_ error: any Error) -> String {
  if let failure = error as? SystemFailure { return String(cString: strerror(failure.code)) }
  // Foundation wraps the number it got.
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  return underlying.map { String(cString: strerror(Int32($0.code))) } ?? "\(error)"
}
