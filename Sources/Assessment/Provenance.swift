import Messages

extension Provenance {
  /// This program, with the methods of an answer.
  init(methods: [String]) {
    self.init(program: Release.program, version: Release.version, methods: methods)
  }
}
