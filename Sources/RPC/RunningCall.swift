/// A call that somebody waits for.
struct RunningCall {
  let context: CallContext
  let method: Router.Binding
  let began: Instant
  /// Bytes of the request.
  let bytesIn: Int
  /// nil: a unary call on the compute pool.
  let stream: ServerStream?
  /// Bytes of the stream's frames that were sent.
  var bytesOut = 0
}
