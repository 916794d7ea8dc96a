import Console
import EvenstrideClient
import Foundation

/// Reads the requests of a stream one by one, as soon as each is there.
struct RequestReader<Request: Message> {
  private let name: String
  private let file: FileHandle?
  private var values = JSONValues()
  private var hasEnded = false

  /// - Parameters:
  ///   - data: the requests; nil: they are in the file.
  ///   - path: the file; "-" is standard input.
  init(data: String?, path: String) throws {
    if let data {
      (name, file) = ("--data", nil)
      values.append(data.utf8)
    } else {
      name = path == "-" ? "standard input" : path
      do {
        file =
          path == "-"
          ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      } catch {
        throw Failure.noInput("\(path): \(systemReason(error))")
      }
    }
  }

  /// The next request; nil at the end.
  mutating func next() throws -> Request? {
    do {
      while true {
        if let value = try values.next() { return try decode(value) }
        guard !hasEnded, let file else { break }
        let bytes = try Self.read(file, name)
        hasEnded = bytes.isEmpty
        values.append(bytes)
      }
      return try values.last().map(decode)
    } catch let fault as JSONValues.Fault {
      throw Failure.data("\(name): line \(fault.line): \(fault.text)")
    }
  }

  private func decode(_ value: JSONValues.Value) throws -> Request {
    try InputFile.message(
      Request.self, value.bytes, name: "\(name): messages[\(value.index)] (line \(value.line))")
  }

  /// What is there now, without waiting for more than a byte.
  private static func read(_ file: FileHandle, _ name: String) throws -> ArraySlice<UInt8> {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Foundation.read(file.fileDescriptor, &room, room.count)
      if count >= 0 { return room[..<count] }
      if errno != EINTR { throw Failure.noInput("\(name): \(systemReason(SystemFailure()))") }
    }
  }
}
