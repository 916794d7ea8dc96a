import Foundation
import Testing

/// What the Rust client needs: some cargo, and the crates that Debian installs.
private enum RustPackages {
  static let areHere: Bool = {
    let crates = try? FileManager.default.contentsOfDirectory(atPath: "/usr/share/cargo/registry")
    let cargo = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/cargo") }
    return cargo && crates?.contains { $0.hasPrefix("ttrpc-0.5.") } == true
  }()
}

/// A client that nobody here wrote: the stock Rust client of containerd/ttrpc-rust, as Debian ships it.
@Suite(.enabled(if: RustPackages.areHere, "cargo and Debian's Rust packages are not here"))
struct RustInteropTests {
  @Test func theStockRustClientWorks() throws {
    let daemon = try DaemonProcess()
    let process = Process()
    process.executableURL = Tool.root.appending(path: "Tests/Interop/run-rust-client")
    process.arguments = [daemon.socket]
    // What cargo has compiled is kept beside what Swift has.
    let target = Tool.folder.appending(path: "cargo-target").path()
    process.environment = ProcessInfo.processInfo.environment
      .merging(["EVENSTRIDE_CARGO_TARGET": target]) { $1 }
    let result = try Tool.run(process)
    #expect(result.code == 0, "\(result.text)\n\(result.errors)")
    #expect(result.text.contains("ok "))
    #expect(!result.text.contains("FAIL"))
  }
}
