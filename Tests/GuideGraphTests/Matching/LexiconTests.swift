import Testing

@testable import GuideGraph

struct LexiconTests {
  @Test(
    arguments: [
      ("de", "Zurück", .command(.back)), ("de-AT", "zurueck", .command(.back)), ("de", "Hilfe", .command(.help)),
      ("de", "Mensch", .command(.agent)), ("de", "back", .command(.back)),
      ("de", "ändern 2", .command(.change, argument: "2")),
      ("de", "von vorn", .command(.restart)), ("de", "/HILFE", .command(.help)),
      ("fr", "retour", .command(.back)), ("fr-CA", "Résumé", .command(.summary)), ("fr", "pourquoi ?", .command(.why)),
      ("fr", "parler à quelqu’un", .command(.agent)), ("fr_BE", "aide", .command(.help)),
      ("es", "atrás", .command(.back)), ("es-MX", "¿Por qué?", .command(.why)), ("es", "¡Ayuda!", .command(.help)),
      ("es", "guardar copia.txt", .command(.save, argument: "copia.txt")),
      ("ja", "help", .command(.help)), ("", "help", .command(.help)),
    ] as [(String, String, Match)])
  func `universal words are heard in the guide's language, and in English`(locale: String, line: String, match: Match) {
    #expect(Matcher(candidates: [], lexicon: .of(locale: locale)).match(line) == match)
  }

  @Test(arguments: [
    ("de", "Ja", "Nein", "jo", "nö"), ("fr", "Oui", "Non", "bien sûr", "non merci"),
    ("es", "Sí", "No", "claro", "No, gracias"),
    ("es", "Sí", "No", "si", "n"),
  ])
  func `yes and no are words of the language`(locale: String, yes: String, no: String, agreed: String, refused: String)
  {
    let candidates = [Candidate(key: "1", id: "yes", label: yes), Candidate(key: "2", id: "no", label: no)]
    var matcher = Matcher(candidates: candidates, lexicon: .of(locale: locale))
    matcher.isBoolean = true
    #expect(matcher.match(agreed) == .option(0, .yesOrNo))
    #expect(matcher.match(refused) == .option(1, .yesOrNo))
  }

  @Test(arguments: [
    ("de", "es ist nicht rot"), ("de", "kein rot"), ("fr", "ce n'est pas rouge"), ("fr", "pas rouge"),
    ("es", "no es rojo"),
  ])
  func `a no in any language contradicts a guess`(locale: String, line: String) {
    let matcher = Ladder.matcher(["Rot", "Rouge", "Rojo"], locale: locale)
    #expect(matcher.match(line) == .none)
  }

  @Test(arguments: [
    ("de", "die rote bitte", 0), ("fr", "c'est l'eau", 1), ("es", "el agua por favor", 2), ("de", "STRASSE", 3),
  ])
  func `fillers choose nothing and letters fold`(locale: String, line: String, index: Int) {
    let matcher = Ladder.matcher(["Rote Lampe", "Eau", "Agua", "Straße"], locale: locale)
    guard case .option(let pick) = matcher.match(line) else { return #expect(Bool(false), "\(line)") }
    #expect(pick.index == index)
  }

  @Test(arguments: Lexicon.languages.keys.sorted())
  func `no word of a language means two things`(language: String) throws {
    let words = try #require(Lexicon.languages[language])
    let phrases = words.commands.values.flatMap { $0 }.map { FoldedText($0).phrase }
    let lexicon = Lexicon(words)
    #expect(lexicon.commands.count == Set(phrases).count)
    for (command, own) in words.commands {
      for word in own { #expect(lexicon.commands[FoldedText(word).phrase] == command, "\(word)") }
    }
    #expect(lexicon.yes.isDisjoint(with: lexicon.no) && lexicon.yes.isDisjoint(with: lexicon.commands.keys))
    #expect(lexicon.no.isDisjoint(with: lexicon.commands.keys) && lexicon.fillers.isDisjoint(with: lexicon.negations))
    #expect(Set(words.commands.keys) == Set(CommandWord.allCases))
  }

  @Test func `a project adds words of its own`() throws {
    var lexicon = Lexicon.of(locale: "en")
    lexicon.add("Guru", to: try #require(Lexicon.Entry(name: "agent")))
    lexicon.add("Aye!", to: try #require(Lexicon.Entry(name: "yes")))
    #expect(Lexicon.Entry(name: "nothing") == nil)
    var matcher = Ladder.matcher(["Yes", "No"], boolean: true)
    #expect(matcher.match("aye") == .none)
    matcher = Matcher(candidates: matcher.candidates, lexicon: lexicon)
    matcher.isBoolean = true
    #expect(matcher.match("aye") == .option(0, .yesOrNo))
    #expect(matcher.match("guru") == .command(.agent))
  }
}
