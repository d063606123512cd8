import Seeded

extension Seeded {
  /// Any byte, with ESC, C1 lead bytes and brackets far more often than chance.
  mutating func byteNearControls() -> UInt8 {
    let favourites: [UInt8] = [0x1B, 0xC2, 0x5B, 0x5D, 0x9B, 0x9D, 0x90, 0x5C, 0x07, 0xE2, 0x80, 0xAE]
    return Bool.random(using: &self) ? favourites.randomElement(using: &self)! : UInt8.random(in: 0...255, using: &self)
  }
}
