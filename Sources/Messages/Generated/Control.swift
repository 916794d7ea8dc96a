// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

/// Nothing to say.
public struct GetServerInfoRequest: Sendable, Equatable {
  public init() {}
}

/// A limit of the daemon.
public struct Limit: Sendable, Equatable {
  /// Name, e.g. "frame_payload".
  public var name: String = ""
  /// Value, in `unit`.
  public var value: UInt64 = 0
  /// Unit, e.g. "By", "s", "calls".
  public var unit: String = ""

  public init() {}

  public init(
    name: String = "",
    value: UInt64 = 0,
    unit: String = ""
  ) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// What the daemon is.
public struct GetServerInfoResponse: Sendable, Equatable {
  /// "evenstride".
  public var program: String = ""
  /// Version of the program.
  public var version: String = ""
  /// Version of libprotobuf-c in use.
  public var protobufCVersion: String = ""
  /// Full names of all methods, "package.Service/Method".
  public var methods: [String] = []
  /// The limits in force.
  public var limits: [Limit] = []
  /// What it can do beyond ttrpc 1.2, e.g. "cancel", "health.watch", "reflection".
  public var features: [String] = []

  public init() {}

  public init(
    program: String = "",
    version: String = "",
    protobufCVersion: String = "",
    methods: [String] = [],
    limits: [Limit] = [],
    features: [String] = []
  ) {
    self.program = program
    self.version = version
    self.protobufCVersion = protobufCVersion
    self.methods = methods
    self.limits = limits
    self.features = features
  }
}

/// Nothing to say.
public struct GetStatsRequest: Sendable, Equatable {
  public init() {}
}

/// Calls of one method that ended with one code.
public struct CallCount: Sendable, Equatable {
  /// "package.Service/Method", or "_OTHER" for unknown names.
  public var method: String = ""
  /// Canonical code, 0 to 16.
  public var code: Int32 = 0
  /// Calls since the daemon started.
  public var calls: UInt64 = 0

  public init() {}

  public init(
    method: String = "",
    code: Int32 = 0,
    calls: UInt64 = 0
  ) {
    self.method = method
    self.code = code
    self.calls = calls
  }
}

/// How long the calls of one method took, from the arrival of the request to the end of the answer.
public struct CallDurations: Sendable, Equatable {
  /// "package.Service/Method", or "_OTHER" for unknown names.
  public var method: String = ""
  /// Sum, seconds.
  public var sumSeconds: Double = 0
  /// Calls up to each of the bounds in `duration_bounds_seconds`, not cumulative; one more at the end
  /// for longer ones.
  public var counts: [UInt64] = []

  public init() {}

  public init(
    method: String = "",
    sumSeconds: Double = 0,
    counts: [UInt64] = []
  ) {
    self.method = method
    self.sumSeconds = sumSeconds
    self.counts = counts
  }
}

/// A counter by name.
public struct NamedCount: Sendable, Equatable {
  /// Name, e.g. "oversize_frame".
  public var name: String = ""
  /// Count since the daemon started.
  public var count: UInt64 = 0

  public init() {}

  public init(
    name: String = "",
    count: UInt64 = 0
  ) {
    self.name = name
    self.count = count
  }
}

/// What the daemon has done and is doing.
public struct GetStatsResponse: Sendable, Equatable {
  /// Seconds since it started.
  public var uptimeSeconds: Double = 0
  /// Open connections.
  public var connections: UInt64 = 0
  /// Connections ever accepted.
  public var connectionsAccepted: UInt64 = 0
  /// Calls on the compute pool, waiting or running, and streams; short calls are answered where they
  /// were read and never among them.
  public var callsInFlight: UInt64 = 0
  /// Streams among them.
  public var streamsInFlight: UInt64 = 0
  /// Calls that wait for a thread.
  public var callsQueued: UInt64 = 0
  /// Calls that ended, by method and code; those that never happened are left out.
  public var calls: [CallCount] = []
  /// Upper bounds of the duration classes, seconds.
  public var durationBoundsSeconds: [Double] = []
  /// Durations by method.
  public var durations: [CallDurations] = []
  /// Bytes received.
  public var bytesIn: UInt64 = 0
  /// Bytes sent.
  public var bytesOut: UInt64 = 0
  /// Messages that streams have sent, when they ended.
  public var items: UInt64 = 0
  /// Faults of peers against the protocol, by kind.
  public var protocolErrors: [NamedCount] = []
  /// Calls and connections turned away, by reason.
  public var refused: [NamedCount] = []
  /// CPU time of the process, seconds.
  public var cpuSeconds: Double = 0
  /// Resident memory of the process, bytes.
  public var residentBytes: UInt64 = 0
  /// Open file descriptors of the process.
  public var openDescriptors: UInt64 = 0
  /// How many it may open.
  public var descriptorLimit: UInt64 = 0
  /// Whether it is shutting down.
  public var draining: Bool = false
  /// Calls, and turns of streams, that waited for a thread of the compute pool and got one; short
  /// calls are answered where they were read and never among them.
  public var callsDequeued: UInt64 = 0
  /// How long they waited, sum, seconds.
  public var queueWaitSeconds: Double = 0
  /// Waits up to each of the bounds in `duration_bounds_seconds`, not cumulative; one more at the end
  /// for longer ones. Their sum is `calls_dequeued`.
  public var queueWaitCounts: [UInt64] = []

  public init() {}

  public init(
    uptimeSeconds: Double = 0,
    connections: UInt64 = 0,
    connectionsAccepted: UInt64 = 0,
    callsInFlight: UInt64 = 0,
    streamsInFlight: UInt64 = 0,
    callsQueued: UInt64 = 0,
    calls: [CallCount] = [],
    durationBoundsSeconds: [Double] = [],
    durations: [CallDurations] = [],
    bytesIn: UInt64 = 0,
    bytesOut: UInt64 = 0,
    items: UInt64 = 0,
    protocolErrors: [NamedCount] = [],
    refused: [NamedCount] = [],
    cpuSeconds: Double = 0,
    residentBytes: UInt64 = 0,
    openDescriptors: UInt64 = 0,
    descriptorLimit: UInt64 = 0,
    draining: Bool = false,
    callsDequeued: UInt64 = 0,
    queueWaitSeconds: Double = 0,
    queueWaitCounts: [UInt64] = []
  ) {
    self.uptimeSeconds = uptimeSeconds
    self.connections = connections
    self.connectionsAccepted = connectionsAccepted
    self.callsInFlight = callsInFlight
    self.streamsInFlight = streamsInFlight
    self.callsQueued = callsQueued
    self.calls = calls
    self.durationBoundsSeconds = durationBoundsSeconds
    self.durations = durations
    self.bytesIn = bytesIn
    self.bytesOut = bytesOut
    self.items = items
    self.protocolErrors = protocolErrors
    self.refused = refused
    self.cpuSeconds = cpuSeconds
    self.residentBytes = residentBytes
    self.openDescriptors = openDescriptors
    self.descriptorLimit = descriptorLimit
    self.draining = draining
    self.callsDequeued = callsDequeued
    self.queueWaitSeconds = queueWaitSeconds
    self.queueWaitCounts = queueWaitCounts
  }
}

/// Nothing to say.
public struct ListConnectionsRequest: Sendable, Equatable {
  public init() {}
}

/// A connected peer.
public struct Connection: Sendable, Equatable {
  /// The daemon's number for it.
  public var id: UInt64 = 0
  /// Process at the other end, as the kernel knows it; 0: not visible from here.
  public var pid: Int32 = 0
  /// Its user.
  public var uid: UInt32 = 0
  /// Its group.
  public var gid: UInt32 = 0
  /// Seconds since it connected.
  public var ageSeconds: Double = 0
  /// Calls that wait or run.
  public var callsInFlight: UInt32 = 0
  /// Calls that ended.
  public var calls: UInt64 = 0
  /// Bytes received from it.
  public var bytesIn: UInt64 = 0
  /// Bytes sent to it.
  public var bytesOut: UInt64 = 0
  /// Bytes of answers that it has not taken yet.
  public var bytesUnsent: UInt64 = 0

  public init() {}

  public init(
    id: UInt64 = 0,
    pid: Int32 = 0,
    uid: UInt32 = 0,
    gid: UInt32 = 0,
    ageSeconds: Double = 0,
    callsInFlight: UInt32 = 0,
    calls: UInt64 = 0,
    bytesIn: UInt64 = 0,
    bytesOut: UInt64 = 0,
    bytesUnsent: UInt64 = 0
  ) {
    self.id = id
    self.pid = pid
    self.uid = uid
    self.gid = gid
    self.ageSeconds = ageSeconds
    self.callsInFlight = callsInFlight
    self.calls = calls
    self.bytesIn = bytesIn
    self.bytesOut = bytesOut
    self.bytesUnsent = bytesUnsent
  }
}

/// Who is connected.
public struct ListConnectionsResponse: Sendable, Equatable {
  /// In the order in which they connected, at most 10,000.
  public var connections: [Connection] = []

  public init() {}

  public init(
    connections: [Connection] = []
  ) {
    self.connections = connections
  }
}

/// Nothing to say.
public struct MetricsRequest: Sendable, Equatable {
  public init() {}
}

/// Figures for a monitoring system.
public struct MetricsResponse: Sendable, Equatable {
  /// Prometheus' text format, version 0.0.4.
  public var text: String = ""

  public init() {}

  public init(
    text: String = ""
  ) {
    self.text = text
  }
}

/// Nothing to say.
public struct GetDescriptorsRequest: Sendable, Equatable {
  public init() {}
}

/// The .proto files.
public struct GetDescriptorsResponse: Sendable, Equatable {
  /// An encoded google.protobuf.FileDescriptorSet, imports before those that import them.
  public var fileDescriptorSet: [UInt8] = []

  public init() {}

  public init(
    fileDescriptorSet: [UInt8] = []
  ) {
    self.fileDescriptorSet = fileDescriptorSet
  }
}

/// Which calls to cancel.
public struct CancelRequest: Sendable, Equatable {
  /// The id that they carry; not empty.
  public var requestId: String = ""

  public init() {}

  public init(
    requestId: String = ""
  ) {
    self.requestId = requestId
  }
}

/// What was found.
public struct CancelResponse: Sendable, Equatable {
  /// Calls that were cancelled; 0: none runs with that id.
  public var cancelled: UInt32 = 0

  public init() {}

  public init(
    cancelled: UInt32 = 0
  ) {
    self.cancelled = cancelled
  }
}
