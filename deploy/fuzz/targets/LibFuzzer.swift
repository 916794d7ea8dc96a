import Foundation

/// What libFuzzer calls; the name of the program is that of the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  do {
    try target.check(UnsafeRawBufferPointer(start: start, count: count))
  } catch {
    fatalError("\(target.name): \(error)")
  }
  return 0
}

/// What libFuzzer calls before it reads its options: `TARGET unpack CORPUS SEEDS FOLDER` writes every
/// input into a file of its own, `TARGET pack FILE...` prints files as lines of a corpus, and
/// `TARGET longest` prints the most bytes worth trying.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafePointer<Int32>?, _: UnsafeRawPointer?) -> Int32 {
  let arguments = CommandLine.arguments.dropFirst()
  do {
    switch arguments.first {
    case "unpack": try unpack(Array(arguments.dropFirst()))
    case "longest": print(target.longest)
    case "pack":
      for path in arguments.dropFirst() { print(CorpusFile.line(for: try bytes(of: path))) }
    default: return 0
    }
    exit(0)
  } catch {
    fatalError("\(error)")
  }
}

private let target: FuzzTarget = {
  let name = URL(filePath: CommandLine.arguments[0]).lastPathComponent
  guard let target = FuzzTarget.named(name) else {
    let known = FuzzTarget.all.map(\.name).joined(separator: ", ")
    fatalError("no target \(name); the program's name is one of \(known)")
  }
  return target
}()

private func unpack(_ paths: [String]) throws {
  let seeds = try Seeds(text: String(decoding: bytes(of: paths[1]), as: UTF8.self))
  var inputs = try seeds.inputs(for: target.name)
  inputs += try CorpusFile.inputs(in: String(decoding: bytes(of: paths[0]), as: UTF8.self))
  for (index, input) in inputs.enumerated() {
    try Data(input).write(to: URL(filePath: "\(paths[2])/\(index)"))
  }
}

private func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}
