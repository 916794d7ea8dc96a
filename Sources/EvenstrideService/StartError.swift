import Glibc
package import RPC

/// Why the daemon did not start.
package enum StartError: Error, CustomStringConvertible {
  case unsafeLibrary(String)
  case models(String, SystemError)
  case listen(ListenError)
  case system(SystemError)
  case fewDescriptors(UInt64)

  package var description: String {
    switch self {
    case .unsafeLibrary(let version):
      "libprotobuf-c \(version) has known faults; 1.4.1 or later is needed"
    case .models(let path, let error): "the model store \(path) cannot be used: \(error)"
    case .listen(let error): error.description
    case .system(let error): error.description
    case .fewDescriptors(let limit):
      "this process may open \(limit) files, and needs at least \(FileDescriptors.fewest); raise the "
        + "limit (ulimit -n, LimitNOFILE=)"
    }
  }

  /// The exit code, by sysexits.h: 71 the system refuses, 73 the socket or the store cannot be made,
  /// 77 not permitted, 78 the configuration or the unit is wrong.
  package var exitCode: Int32 {
    switch self {
    case .unsafeLibrary, .fewDescriptors: 71
    case .models(_, let error): Self.exitCode(error, other: 73)
    case .listen(.system(let error)): Self.exitCode(error, other: 71)
    case .system(let error): Self.exitCode(error, other: 71)
    case .listen(.inUse), .listen(.notASocket): 73
    case .listen(.openDirectory): 77
    case .listen(.path), .listen(.notAListener), .listen(.severalListeners): 78
    }
  }

  private static func exitCode(_ error: SystemError, other: Int32) -> Int32 {
    switch error.code {
    case EACCES, EPERM: 77
    case ENOENT, ENOTDIR, EROFS, ELOOP: 73
    default: other
    }
  }
}
