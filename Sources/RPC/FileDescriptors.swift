import Glibc

/// The descriptors of this process.
package enum FileDescriptors {
  /// What a daemon needs for itself and a handful of connections.
  package static let fewest: UInt64 = 32

  /// Puts /dev/null where standard input, output or error were closed: the next socket would take the
  /// number, and what is printed would go to a peer. Writing to such an output still fails.
  package static func keepStandardOnes() {
    for (fd, flags) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
    ] where fcntl(fd, F_GETFD) == -1 {
      // The lowest free number, which is this one.
      _ = open("/dev/null", flags)
    }
  }

  /// Raises the limit as far as the system lets it.
  ///
  /// - Returns: how many may be open.
  package static func raiseLimit() -> UInt64 {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    getrlimit(resource, &limit)
    if limit.rlim_cur < limit.rlim_max {
      var raised = limit
      raised.rlim_cur = raised.rlim_max
      if setrlimit(resource, &raised) == 0 { limit = raised }
    }
    return UInt64(limit.rlim_cur)
  }
}
