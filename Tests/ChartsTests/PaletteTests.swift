import Glibc
import Testing

@testable import Charts

@Suite("The palette")
struct PaletteTests {
  /// What stands on what, and the contrast that WCAG 2.2 asks for: 1.4.3 (text), 1.4.11 (graphics).
  static let pairs: [(front: Palette.Tone, ground: Palette.Tone, least: Double)] =
    [Palette.ink, Palette.muted, Palette.good, Palette.bad].flatMap { tone in
      [(tone, Palette.paper, 4.5), (tone, Palette.tint, 4.5)]
    } + Palette.labels.map { ($0, Palette.paper, 4.5) }
    + Palette.lines.map { ($0, Palette.paper, 3) } + [(Palette.onAlarm, Palette.alarm, 4.5)]
    + (Palette.negative + Palette.positive).map { (Palette.ink, $0, 4.5) }

  @Test("Everything stands out from its ground, light and dark")
  func contrast() throws {
    for (front, ground, least) in Self.pairs {
      for side in [\Palette.Tone.light, \.dark] {
        let ratio = try contrast(front[keyPath: side], ground[keyPath: side])
        #expect(ratio >= least, "\(front.name) on \(ground.name): \(ratio)")
      }
    }
  }

  @Test("The contrast that is computed here is the one of WCAG's examples")
  func reference() throws {
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 1e-9)
    // From the published table of #767676, the palest grey allowed on white: 4.54.
    #expect(abs(try contrast("#767676", "#ffffff") - 4.54) < 0.005)
  }

  @Test("Lines differ in lightness or hue for each kind of colour vision", arguments: Vision.all)
  func colourVision(_ vision: Vision) throws {
    for side in [\Palette.Tone.light, \.dark] {
      let seen = try Palette.lines.map { vision.lab(try linear($0[keyPath: side])) }
      for (i, a) in seen.enumerated() {
        for b in seen[..<i] {
          let distance = zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          // 2.3 is just noticeable.
          #expect(distance > 15, "\(vision.name): lines \(i)")
        }
      }
    }
  }

  /// Linear sRGB as it is seen without a kind of cone: Machado, Oliveira and Fernandes 2009, IEEE
  /// TVCG 15:1291, doi:10.1109/TVCG.2009.113, severity 1.
  struct Vision: Sendable, CustomTestStringConvertible {
    let name: String
    let matrix: [[Double]]
    var testDescription: String { name }

    static let all = [
      Vision(name: "normal", matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
      Vision(
        name: "no long cones",
        matrix: [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]),
      Vision(
        name: "no middle cones",
        matrix: [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]),
      Vision(
        name: "no short cones",
        matrix: [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]),
    ]

    /// CIE 1976 L*a*b*, white D65.
    func lab(_ rgb: [Double]) -> [Double] {
      let seen = matrix.map { row in max(0, min(1, zip(row, rgb).map(*).reduce(0, +))) }
      let (r, g, b) = (seen[0], seen[1], seen[2])
      func f(_ t: Double) -> Double {
        t > 216.0 / 24_389 ? cbrt(t) : (24_389.0 / 27 * t + 16) / 116
      }
      let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
      let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
      let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
      return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let lights = try [a, b].map { colour -> Double in
      let c = try linear(colour)
      return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]
    }.sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func linear(_ hex: String) throws -> [Double] {
    let value = try #require(UInt32(hex.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let c = Double((value >> shift) & 255) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
  }
}
