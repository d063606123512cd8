import GuideDocument
import Seeded

@testable import GuideLint

/// Slips of authors and of programs, at random places of a guide.
struct Damage {
  var random: Seeded

  mutating func damaged(_ bytes: [UInt8], times: Int) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<times { once(&bytes) }
    return bytes
  }

  private mutating func once(_ bytes: inout [UInt8]) {
    let values = Self.values(in: bytes)
    guard let value = values.randomElement(using: &random) else { return other(&bytes) }
    let name = Self.start(ofNameBefore: value, in: bytes)
    switch random.below(10) {
    case 0: bytes.insert(random.pick(Array("aeot-".utf8)), at: value.lowerBound + random.below(value.count + 1))
    case 1: if !value.isEmpty { bytes.remove(at: value.lowerBound + random.below(value.count)) }
    case 2: if value.count > 1 { bytes.swapAt(value.lowerBound, value.lowerBound + 1) }
    case 3: bytes.insert(random.pick(Array("aeo".utf8)), at: name)
    case 4: bytes.insert(contentsOf: [0x20] + bytes[name..<value.upperBound + 1], at: value.upperBound + 1)
    case 5: bytes.removeSubrange(name..<value.upperBound + 1)
    case 6: bytes.replaceSubrange(value, with: bytes[random.pick(values)])
    default: other(&bytes)
    }
  }

  private mutating func other(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count + 1)
    switch random.below(4) {
    case 0: if place < bytes.count { bytes.remove(at: place) }
    case 1:
      bytes.insert(contentsOf: Array(random.pick(["\u{202E}", "\u{200B}", "&", "<", "x", "&#x9B;"]).utf8), at: place)
    case 2: bytes.insert(random.pick(Array("<>&\"'={}$/".utf8)), at: place)
    default: bytes.insert(contentsOf: bytes[place..<min(place + random.below(60), bytes.count)], at: place)
    }
  }

  /// Between the quotes of what looks like attributes.
  private static func values(in bytes: [UInt8]) -> [Range<Int>] {
    var values: [Range<Int>] = []
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\""),
        let end = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "\""))
      {
        values.append(index + 2..<end)
        index = end
      }
      index += 1
    }
    return values
  }

  private static func start(ofNameBefore value: Range<Int>, in bytes: [UInt8]) -> Int {
    var start = value.lowerBound - 2
    while start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A, bytes[start - 1] != UInt8(ascii: "<") {
      start -= 1
    }
    return start
  }
}

extension Example {
  /// The project it shows, and the same with its first file damaged.
  func project(_ change: ([UInt8]) -> [UInt8] = { $0 }) -> Project {
    let files = marked.enumerated().map { number, marked in
      number == 0 ? SourceFile(path: marked.file.path, bytes: change(marked.file.bytes)) : marked.file
    }
    return files.reduce(Project(root: "", documents: [])) { $0.replacing($1) }
  }
}
