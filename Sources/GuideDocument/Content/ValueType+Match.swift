extension ValueType {
  typealias Bytes = ArraySlice<UInt8>

  /// Whether a value is of the type, exactly as `xsdPattern` says. A test holds the two together.
  func accepts(_ value: Bytes) -> Bool {
    switch self {
    case .id: Self.isID(value)
    case .ids: Self.isList(value, of: Self.isID)
    case .token: !value.isEmpty && !value.contains(where: \.isXMLSpace)
    case .bool:
      value.elementsEqual("true".utf8) || value.elementsEqual("false".utf8) || value == [0x30] || value == [0x31]
    case .positive: Self.isNumber(value) && value.first != UInt8(ascii: "0")
    case .natural: Self.isNumber(value) && (value.count == 1 || value.first != UInt8(ascii: "0"))
    case .duration: ClockText(value).isDuration
    case .date: ClockText(value).isDate
    case .dateTime: ClockText(value).isDateTime
    case .time: ClockText(value).isTime
    case .closingTime: ClockText(value).isTime || value.elementsEqual("24:00".utf8)
    case .days: Self.isList(value) { day in Self.dayNames.contains { $0.utf8.elementsEqual(day) } }
    case .language: Self.isLanguage(value)
    case .zone: Self.isZone(value)
    case .oneOf(let words): words.contains { $0.utf8.elementsEqual(value) }
    case .link: Self.isLink(value)
    case .expression, .pattern, .text: value.contains { !$0.isXMLSpace }
    case .anything: true
    }
  }

  static func isID(_ value: Bytes) -> Bool {
    guard let first = value.first, first.isASCIILetter, value.count <= 128 else { return false }
    return value.allSatisfy { $0.isNameByte && $0 < 0x80 && $0 != UInt8(ascii: ":") }
  }

  private static func isList(_ value: Bytes, of isItem: (Bytes) -> Bool) -> Bool {
    let items = value.split(whereSeparator: \.isXMLSpace)
    return !items.isEmpty && items.allSatisfy(isItem)
  }

  private static func isNumber(_ value: Bytes) -> Bool {
    !value.isEmpty && value.count <= 9 && value.allSatisfy(\.isASCIIDigit)
  }

  private static func isLanguage(_ value: Bytes) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count >= 2, first.allSatisfy(\.isASCIILetter) else { return false }
    return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }
  }

  private static func isZone(_ value: Bytes) -> Bool {
    guard let first = value.first, first.isASCIILetter else { return false }
    return value.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
            || $0 == UInt8(ascii: "-")
        }
    }
  }

  private static func isLink(_ value: Bytes) -> Bool {
    ["https:", "tel:", "mailto:"].contains { scheme in
      value.starts(with: scheme.utf8) && value.dropFirst(scheme.utf8.count).contains { !$0.isXMLSpace }
    }
  }
}
