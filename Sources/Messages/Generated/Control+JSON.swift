// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

extension GetServerInfoRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension Limit: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&value, "value")
    try json.read(&unit, "unit")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(value, "value")
    try json.write(unit, "unit")
  }
}

extension GetServerInfoResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&program, "program")
    try json.read(&version, "version")
    try json.read(&protobufCVersion, "protobufCVersion", "protobuf_c_version")
    try json.read(&methods, "methods")
    try json.read(&limits, "limits")
    try json.read(&features, "features")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(program, "program")
    try json.write(version, "version")
    try json.write(protobufCVersion, "protobufCVersion")
    try json.write(methods, "methods")
    try json.write(limits, "limits")
    try json.write(features, "features")
  }
}

extension GetStatsRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension CallCount: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&method, "method")
    try json.read(&code, "code")
    try json.read(&calls, "calls")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(method, "method")
    try json.write(code, "code")
    try json.write(calls, "calls")
  }
}

extension CallDurations: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&method, "method")
    try json.read(&sumSeconds, "sumSeconds", "sum_seconds")
    try json.read(&counts, "counts")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(method, "method")
    try json.write(sumSeconds, "sumSeconds")
    try json.write(counts, "counts")
  }
}

extension NamedCount: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&name, "name")
    try json.read(&count, "count")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(name, "name")
    try json.write(count, "count")
  }
}

extension GetStatsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&uptimeSeconds, "uptimeSeconds", "uptime_seconds")
    try json.read(&connections, "connections")
    try json.read(&connectionsAccepted, "connectionsAccepted", "connections_accepted")
    try json.read(&callsInFlight, "callsInFlight", "calls_in_flight")
    try json.read(&streamsInFlight, "streamsInFlight", "streams_in_flight")
    try json.read(&callsQueued, "callsQueued", "calls_queued")
    try json.read(&calls, "calls")
    try json.read(&durationBoundsSeconds, "durationBoundsSeconds", "duration_bounds_seconds")
    try json.read(&durations, "durations")
    try json.read(&bytesIn, "bytesIn", "bytes_in")
    try json.read(&bytesOut, "bytesOut", "bytes_out")
    try json.read(&items, "items")
    try json.read(&protocolErrors, "protocolErrors", "protocol_errors")
    try json.read(&refused, "refused")
    try json.read(&cpuSeconds, "cpuSeconds", "cpu_seconds")
    try json.read(&residentBytes, "residentBytes", "resident_bytes")
    try json.read(&openDescriptors, "openDescriptors", "open_descriptors")
    try json.read(&descriptorLimit, "descriptorLimit", "descriptor_limit")
    try json.read(&draining, "draining")
    try json.read(&callsDequeued, "callsDequeued", "calls_dequeued")
    try json.read(&queueWaitSeconds, "queueWaitSeconds", "queue_wait_seconds")
    try json.read(&queueWaitCounts, "queueWaitCounts", "queue_wait_counts")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(uptimeSeconds, "uptimeSeconds")
    try json.write(connections, "connections")
    try json.write(connectionsAccepted, "connectionsAccepted")
    try json.write(callsInFlight, "callsInFlight")
    try json.write(streamsInFlight, "streamsInFlight")
    try json.write(callsQueued, "callsQueued")
    try json.write(calls, "calls")
    try json.write(durationBoundsSeconds, "durationBoundsSeconds")
    try json.write(durations, "durations")
    try json.write(bytesIn, "bytesIn")
    try json.write(bytesOut, "bytesOut")
    try json.write(items, "items")
    try json.write(protocolErrors, "protocolErrors")
    try json.write(refused, "refused")
    try json.write(cpuSeconds, "cpuSeconds")
    try json.write(residentBytes, "residentBytes")
    try json.write(openDescriptors, "openDescriptors")
    try json.write(descriptorLimit, "descriptorLimit")
    try json.write(draining, "draining")
    try json.write(callsDequeued, "callsDequeued")
    try json.write(queueWaitSeconds, "queueWaitSeconds")
    try json.write(queueWaitCounts, "queueWaitCounts")
  }
}

extension ListConnectionsRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension Connection: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&id, "id")
    try json.read(&pid, "pid")
    try json.read(&uid, "uid")
    try json.read(&gid, "gid")
    try json.read(&ageSeconds, "ageSeconds", "age_seconds")
    try json.read(&callsInFlight, "callsInFlight", "calls_in_flight")
    try json.read(&calls, "calls")
    try json.read(&bytesIn, "bytesIn", "bytes_in")
    try json.read(&bytesOut, "bytesOut", "bytes_out")
    try json.read(&bytesUnsent, "bytesUnsent", "bytes_unsent")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(id, "id")
    try json.write(pid, "pid")
    try json.write(uid, "uid")
    try json.write(gid, "gid")
    try json.write(ageSeconds, "ageSeconds")
    try json.write(callsInFlight, "callsInFlight")
    try json.write(calls, "calls")
    try json.write(bytesIn, "bytesIn")
    try json.write(bytesOut, "bytesOut")
    try json.write(bytesUnsent, "bytesUnsent")
  }
}

extension ListConnectionsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&connections, "connections")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(connections, "connections")
  }
}

extension MetricsRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension MetricsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&text, "text")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(text, "text")
  }
}

extension GetDescriptorsRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    let json = try JSONObjectReader(decoder)
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    let json = JSONObjectWriter(encoder)
    json.finish()
  }
}

extension GetDescriptorsResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&fileDescriptorSet, "fileDescriptorSet", "file_descriptor_set")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(fileDescriptorSet, "fileDescriptorSet")
  }
}

extension CancelRequest: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&requestId, "requestId", "request_id")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(requestId, "requestId")
  }
}

extension CancelResponse: Message, Codable {
  public init(from decoder: any Decoder) throws {
    self.init()
    var json = try JSONObjectReader(decoder)
    try json.read(&cancelled, "cancelled")
    try json.finish()
  }

  public func encode(to encoder: any Encoder) throws {
    var json = JSONObjectWriter(encoder)
    try json.write(cancelled, "cancelled")
  }
}
