import Desk
import GuideDocument
import GuideGraph
import GuideSession

// One person of the file.

extension CallListFile {
  mutating func readRow(_ row: [CSVDocument.Field]) {
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
}
