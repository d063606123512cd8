/// Names by the address of libxml2's interned copy, so that a name is compared as text once and not once an element.
struct NameCache<Name> {
  private var keys: [UInt]
  private var names: [Name]
  private let find: (String) -> Name

  init(unknown: Name, find: @escaping (String) -> Name) {
    keys = Array(repeating: 0, count: 1024)
    names = Array(repeating: unknown, count: 1024)
    self.find = find
  }

  /// One slot an address and no probing: a file full of made-up names costs comparisons, not memory.
  mutating func name(at pointer: UnsafePointer<UInt8>) -> Name {
    let key = UInt(bitPattern: pointer)
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if keys[slot] == key { return names[slot] }
    let name = unsafe find(String(cString: pointer))
    keys[slot] = key
    names[slot] = name
    return name
  }
}
