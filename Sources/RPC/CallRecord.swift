package import Messages

/// What is kept of a call that has ended: who, what, how long; never what was said.
package struct CallRecord: Sendable {
  /// "package.Service/Method"; nil when there is no such method.
  package var method: String?
  package var peer: PeerCredentials
  /// As the caller gave it: untrusted text.
  package var requestID: String?
  /// W3C trace context as the caller gave it: untrusted text.
  package var traceparent: String?
  package var code: StatusCode
  /// When the request was read.
  package var began: Instant
  /// When its last answer was handed over for sending.
  package var ended: Instant
  package var bytesIn: Int
  package var bytesOut: Int
  /// Items of a batch; 1 for a single question.
  package var items: Int

  package init(
    method: String?, peer: PeerCredentials, requestID: String? = nil, traceparent: String? = nil,
    code: StatusCode, began: Instant, ended: Instant, bytesIn: Int, bytesOut: Int, items: Int
  ) {
    (self.method, self.peer) = (method, peer)
    (self.requestID, self.traceparent) = (requestID, traceparent)
    (self.code, self.began, self.ended) = (code, began, ended)
    (self.bytesIn, self.bytesOut, self.items) = (bytesIn, bytesOut, items)
  }
}
