/// Bounds on what one encoded message may cost, each with its reason.
package enum MessageLimits {
  /// Fields of a request's envelope: it is read where others wait for their turn; 340 pairs of metadata.
  package static let envelopeFields = 1_024

  /// Fields of a request that is answered where it was read, if it is quick: more go to another thread.
  package static let quickFields = 1_024
  /// Fields in one message, inner messages included: libprotobuf-c takes 32 bytes of scratch each.
  package static let fields = 500_000
  /// Fields that the schema does not know: a newer peer sends a few, an attacker many.
  package static let unknownFields = 1_000
  /// Bytes an arena hands out for one call: a frame holds at most 4 MiB, and half a million
  /// scratch entries, kept in doubling slabs, about 32 MiB.
  package static let arenaBytes = 48 << 20
  /// Bytes an arena keeps between calls: enough for a common request and its answer.
  package static let arenaFirstChunk = 64 << 10
}
