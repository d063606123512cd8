/// Where a link leads, as people would say it.
struct LinkAddress: Hashable, Sendable {
  private let target: String

  init(_ target: String) { self.target = target }

  private var isTelephone: Bool { target.hasPrefix("tel:") }

  /// Telephone numbers and mail addresses without their scheme.
  var spoken: String {
    guard isTelephone || target.hasPrefix("mailto:"), let colon = target.firstIndex(of: ":") else { return target }
    return String(target[target.index(after: colon)...])
  }

  /// Whether a label tells it already. A number may be grouped, and written as one dials it at home: `0808 157 0123`
  /// for `+448081570123`.
  func isSaid(by label: String) -> Bool {
    guard isTelephone else { return label == spoken }
    let said = Self.digits(label)
    let meant = Self.digits(spoken)
    return !said.isEmpty && (said == meant || isNational(said, meant))
  }

  /// A country code of one to three digits stands for the 0 that begins a number at home.
  private func isNational(_ said: String, _ meant: String) -> Bool {
    let number = said.dropFirst()
    guard spoken.hasPrefix("+"), said.hasPrefix("0"), number.count >= 6, meant.hasSuffix(number) else { return false }
    return (1...3).contains(meant.count - number.count)
  }

  private static func digits(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }
}
