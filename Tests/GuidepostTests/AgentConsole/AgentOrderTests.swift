import GuideGraph
import Testing

@testable import guidepost

@Suite struct AgentOrderTests {
  private func order(_ line: String, free: Bool = false, locale: String = "en") -> AgentOrder? {
    AgentOrder(line, lexicon: .of(locale: locale), isFreeText: free)
  }

  @Test(arguments: AgentWord.allCases)
  func `a letter and its word are one`(_ word: AgentWord) {
    #expect(order(word.rawValue) == AgentOrder(word: word, argument: nil))
    #expect(order(word.rawValue.uppercased()) == AgentOrder(word: word, argument: nil))
    if let letter = word.letter { #expect(order(letter) == AgentOrder(word: word, argument: nil)) }
  }

  @Test func `no two words share a letter`() {
    let letters = AgentWord.allCases.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test func `words follow only where they mean something`() {
    #expect(order("n she will ring back") == AgentOrder(word: .note, argument: "she will ring back"))
    #expect(order("jump offer already a customer") == AgentOrder(word: .jump, argument: "offer already a customer"))
    #expect(order("back to the menu") == nil)
    #expect(order("") == nil)
  }

  @Test(arguments: [("n is for neighbour", false), ("note this", false), ("n", true), ("/n is for neighbour", true)])
  func `where anything may be an answer only a word alone is a command`(_ line: String, isCommand: Bool) {
    #expect((order(line, free: true) != nil) == isCommand)
  }

  @Test func `the customer's words for the same thing work in every language`() {
    #expect(order("zurück", locale: "de") == AgentOrder(word: .back, argument: nil))
    #expect(order("quit") == AgentOrder(word: .stop, argument: nil))
    #expect(order("human") == AgentOrder(word: .transfer, argument: nil))
  }
}
