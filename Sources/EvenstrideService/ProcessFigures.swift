import Glibc
import RPC

/// What the kernel says of this process.
struct ProcessFigures {
  /// CPU time, user and system, seconds.
  let cpuSeconds: Double
  /// Resident memory, bytes; 0: not readable.
  let residentBytes: UInt64
  /// Open file descriptors, as they were at most `countAge` ago; 0: not readable.
  let openDescriptors: UInt64
  /// How many it may open.
  let descriptorLimit: UInt64

  /// Thousands of descriptors take a millisecond to count, and an I/O loop that is asked has others
  /// to serve: whoever asks often gets the last count.
  private static let countAge = Duration.milliseconds(250)
  private static let lastCount = Locked<(expires: Instant, count: UInt64)?>(nil)

  init() {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    descriptorLimit = UInt64(limit.rlim_cur)
    residentBytes = Self.residentPages() * UInt64(sysconf(Int32(_SC_PAGESIZE)))
    openDescriptors = Self.lastCount.withLock { last in
      let now = Instant.now
      if let last, now < last.expires { return last.count }
      let count = Self.countDescriptors()
      last = (now + Self.countAge, count)
      return count
    }
  }

  /// Seconds since the process started, from /proc/self/stat and the clock that it counts by; 0: not
  /// readable.
  static var age: Double {
    guard let file = fopen("/proc/self/stat", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1_024)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    // The name of the program, in parentheses, may hold spaces; field 22 is the start, in ticks.
    let fields = (text.split(separator: ")").last ?? "").split(separator: " ")
    guard fields.count > 19, let ticks = Double(fields[19]) else { return 0 }
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
      - ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// The second number of /proc/self/statm.
  private static func residentPages() -> UInt64 {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let numbers = text.split(separator: " ")
    return numbers.count > 1 ? UInt64(numbers[1]) ?? 0 : 0
  }

  private static func countDescriptors() -> UInt64 {
    guard let folder = opendir("/proc/self/fd") else { return 0 }
    defer { closedir(folder) }
    var count: UInt64 = 0
    while readdir(folder) != nil { count += 1 }
    // ".", ".." and the folder's own.
    return count > 3 ? count - 3 : 0
  }
}
