import CMessages

/// The .proto files that this program was built from.
package enum Descriptors {
  /// An encoded google.protobuf.FileDescriptorSet with comments, imports before those that import
  /// them; lives as long as the program.
  package static var fileDescriptorSet: UnsafeRawBufferPointer {
    var size = 0
    let start = evenstride_descriptor_set(&size)
    return UnsafeRawBufferPointer(start: start, count: size)
  }
}
