extension [UInt8] {
  /// Whether a word stands in it, byte for byte.
  func holds(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length, length > 0 else { return false }
    return withUnsafeBufferPointer { bytes in
      let first = word.utf8Start[0]
      var index = 0
      while index <= bytes.count - length {
        var next = index
        while next < bytes.count, bytes[next] != first { next += 1 }
        guard next <= bytes.count - length else { return false }
        var same = 1
        while same < length, bytes[next + same] == word.utf8Start[same] { same += 1 }
        if same == length { return true }
        index = next + 1
      }
      return false
    }
  }
}
