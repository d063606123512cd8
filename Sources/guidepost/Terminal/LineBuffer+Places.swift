/// Where moves and deletions end.
extension LineBuffer {
  var previousPlace: Int { max(0, cursor - 1) }
  var nextPlace: Int { min(characters.count, cursor + 1) }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, !isInWord(place - 1) { place -= 1 }
    while place > 0, isInWord(place - 1) { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !isInWord(place) { place += 1 }
    while place < characters.count, isInWord(place) { place += 1 }
    return place
  }

  func place(after key: Key) -> Int {
    switch key {
    case .left: previousPlace
    case .right: nextPlace
    case .wordLeft: wordStart
    case .wordRight: wordEnd
    case .home: 0
    case .end: characters.count
    default: cursor
    }
  }

  private func isInWord(_ index: Int) -> Bool {
    !characters[index].isWhitespace && !characters[index].isPunctuation
  }
}
