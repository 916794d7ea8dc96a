package import Messages

/// The methods of the .proto files by the names that a user gives them.
package enum KnownMethods {
  /// - Parameter name: "evenstride.v1.Asymmetry/Assess", or without the package.
  package static func named(_ name: String) -> (any AnyMethod)? {
    allMethods.first { $0.path == name || short($0.path) == name }
  }

  package static var shortNames: [String] { allMethods.map { short($0.path) } }

  /// "evenstride.v1.Asymmetry/Assess" without its package.
  package static func short(_ path: String) -> String {
    let slash = path.firstIndex(of: "/") ?? path.endIndex
    let service = path[..<slash].split(separator: ".").last ?? ""
    return String(service + path[slash...])
  }
}
