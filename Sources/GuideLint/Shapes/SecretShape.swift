/// What a key to a service looks like. Only shapes that their makers publish and that nothing else has: a guide is full of
/// ids and references, and guessing by randomness would take those for keys.
struct SecretShape: Hashable, Sendable {
  let prefix: [UInt8]
  /// How many of its own signs follow the prefix.
  let length: ClosedRange<Int>
  let what: String

  init(_ prefix: String, _ length: ClosedRange<Int>, _ what: String) {
    self.prefix = Array(prefix.utf8)
    self.length = length
    self.what = what
  }

  static let all = [
    SecretShape("AKIA", 16...16, "an AWS access key"),
    SecretShape("ASIA", 16...16, "an AWS access key"),
    SecretShape("AIza", 35...35, "a Google key"),
    SecretShape("ghp_", 36...36, "a GitHub token"),
    SecretShape("gho_", 36...36, "a GitHub token"),
    SecretShape("ghs_", 36...36, "a GitHub token"),
    SecretShape("github_pat_", 40...120, "a GitHub token"),
    SecretShape("glpat-", 20...64, "a GitLab token"),
    SecretShape("npm_", 36...36, "an npm token"),
    SecretShape("sk_live_", 16...128, "a Stripe key"),
    SecretShape("rk_live_", 16...128, "a Stripe key"),
    SecretShape("sk-ant-", 32...160, "an Anthropic key"),
    SecretShape("xoxb-", 20...128, "a Slack token"),
    SecretShape("xoxp-", 20...128, "a Slack token"),
    SecretShape("SG.", 60...80, "a SendGrid key"),
    SecretShape("eyJhbGciOi", 40...4096, "a signed token (JWT)"),
    SecretShape("-----BEGIN RSA PRIVATE KEY", 5...5, "a private key"),
    SecretShape("-----BEGIN EC PRIVATE KEY", 5...5, "a private key"),
    SecretShape("-----BEGIN OPENSSH PRIVATE KEY", 5...5, "a private key"),
    SecretShape("-----BEGIN PRIVATE KEY", 5...5, "a private key"),
  ]

  /// By the first two bytes: whether some shape begins so. One look-up for every byte of a file.
  private static let beginnings: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 16)
    for shape in all { table[Int(shape.prefix[0]) << 8 | Int(shape.prefix[1])] = true }
    return table
  }()

  struct Key {
    var shape: SecretShape
    var range: Range<Int>
  }

  static func keys(in bytes: [UInt8]) -> [Key] {
    guard bytes.count > 8 else { return [] }
    var found: [Key] = []
    for start in starts(in: bytes) {
      if let last = found.last, last.range.contains(start) { continue }
      if let key = key(at: start, in: bytes) { found.append(key) }
    }
    return found
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    beginnings.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var pair = Int(bytes[0])
        for index in 1..<bytes.count {
          pair = (pair << 8 | Int(bytes[index])) & 0xFFFF
          if table[pair] { starts.append(index - 1) }
        }
      }
    }
    return starts
  }

  private static func key(at start: Int, in bytes: [UInt8]) -> Key? {
    // Part of a longer word is no key.
    if start > 0, isSign(bytes[start - 1]), bytes[start] != UInt8(ascii: "-") { return nil }
    for shape in all where bytes[start...].starts(with: shape.prefix) {
      var end = start + shape.prefix.count
      while end < bytes.count, isSign(bytes[end]), end - start - shape.prefix.count <= shape.length.upperBound {
        end += 1
      }
      let own = bytes[(start + shape.prefix.count)..<end]
      guard shape.length.contains(own.count), !isSample(own) else { continue }
      return Key(shape: shape, range: start..<end)
    }
    return nil
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// What documentation shows instead of a key: EXAMPLE in it, or all but one or two kinds of sign.
  private static func isSample(_ bytes: ArraySlice<UInt8>) -> Bool {
    Set(bytes).count <= 2 && bytes.count > 5
      || String(decoding: bytes, as: UTF8.self).uppercased().contains("EXAMPLE")
  }
}
