// Written by proto/generate from proto/ttrpc/ttrpc.proto; do not edit.
// swift-format-ignore-file

/// Opens a call: the payload of a frame of type 0x01.
public struct EnvelopeRequest: Sendable, Equatable {
  /// Full name of the service, e.g. "evenstride.v1.Asymmetry".
  public var service: String = ""
  /// Name of the method within the service, e.g. "Assess".
  public var method: String = ""
  /// The encoded request message of the method.
  public var payload: [UInt8] = []
  /// Nanoseconds the caller is ready to wait; 0: the server's default; below 0: already expired.
  public var timeoutNano: Int64 = 0
  /// Free key-value pairs, such as `traceparent` or `x-request-id`; a key may repeat.
  public var metadata: [EnvelopeKeyValue] = []

  public init() {}

  public init(
    service: String = "",
    method: String = "",
    payload: [UInt8] = [],
    timeoutNano: Int64 = 0,
    metadata: [EnvelopeKeyValue] = []
  ) {
    self.service = service
    self.method = method
    self.payload = payload
    self.timeoutNano = timeoutNano
    self.metadata = metadata
  }
}

/// Ends a call: the payload of a frame of type 0x02.
public struct EnvelopeResponse: Sendable, Equatable {
  /// Absent or code 0: success; otherwise the error, and `payload` is empty.
  public var status: RPCStatus?
  /// The encoded answer message of the method.
  public var payload: [UInt8] = []

  public init() {}

  public init(
    status: RPCStatus? = nil,
    payload: [UInt8] = []
  ) {
    self.status = status
    self.payload = payload
  }
}

/// One pair of metadata.
public struct EnvelopeKeyValue: Sendable, Equatable {
  /// Name, compared in lower case.
  public var key: String = ""
  /// Value, any text.
  public var value: String = ""

  public init() {}

  public init(
    key: String = "",
    value: String = ""
  ) {
    self.key = key
    self.value = value
  }
}
