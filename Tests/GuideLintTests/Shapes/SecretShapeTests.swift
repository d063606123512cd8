import Testing

@testable import GuideLint

struct SecretShapeTests {
  private func keys(_ text: String) -> [String] {
    SecretShape.keys(in: Array(text.utf8)).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  private static let digits = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5"

  @Test(arguments: [
    "AKIA" + "J2Q7XW5R3MZ6TK4B", "ghp_" + digits, "AIza" + digits.prefix(35), "sk_" + "live_" + digits.prefix(24),
    "xoxb-" + digits.prefix(24), "glpat-" + digits.prefix(20), "npm_" + digits,
  ])
  func `a key is found, alone and in a sentence`(_ key: String) {
    #expect(keys(key) == [key])
    #expect(keys("The key is \"\(key)\" today") == [key])
  }

  @Test(arguments: [
    "AKIAIOSFODNN7EXAMPLE", "AKIA" + "J2Q7XW5R3MZ6TK4", "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx",
    "task_live_abcdefghijklmnopqrstuv",
    "s-3e123b1d-1e3a-47e1-901e-96f89d92297e", "7K4M-92QX-T3HB", "", "A",
  ])
  func `samples, references and parts of words are none`(_ text: String) {
    #expect(keys(text) == [])
  }
}
