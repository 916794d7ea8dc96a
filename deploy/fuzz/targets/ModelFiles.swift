import EvenstrideService

/// A stored model is refused, or is read and written again without a change.
///
/// Input: one byte, odd when the rest is the payload only, which then gets a true header; else the
/// rest is the whole file.
func checkModelFile(_ input: UnsafeRawBufferPointer) throws {
  var input = InputBytes(input)
  let isPayload = input.byte() % 2 == 1
  let bytes = input.remainder()
  guard let model = try? ModelFile.decode(isPayload ? ModelFile.file(around: bytes) : bytes) else {
    return
  }
  let once = try ModelFile.encode(model)
  try require(
    try ModelFile.encode(ModelFile.decode(once)) == once, "the model changes when it is kept again")
}
