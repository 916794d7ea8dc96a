// Written by proto/generate from proto/evenstride/v1/models.proto; do not edit.
// swift-format-ignore-file

/// A model to keep.
public struct PutModelRequest: Sendable, Equatable {
  /// Name: 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit.
  public var name: String = ""
  /// The model, as `Walking/Fit` returned it.
  public var model: LinearModel?

  public init() {}

  public init(
    name: String = "",
    model: LinearModel? = nil
  ) {
    self.name = name
    self.model = model
  }
}

/// Kept.
public struct PutModelResponse: Sendable, Equatable {
  /// Its version, from 1.
  public var version: UInt32 = 0

  public init() {}

  public init(
    version: UInt32 = 0
  ) {
    self.version = version
  }
}

/// A model to give back.
public struct GetModelRequest: Sendable, Equatable {
  /// Name.
  public var name: String = ""
  /// Version; 0: the newest.
  public var version: UInt32 = 0

  public init() {}

  public init(
    name: String = "",
    version: UInt32 = 0
  ) {
    self.name = name
    self.version = version
  }
}

/// The model.
public struct GetModelResponse: Sendable, Equatable {
  /// The model as it was kept.
  public var model: LinearModel?
  /// Its version.
  public var version: UInt32 = 0

  public init() {}

  public init(
    model: LinearModel? = nil,
    version: UInt32 = 0
  ) {
    self.model = model
    self.version = version
  }
}

/// Nothing to say.
public struct ListModelsRequest: Sendable, Equatable {
  public init() {}
}

/// One version of one model.
public struct StoredModel: Sendable, Equatable {
  /// Name.
  public var name: String = ""
  /// Version.
  public var version: UInt32 = 0
  /// Outcome of the model.
  public var outcome: String = ""
  /// Persons that it was made from.
  public var persons: UInt32 = 0

  public init() {}

  public init(
    name: String = "",
    version: UInt32 = 0,
    outcome: String = "",
    persons: UInt32 = 0
  ) {
    self.name = name
    self.version = version
    self.outcome = outcome
    self.persons = persons
  }
}

/// A file of the store that cannot be read.
public struct UnreadableModel: Sendable, Equatable {
  /// Name of the file.
  public var file: String = ""
  /// What is wrong with it.
  public var reason: String = ""

  public init() {}

  public init(
    file: String = "",
    reason: String = ""
  ) {
    self.file = file
    self.reason = reason
  }
}

/// What the store holds.
public struct ListModelsResponse: Sendable, Equatable {
  /// By name, then version.
  public var models: [StoredModel] = []
  /// Files that were skipped; nothing is deleted.
  public var unreadable: [UnreadableModel] = []

  public init() {}

  public init(
    models: [StoredModel] = [],
    unreadable: [UnreadableModel] = []
  ) {
    self.models = models
    self.unreadable = unreadable
  }
}
