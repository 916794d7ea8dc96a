// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

package import CMessages

extension GetServerInfoRequest: CBacked {
  public static let fullName = "evenstride.v1.GetServerInfoRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_server_info_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetServerInfoRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetServerInfoRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_server_info_request__init(c)
  }
}

extension Limit: CBacked {
  public static let fullName = "evenstride.v1.Limit"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__limit__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Limit>) {
    self.init()
    name = String(cString: c.pointee.name)
    value = c.pointee.value
    unit = String(cString: c.pointee.unit)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Limit>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__limit__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.value = self.value
    if !self.unit.isEmpty { c.pointee.unit = try arena.string(self.unit) }
  }
}

extension GetServerInfoResponse: CBacked {
  public static let fullName = "evenstride.v1.GetServerInfoResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_server_info_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetServerInfoResponse>) {
    self.init()
    program = String(cString: c.pointee.program)
    version = String(cString: c.pointee.version)
    protobufCVersion = String(cString: c.pointee.protobuf_c_version)
    methods = CArray.strings(c.pointee.methods, c.pointee.n_methods)
    limits = CArray.messages(c.pointee.limits, c.pointee.n_limits)
    features = CArray.strings(c.pointee.features, c.pointee.n_features)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetServerInfoResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_server_info_response__init(c)
    if !self.program.isEmpty { c.pointee.program = try arena.string(self.program) }
    if !self.version.isEmpty { c.pointee.version = try arena.string(self.version) }
    if !self.protobufCVersion.isEmpty { c.pointee.protobuf_c_version = try arena.string(self.protobufCVersion) }
    (c.pointee.methods, c.pointee.n_methods) = try arena.strings(self.methods)
    (c.pointee.limits, c.pointee.n_limits) = try arena.messages(self.limits)
    (c.pointee.features, c.pointee.n_features) = try arena.strings(self.features)
  }
}

extension GetStatsRequest: CBacked {
  public static let fullName = "evenstride.v1.GetStatsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_stats_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetStatsRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetStatsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_stats_request__init(c)
  }
}

extension CallCount: CBacked {
  public static let fullName = "evenstride.v1.CallCount"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__call_count__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CallCount>) {
    self.init()
    method = String(cString: c.pointee.method)
    code = c.pointee.code
    calls = c.pointee.calls
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CallCount>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__call_count__init(c)
    if !self.method.isEmpty { c.pointee.method = try arena.string(self.method) }
    c.pointee.code = self.code
    c.pointee.calls = self.calls
  }
}

extension CallDurations: CBacked {
  public static let fullName = "evenstride.v1.CallDurations"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__call_durations__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CallDurations>) {
    self.init()
    method = String(cString: c.pointee.method)
    sumSeconds = c.pointee.sum_seconds
    counts = CArray.numbers(c.pointee.counts, c.pointee.n_counts)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CallDurations>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__call_durations__init(c)
    if !self.method.isEmpty { c.pointee.method = try arena.string(self.method) }
    c.pointee.sum_seconds = self.sumSeconds
    (c.pointee.counts, c.pointee.n_counts) = try arena.numbers(self.counts)
  }
}

extension NamedCount: CBacked {
  public static let fullName = "evenstride.v1.NamedCount"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__named_count__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__NamedCount>) {
    self.init()
    name = String(cString: c.pointee.name)
    count = c.pointee.count
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__NamedCount>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__named_count__init(c)
    if !self.name.isEmpty { c.pointee.name = try arena.string(self.name) }
    c.pointee.count = self.count
  }
}

extension GetStatsResponse: CBacked {
  public static let fullName = "evenstride.v1.GetStatsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_stats_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetStatsResponse>) {
    self.init()
    uptimeSeconds = c.pointee.uptime_seconds
    connections = c.pointee.connections
    connectionsAccepted = c.pointee.connections_accepted
    callsInFlight = c.pointee.calls_in_flight
    streamsInFlight = c.pointee.streams_in_flight
    callsQueued = c.pointee.calls_queued
    calls = CArray.messages(c.pointee.calls, c.pointee.n_calls)
    durationBoundsSeconds = CArray.numbers(c.pointee.duration_bounds_seconds, c.pointee.n_duration_bounds_seconds)
    durations = CArray.messages(c.pointee.durations, c.pointee.n_durations)
    bytesIn = c.pointee.bytes_in
    bytesOut = c.pointee.bytes_out
    items = c.pointee.items
    protocolErrors = CArray.messages(c.pointee.protocol_errors, c.pointee.n_protocol_errors)
    refused = CArray.messages(c.pointee.refused, c.pointee.n_refused)
    cpuSeconds = c.pointee.cpu_seconds
    residentBytes = c.pointee.resident_bytes
    openDescriptors = c.pointee.open_descriptors
    descriptorLimit = c.pointee.descriptor_limit
    draining = c.pointee.draining != 0
    callsDequeued = c.pointee.calls_dequeued
    queueWaitSeconds = c.pointee.queue_wait_seconds
    queueWaitCounts = CArray.numbers(c.pointee.queue_wait_counts, c.pointee.n_queue_wait_counts)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetStatsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_stats_response__init(c)
    c.pointee.uptime_seconds = self.uptimeSeconds
    c.pointee.connections = self.connections
    c.pointee.connections_accepted = self.connectionsAccepted
    c.pointee.calls_in_flight = self.callsInFlight
    c.pointee.streams_in_flight = self.streamsInFlight
    c.pointee.calls_queued = self.callsQueued
    (c.pointee.calls, c.pointee.n_calls) = try arena.messages(self.calls)
    (c.pointee.duration_bounds_seconds, c.pointee.n_duration_bounds_seconds) = try arena.numbers(self.durationBoundsSeconds)
    (c.pointee.durations, c.pointee.n_durations) = try arena.messages(self.durations)
    c.pointee.bytes_in = self.bytesIn
    c.pointee.bytes_out = self.bytesOut
    c.pointee.items = self.items
    (c.pointee.protocol_errors, c.pointee.n_protocol_errors) = try arena.messages(self.protocolErrors)
    (c.pointee.refused, c.pointee.n_refused) = try arena.messages(self.refused)
    c.pointee.cpu_seconds = self.cpuSeconds
    c.pointee.resident_bytes = self.residentBytes
    c.pointee.open_descriptors = self.openDescriptors
    c.pointee.descriptor_limit = self.descriptorLimit
    c.pointee.draining = self.draining ? 1 : 0
    c.pointee.calls_dequeued = self.callsDequeued
    c.pointee.queue_wait_seconds = self.queueWaitSeconds
    (c.pointee.queue_wait_counts, c.pointee.n_queue_wait_counts) = try arena.numbers(self.queueWaitCounts)
  }
}

extension ListConnectionsRequest: CBacked {
  public static let fullName = "evenstride.v1.ListConnectionsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__list_connections_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ListConnectionsRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ListConnectionsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__list_connections_request__init(c)
  }
}

extension Connection: CBacked {
  public static let fullName = "evenstride.v1.Connection"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__connection__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__Connection>) {
    self.init()
    id = c.pointee.id
    pid = c.pointee.pid
    uid = c.pointee.uid
    gid = c.pointee.gid
    ageSeconds = c.pointee.age_seconds
    callsInFlight = c.pointee.calls_in_flight
    calls = c.pointee.calls
    bytesIn = c.pointee.bytes_in
    bytesOut = c.pointee.bytes_out
    bytesUnsent = c.pointee.bytes_unsent
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__Connection>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__connection__init(c)
    c.pointee.id = self.id
    c.pointee.pid = self.pid
    c.pointee.uid = self.uid
    c.pointee.gid = self.gid
    c.pointee.age_seconds = self.ageSeconds
    c.pointee.calls_in_flight = self.callsInFlight
    c.pointee.calls = self.calls
    c.pointee.bytes_in = self.bytesIn
    c.pointee.bytes_out = self.bytesOut
    c.pointee.bytes_unsent = self.bytesUnsent
  }
}

extension ListConnectionsResponse: CBacked {
  public static let fullName = "evenstride.v1.ListConnectionsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__list_connections_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__ListConnectionsResponse>) {
    self.init()
    connections = CArray.messages(c.pointee.connections, c.pointee.n_connections)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__ListConnectionsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__list_connections_response__init(c)
    (c.pointee.connections, c.pointee.n_connections) = try arena.messages(self.connections)
  }
}

extension MetricsRequest: CBacked {
  public static let fullName = "evenstride.v1.MetricsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__metrics_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__MetricsRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__MetricsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__metrics_request__init(c)
  }
}

extension MetricsResponse: CBacked {
  public static let fullName = "evenstride.v1.MetricsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__metrics_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__MetricsResponse>) {
    self.init()
    text = String(cString: c.pointee.text)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__MetricsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__metrics_response__init(c)
    if !self.text.isEmpty { c.pointee.text = try arena.string(self.text) }
  }
}

extension GetDescriptorsRequest: CBacked {
  public static let fullName = "evenstride.v1.GetDescriptorsRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_descriptors_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetDescriptorsRequest>) {
    self.init()
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetDescriptorsRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_descriptors_request__init(c)
  }
}

extension GetDescriptorsResponse: CBacked {
  public static let fullName = "evenstride.v1.GetDescriptorsResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__get_descriptors_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__GetDescriptorsResponse>) {
    self.init()
    fileDescriptorSet = CArray.bytes(c.pointee.file_descriptor_set)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__GetDescriptorsResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__get_descriptors_response__init(c)
    c.pointee.file_descriptor_set = try arena.bytes(self.fileDescriptorSet)
  }
}

extension CancelRequest: CBacked {
  public static let fullName = "evenstride.v1.CancelRequest"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cancel_request__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CancelRequest>) {
    self.init()
    requestId = String(cString: c.pointee.request_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CancelRequest>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cancel_request__init(c)
    if !self.requestId.isEmpty { c.pointee.request_id = try arena.string(self.requestId) }
  }
}

extension CancelResponse: CBacked {
  public static let fullName = "evenstride.v1.CancelResponse"
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    evenstride__v1__cancel_response__descriptor_pointer()
  }

  package init(copying c: UnsafePointer<Evenstride__V1__CancelResponse>) {
    self.init()
    cancelled = c.pointee.cancelled
  }

  package func fill(_ c: UnsafeMutablePointer<Evenstride__V1__CancelResponse>, in arena: Arena)
    throws(MessageError)
  {
    evenstride__v1__cancel_response__init(c)
    c.pointee.cancelled = self.cancelled
  }
}
