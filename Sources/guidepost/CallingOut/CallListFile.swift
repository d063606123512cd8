import Desk
import GuideDocument
import GuideGraph
import GuideSession

/// A file of people to ring, read and checked against the guide: what is right, and everything that is wrong.
struct CallListFile {
  /// Somebody to ring, with the place of the row.
  struct Person: Hashable {
    var callee: Callee
    var number: DialledNumber
    var times: CallTimes
    /// Whose values these are, for erasing them; the number where the file does not say.
    var subject: String
    var place: CSVDocument.Place
  }

  struct Problem: Hashable, CustomStringConvertible {
    var place: CSVDocument.Place
    var text: String
    var description: String { "\(place): \(text)" }
  }

  private(set) var people: [Person] = []
  /// In the order of the file.
  private(set) var problems: [Problem] = []
  /// Nothing can be made of the file as a whole.
  private(set) var isUnreadable = false

  private let guide: Guide
  private let zone: String
  private let dialCode: String?
  private var columns: [Column] = []

  private enum Column: Hashable {
    case name, number, earliest, latest, zone, subject
    case variable(VariableName)
  }

  /// `zone`: of times without one. `dialCode`: see `DialledNumber`.
  init(_ bytes: [UInt8], for guide: Guide, zone: String, dialCode: String?) {
    self.guide = guide
    self.zone = zone
    self.dialCode = dialCode
    do throws(CSVDocument.Malformed) {
      let document = try CSVDocument(bytes)
      read(document)
    } catch {
      refuse(error.place, error.problem)
    }
  }

  private mutating func read(_ document: CSVDocument) {
    guard let head = document.rows.first else { return refuse(.init(line: 1, column: 1), "the file is empty") }
    readHead(head)
    guard !isUnreadable else { return }
    for row in document.rows.dropFirst() { readRow(row) }
    findDoubles()
  }

  private mutating func refuse(_ place: CSVDocument.Place, _ text: String) {
    problems.append(Problem(place: place, text: text))
    isUnreadable = true
  }

  // MARK: - Head

  private mutating func readHead(_ head: [CSVDocument.Field]) {
    for field in head {
      guard let column = column(field.text.trimmed) else {
        let known =
          ["name", "number", "earliest", "latest", "zone", "subject"] + guide.variables.keys.map(\.text).sorted()
        let near = Spelling(known).suggestion(for: field.text.trimmed).map { "; did you mean \"\($0)\"?" } ?? ""
        refuse(field.place, "there is no column or variable \"\(field.text.trimmed)\" of guide \(guide.id)\(near)")
        continue
      }
      if columns.contains(column) { refuse(field.place, "the column \"\(field.text.trimmed)\" is there twice") }
      columns.append(column)
    }
    if !isUnreadable, !columns.contains(.number) {
      refuse(head[0].place, "there is no column \"number\"; the first line names the columns")
    }
  }

  private func column(_ name: String) -> Column? {
    switch name {
    case "name": .name
    case "number": .number
    case "earliest": .earliest
    case "latest": .latest
    case "zone": .zone
    case "subject": .subject
    default: guide.variables[VariableName(name)].map { .variable($0.name) }
    }
  }

  // MARK: - Rows

  private mutating func readRow(_ row: [CSVDocument.Field]) {
    let before = problems.count
    guard row.count == columns.count, let first = row.first else {
      problems.append(
        Problem(
          place: row.first?.place ?? .init(line: 0, column: 0),
          text: "\(row.count) field\(row.count == 1 ? "" : "s") where the first line names \(columns.count)"))
      return
    }
    let fields = Dictionary(uniqueKeysWithValues: zip(columns, row))
    let text = { (column: Column) in fields[column]?.text.trimmed ?? "" }
    guard let number = DialledNumber(text(.number), code: dialCode), let place = fields[.number]?.place else {
      return note(fields[.number], "\"\(text(.number))\" is no telephone number")
    }
    let times = readTimes(fields)
    let variables = readVariables(fields)
    guard problems.count == before else { return }
    let subject = text(.subject).isEmpty ? number.text : text(.subject)
    people.append(
      Person(
        callee: Callee(name: text(.name), number: text(.number), variables: variables), number: number, times: times,
        subject: subject, place: CSVDocument.Place(line: first.place.line, column: place.column)))
  }

  private mutating func note(_ field: CSVDocument.Field?, _ text: String) {
    problems.append(Problem(place: field?.place ?? .init(line: 1, column: 1), text: text))
  }

  /// `name` and `number` fill the guide's variables of these names, too.
  private mutating func readVariables(_ fields: [Column: CSVDocument.Field]) -> [String: String] {
    var values: [String: String] = [:]
    for (column, field) in fields {
      let name: VariableName
      switch column {
      case .variable(let variable): name = variable
      case .name: name = "name"
      case .number: name = "number"
      case .earliest, .latest, .zone, .subject: continue
      }
      guard let variable = guide.variables[name], !field.text.trimmed.isEmpty else { continue }
      guard let value = variable.type.parse(field.text.trimmed, values: variable.values) else {
        let choices = variable.values.isEmpty ? "" : "; it is one of \(variable.values.joined(separator: ", "))"
        note(field, "\"\(field.text)\" is no \(variable.type.rawValue) for \(variable.name)\(choices)")
        continue
      }
      guard variable.admits(value) else {
        note(field, "\"\(field.text)\" is outside what \(variable.name) may be")
        continue
      }
      values[name.text] = field.text.trimmed
    }
    return values
  }

  private mutating func readTimes(_ fields: [Column: CSVDocument.Field]) -> CallTimes {
    let named = fields[.zone]?.text.trimmed ?? ""
    var times = CallTimes(zone: named.isEmpty ? zone : named)
    guard LocalZone(times.zone) != nil else {
      note(fields[.zone], "nobody knows a time zone \"\(times.zone)\"; name one as in Europe/London")
      return times
    }
    for (column, isEarliest) in [(Column.earliest, true), (.latest, false)] {
      guard let field = fields[column], !field.text.trimmed.isEmpty else { continue }
      guard let moment = CallMoment(field.text.trimmed, zone: times.zone) else {
        note(field, "\"\(field.text)\" is no time such as 09:30, 2026-12-01T09:30 or 2026-12-01T09:30+01:00")
        continue
      }
      switch (moment, isEarliest) {
      case (.daily(let minute), true): times.dailyFrom = minute
      case (.daily(let minute), false): times.dailyTo = minute
      case (.once(let instant), true): times.notBefore = instant
      case (.once(let instant), false): times.notAfter = instant
      }
    }
    if let from = times.notBefore, let to = times.notAfter, to <= from {
      note(fields[.latest], "the latest time to ring is not after the earliest")
    }
    return times
  }

  /// Nobody is rung twice because the file names them twice.
  private mutating func findDoubles() {
    var first: [DialledNumber: CSVDocument.Place] = [:]
    people = people.filter { person in
      guard let known = first[person.number] else {
        first[person.number] = person.place
        return true
      }
      problems.append(Problem(place: person.place, text: "the number stands in line \(known.line) already"))
      return false
    }
    problems.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}

/// A time to ring somebody: of each day, or once.
enum CallMoment: Hashable, Sendable {
  /// Minutes after midnight.
  case daily(Int)
  /// Milliseconds since 1970.
  case once(Int64)

  /// `09:30`, `2026-12-01T09:30` (seconds and a `T` may be left out) on the wall clock of `zone`, or with an offset.
  init?(_ text: String, zone: String) {
    if let minute = Self.minute(text) {
      self = .daily(minute)
      return
    }
    var text = text
    if text.count > 10, text.dropFirst(10).first == " " {
      text = text.prefix(10) + "T" + text.dropFirst(11)
    }
    if text.count == 16 {
      text += ":00"
    } else if text.count > 16, text.dropFirst(16).first != ":" {
      text = text.prefix(16) + ":00" + text.dropFirst(16)
    }
    guard let moment = ZonedDateTime(text), let zone = LocalZone(zone) else { return nil }
    self = .once(moment.instant(in: zone) / 1_000)
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute),
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
