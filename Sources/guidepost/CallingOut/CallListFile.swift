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

  var people: [Person] = []
  /// In the order of the file.
  var problems: [Problem] = []
  /// Nothing can be made of the file as a whole.
  private(set) var isUnreadable = false

  let guide: Guide
  let zone: String
  let dialCode: String?
  private(set) var columns: [Column] = []

  enum Column: Hashable {
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
