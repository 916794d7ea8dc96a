import ArgumentParser
import Console
import EvenstrideClient

/// What to say when the daemon and this program do not have the same methods.
enum MissingMethod {
  /// A call that failed: if the daemon lacks the method, which versions meet here.
  static func failure(
    _ error: RPCError, _ path: String, _ connection: ConnectionOptions
  ) -> Failure {
    var failure = connection.failure(error)
    guard error.code == .unimplemented, !connection.embedded,
      let info = try? serverInfo(connection), !info.methods.contains(path)
    else { return failure }
    failure = Failure(
      text: """
        \(failure.text)
        The daemon is \(info.program) \(info.version) and has no \(path); this program is \
        \(Release.version). Bring both to the same version.
        """, code: failure.code)
    return failure
  }

  /// A name that this program does not know; the daemon may.
  static func unknownHere(_ name: String, _ connection: ConnectionOptions) throws -> any Error {
    if !connection.embedded, let info = try? serverInfo(connection),
      let path = info.methods.first(where: { $0 == name || KnownMethods.short($0) == name })
    {
      return Failure(
        text: """
          the daemon, \(info.program) \(info.version), has \(path), but this program, \
          \(Release.version), does not know it. Bring both to the same version; \
          evenstride describe \(name) shows what it takes.
          """, code: ExitCode(69))
    }
    let known = KnownMethods.shortNames.joined(separator: ", ")
    return ValidationError("unknown method \(name); known: \(known)")
  }

  private static func serverInfo(
    _ connection: ConnectionOptions
  ) throws(RPCError) -> GetServerInfoResponse {
    try connection.caller.control.getServerInfo(GetServerInfoRequest(), timeout: .seconds(2))
  }
}
