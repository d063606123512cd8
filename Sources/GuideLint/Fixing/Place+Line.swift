import GuideDocument

extension Diagnostic.Place {
  /// The stretch, with its whole line where nothing else stands on it: what to delete so that no empty line stays behind.
  var withLine: Diagnostic.Place {
    let file = file.bytes
    var (start, end) = (bytes.range.lowerBound, bytes.range.upperBound)
    while start > 0, file[start - 1] == 0x20 || file[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || file[start - 1] == 0x0A else { return self }
    while end < file.count, file[end] == 0x20 || file[end] == 0x09 || file[end] == 0x0D { end += 1 }
    guard end < file.count, file[end] == 0x0A else { return self }
    return Diagnostic.Place(self.file, ByteRange(start, end + 1))
  }
}
