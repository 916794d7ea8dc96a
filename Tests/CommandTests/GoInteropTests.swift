import Foundation
import Testing

/// A client that nobody here wrote: the stock Go client of containerd/ttrpc, as Debian ships it.
@Suite struct GoInteropTests {
  @Test func theStockGoClientWorks() throws {
    let daemon = try DaemonProcess()
    let process = Process()
    process.executableURL = Tool.root.appending(path: "Tests/Interop/run-go-client")
    process.arguments = [daemon.socket]
    let result = try Tool.run(process)
    if result.code == 77 {
      // Debian's Go packages are not here; deploy/test installs them.
      print(result.text, result.errors)
      return
    }
    #expect(result.code == 0, "\(result.text)\n\(result.errors)")
    #expect(result.text.contains("ok "))
    #expect(!result.text.contains("FAIL"))
  }
}
