import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct ReadingGradeTests {
  /// Words with the syllables that a dictionary gives them.
  private static let dictionary: [String: Int] = [
    "the": 1, "router": 2, "table": 2, "little": 2, "people": 2, "house": 1, "houses": 2, "page": 1, "pages": 2,
    "boxes": 2, "churches": 2, "wanted": 2, "needed": 2, "walked": 1, "used": 1, "tried": 1, "agreed": 2, "fixed": 1,
    "connected": 3, "connection": 3, "information": 4, "telephone": 3, "broadband": 2, "customer": 3, "account": 2,
    "number": 2, "appointment": 3, "engineer": 3, "available": 4, "unfortunately": 5, "immediately": 5, "video": 3,
    "radio": 3, "area": 3, "idea": 3, "create": 2, "creating": 3, "quiet": 2, "science": 2, "client": 2, "patient": 2,
    "special": 2, "social": 2, "question": 2, "quality": 3, "language": 2, "usual": 3, "manual": 3, "fuel": 1,
    "being": 2, "going": 2, "doing": 2, "trying": 2, "every": 2, "something": 2, "sometimes": 2, "please": 1,
    "because": 2, "before": 2, "nine": 1, "time": 1, "times": 1, "made": 1, "likely": 2, "safely": 2, "statement": 2,
    "movement": 2, "useful": 2, "careful": 2, "wireless": 2, "socket": 2, "cable": 2, "cables": 2, "handle": 2,
    "restart": 2, "switch": 1, "switched": 1, "minute": 2, "minutes": 2, "second": 2, "seconds": 2, "light": 1,
    "lights": 1, "colour": 2, "green": 1, "orange": 2, "yellow": 2, "address": 2, "email": 2, "doctor": 2,
    "medicine": 3, "emergency": 4, "ambulance": 3, "temperature": 4, "reference": 3, "different": 3, "business": 2,
    "government": 3, "insurance": 3, "policy": 3, "payment": 2, "monthly": 2, "electricity": 5, "gas": 1, "meter": 2,
    "reading": 2, "readings": 2, "supplier": 3, "tariff": 2, "contract": 2, "cancel": 2, "cancellation": 4, "rhythm": 2,
    "criticism": 4, "prism": 2, "I": 1, "a": 1, "you": 1, "your": 1, "our": 1, "hour": 1, "fire": 1, "wire": 1,
    "commencement": 3, "ascertain": 3, "procedure": 3, "equipment": 3, "manufacturer": 5, "documentation": 5,
    "goes": 1, "does": 1, "shoes": 1, "issue": 2, "issues": 2, "value": 2, "continue": 3, "rescue": 2, "blue": 1,
    "don't": 1, "isn't": 2, "e-mail": 2, "twenty-four": 3, "said": 1, "says": 1, "eight": 1, "weight": 1,
  ]

  @Test func `nineteen words in twenty have the syllables of the dictionary`() {
    let wrong = Self.dictionary.filter { EnglishSyllables.count(in: $0.key) != $0.value }
    #expect(
      wrong.count * 20 <= Self.dictionary.count,
      "\(wrong.map { "\($0.key) \($0.value) not \(EnglishSyllables.count(in: $0.key))" }.sorted())")
    // None is far off, so that a text's average is near.
    #expect(wrong.allSatisfy { abs(EnglishSyllables.count(in: $0.key) - $0.value) == 1 })
  }

  @Test func `the formula is that of the report`() throws {
    // 12 words in 2 sentences, 15 syllables: 0.39 * 6 + 11.8 * 1.25 - 15.59.
    let text = Example.frame(
      "<step id=\"ask\"><prompt>Put the cable into the socket. It is on the front wall.</prompt><acknowledge next=\"ask\"/></step>"
    )
    let document = try #require(DocumentReader().check(SourceFile(path: "a.xml", bytes: Array(text.utf8))).document)
    let prompt = try #require(document.root.child(.step)?.child(.prompt))
    let plain = PlainText(prompt, phrases: PhraseBook(), language: "en")
    let sentences = plain.sentences(.english)
    #expect(sentences.flatMap(\.words).count == 12)
    let grade = ReadingGrade.fleschKincaid.grade(of: plain, sentences)
    let syllables = plain.lowered(sentences.flatMap(\.words)).reduce(0) { $0 + EnglishSyllables.count(in: $1) }
    #expect(syllables == 15)
    #expect(abs(grade - (0.39 * 6 + 11.8 * 15 / 12 - 15.59)) < 0.001)
  }
}
