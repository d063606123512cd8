extension [UInt8] {
  /// Whether one of a few words stands in it, byte for byte: one pass, in which most bytes begin no word.
  func holds(anyOf words: [String]) -> Bool {
    var beginnings = [Bool](repeating: false, count: 256)
    for word in words { if let first = word.utf8.first { beginnings[Int(first)] = true } }
    let words = words.map { Array($0.utf8) }
    return beginnings.withUnsafeBufferPointer { beginnings in
      withUnsafeBufferPointer { bytes in
        for index in bytes.indices where beginnings[Int(bytes[index])] {
          if words.contains(where: { bytes[index...].starts(with: $0) }) { return true }
        }
        return false
      }
    }
  }
}
