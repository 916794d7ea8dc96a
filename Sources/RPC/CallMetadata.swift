import CMessages
import Glibc

/// What the server takes from the metadata of a request; the rest is for nobody here.
struct CallMetadata {
  /// Longer values are not kept: they go into logs.
  private static let longest = 128

  private(set) var requestID: String?
  private(set) var traceparent: String?

  init(_ request: UnsafePointer<Ttrpc__Request>) {
    for i in 0..<request.pointee.n_metadata {
      guard let pair = request.pointee.metadata[i], let key = pair.pointee.key,
        let value = pair.pointee.value, strlen(value) <= Self.longest
      else { continue }
      // Keys are compared in lower case, as gRPC does; the first of several values counts.
      if requestID == nil, strcasecmp(key, "x-request-id") == 0 {
        requestID = String(cString: value)
      } else if traceparent == nil, strcasecmp(key, "traceparent") == 0 {
        traceparent = String(cString: value)
      }
    }
  }
}
