import GuideDocument

extension PlanReader {
  /// A duration in milliseconds; nil where it is absent or cannot be read.
  func duration(_ attribute: AttributeName, of element: Element) -> Int64? {
    element[attribute].flatMap { DayTimeDuration($0) }.map(\.milliseconds)
  }

  /// A duration that takes time.
  mutating func length(_ attribute: AttributeName, of element: Element) -> Int64? {
    guard let length = duration(attribute, of: element) else { return nil }
    guard length <= 0 else { return length }
    report(
      "zero-duration", "\(attribute.rawValue)=\"\(element[attribute] ?? "")\" takes no time; write one such as PT15M",
      at: element.place(of: attribute), subject: element[.id],
      consequence: "nothing could be planned with it")
    return nil
  }

  func count(_ attribute: AttributeName, of element: Element) -> Int? {
    element[attribute].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The name that people see, or else the id.
  func title(of element: Element) -> String { element[.name] ?? element[.id] ?? "" }

  /// A zone of the zone data; nil after a complaint.
  mutating func zone(of element: Element) -> String? {
    guard let name = element[.zone] else { return nil }
    guard !ZoneNames.has(name) else { return name }
    let place = element.place(of: .zone)
    let meant = ZoneNames.suggestion(for: name)
    let help = meant.map { "did you mean \"\($0)\"?" } ?? "write one such as Europe/London"
    report(
      "bad-attribute-value", "no time zone \"\(name)\"; \(help)", at: place, subject: name,
      consequence: "every opening and every appointment would be at another time than you mean",
      fix: meant.map { Diagnostic.Fix("write \($0)", at: place, replacement: $0, isSafe: false) })
    return nil
  }
}
