/// The same "random" numbers in every run (SplitMix64), so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Any byte, with ESC, C1 lead bytes and brackets far more often than chance.
  mutating func byteNearControls() -> UInt8 {
    let favourites: [UInt8] = [0x1B, 0xC2, 0x5B, 0x5D, 0x9B, 0x9D, 0x90, 0x5C, 0x07, 0xE2, 0x80, 0xAE]
    return Bool.random(using: &self) ? favourites.randomElement(using: &self)! : UInt8.random(in: 0...255, using: &self)
  }
}
