/// Syllables of an English word by its spelling: stretches of vowels, without the silent `e`, with the vowels that are
/// spoken apart. These are the rules that readability programs have used since the 1970s; a test says how often they are
/// right. Never less than 1 for a word with letters.
enum EnglishSyllables {
  static func count(in word: String) -> Int {
    let lowered = word.lowercased().replacing("’", with: "'")
    if let known = exceptions[lowered] { return known }
    // don't is one syllable, isn't two.
    if lowered.hasSuffix("n't"), let before = lowered.dropLast(3).unicodeScalars.last {
      return count(in: String(lowered.dropLast(3)))
        + (isVowel(before) || ["ca", "wo"].contains(lowered.dropLast(3)) ? 0 : 1)
    }
    let parts = lowered.split { !$0.isLetter }
    guard parts.count == 1 else { return max(1, parts.reduce(0) { $0 + count(in: String($1)) }) }
    let letters = Array(parts[0].unicodeScalars)
    guard letters.contains(where: isVowel) else { return letters.count > 1 ? 1 : 0 }
    return max(1, groups(letters) - silent(letters) + apart(letters))
  }

  /// Frequent words that no rule fits.
  private static let exceptions: [String: Int] = [
    "business": 2, "businesses": 3, "every": 2, "everybody": 4, "everyone": 3, "everything": 3, "something": 2,
    "sometimes": 2, "somebody": 3, "someone": 2, "somewhere": 2, "quiet": 2, "rhythm": 2, "people": 2, "peoples": 2,
    "colonel": 2, "queue": 1, "queues": 1, "eye": 1, "eyes": 1, "use": 1, "a": 1, "i": 1, "won't": 1, "can't": 1,
    "whether": 2, "cereal": 3, "area": 3, "areas": 3, "idea": 3, "ideas": 3, "create": 2, "created": 3, "creates": 2,
    "creating": 3, "soldier": 2, "premier": 3, "client": 2, "clients": 2, "science": 2, "society": 4, "variety": 4,
  ]

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouyàáâäèéêëìíîïòóôöùúûü".unicodeScalars.contains(letter)
  }

  private static func groups(_ letters: [Unicode.Scalar]) -> Int {
    letters.indices.count { isVowel(letters[$0]) && ($0 == 0 || !isVowel(letters[$0 - 1])) }
  }

  private static func ends(_ letters: [Unicode.Scalar], _ ending: String) -> Bool {
    letters.count > ending.unicodeScalars.count
      && letters.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
  }

  /// Vowels near the end that are written and not spoken.
  private static func silent(_ letters: [Unicode.Scalar]) -> Int {
    if ends(letters, "e") { return isSilent(beforeE: letters.dropLast()) }
    if ends(letters, "es") {
      // Spoken after a hiss: houses, pages, boxes, churches.
      let sounds = ["ses", "zes", "xes", "ches", "shes", "ces", "ges", "ies", "ees", "oes", "ues"]
      return sounds.contains { ends(letters, $0) } ? 0 : isSilent(beforeE: letters.dropLast(2))
    }
    if ends(letters, "ed") {
      let sounds = ["ted", "ded", "ied", "eed", "oed", "ued"]
      return sounds.contains { ends(letters, $0) } || letters.count < 4 ? 0 : 1
    }
    // safe-ly, use-ful, state-ment; not ce-ment.
    let endings = ["ely", "ement", "ements", "eless", "eful", "efully"]
    return endings.contains { ends(letters, $0) && letters.dropLast($0.count).contains(where: isVowel) } ? 1 : 0
  }

  /// 1 where the `e` after these letters is not spoken: `make`, but `table` and `tree`.
  private static func isSilent(beforeE letters: ArraySlice<Unicode.Scalar>) -> Int {
    guard let last = letters.last, !isVowel(last) else { return 0 }
    if last == "l", let sound = letters.dropLast().last, !isVowel(sound) { return 0 }
    return 1
  }

  /// Neighbouring vowels that are two syllables: ra-di-o, vide-o, manu-al, suppli-er, go-ing; and pris-m.
  private static func apart(_ letters: [Unicode.Scalar]) -> Int {
    var count = ends(letters, "sm") ? 1 : 0
    for ending in ["ying", "oing", "eing"] where ends(letters, ending) { count += 1 }
    if ["ier", "iers"].contains(where: { ends(letters, $0) && letters.dropLast($0.count).contains(where: isVowel) }) {
      count += 1
    }
    for index in letters.indices.dropLast() where index == 0 || !isVowel(letters[index - 1]) {
      let before = index == 0 ? " " : letters[index - 1]
      switch (letters[index], letters[index + 1]) {
      // -tion, -cial, -cian, region: one sound.
      case ("i", "o"), ("i", "a"): count += "tscxg".unicodeScalars.contains(before) ? 0 : 1
      case ("i", "u"), ("u", "o"): count += before == "q" ? 0 : 1
      case ("u", "a"): count += before == "q" || before == "g" ? 0 : 1
      case ("e", "o"): count += before == "g" ? 0 : 1
      default: break
      }
    }
    return count
  }
}
