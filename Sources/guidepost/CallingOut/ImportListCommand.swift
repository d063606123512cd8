import Desk
import Foundation
import GuideDocument
import GuideGraph
import Journal

/// `guidepost desk import-list`: people to ring, from a file.
enum ImportListCommand {
  static let command = Subcommand.desk(
    "import-list", "fill a list of people to ring from a CSV file", operands: "FILE",
    details: """
      The first line names the columns: number (needed), name, earliest, latest, zone, subject, and variables of the guide.
      Where anything is wrong, every mistake is told with its line and column and nothing is imported.
      """,
    options: [
      .value("--guide", "GUIDE", "the guide that agents walk with each person"),
      .value("--list", "NAME", "the list to fill (else the file's name)"),
      .value("--hours", "ID", "call only within these hours of the desk document"),
      .value(
        "--dial-code", "NUMBER", "the country of numbers that begin with 0, such as 44 (else that of the project)"),
      .flag("--skip-bad", "import the rows that are right and tell of the others"),
    ],
    examples: [
      ("guidepost desk import-list spring.csv --guide energy-sales --hours calling", "the list \"spring\""),
      ("guidepost agent --list spring", "ring one after the other"),
    ], run: runImport)

  // MARK: - Import

  private static func runImport(_ arguments: Arguments, _ office: DeskOffice) throws {
    let path = try arguments.operand("FILE")
    guard let name = arguments["--guide"] else { throw UsageError("--guide GUIDE is missing") }
    let guide = try office.workspace.guide(name)
    guard office.workspace.errors(of: guide.id).isEmpty else {
      throw Refusal("The guide \"\(guide.id)\" has errors; guidepost lint shows them. Nothing was imported.")
    }
    let list = arguments["--list"] ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    guard !list.isEmpty, list.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
      throw UsageError("\"\(list)\" is no name for a list; use letters, digits and hyphens (--list NAME)")
    }
    let hours = try arguments["--hours"].map { try office.hours($0) }
    guard let data = FileManager.default.contents(atPath: path.absolute(in: office.surroundings)) else {
      throw Refusal("The file \(path) cannot be read.")
    }
    let settings = office.workspace.project.settings
    let file = CallListFile(
      Array(data), for: guide, zone: arguments["--zone"] ?? settings.zone ?? office.surroundings.zone,
      dialCode: arguments["--dial-code"] ?? DialledNumber.code(ofLocale: settings.language ?? guide.language))
    try tell(file.problems, of: path, skipping: arguments.has("--skip-bad") && !file.isUnreadable, office)
    let result = try office.importPeople(file.people, into: .init(list), guide: guide.id.text, hours: hours)
    tell(result, list, skipped: file.problems.count, office)
  }

  private static let mostTold = 50

  private static func tell(
    _ problems: [CallListFile.Problem], of path: String, skipping: Bool, _ office: DeskOffice
  ) throws {
    for problem in problems.prefix(mostTold) {
      let place = "\(path):\(problem.place.line):\(problem.place.column)"
      office.surroundings.complain(Sanitiser.sanitised("\(place): \(problem.text)"))
    }
    if problems.count > mostTold { office.surroundings.complain("and \(problems.count - mostTold) more") }
    guard problems.isEmpty || skipping else {
      let count = problems.count == 1 ? "1 mistake" : "\(problems.count) mistakes"
      throw Refusal("\(count), so nothing was imported. --skip-bad imports the rows that are right.")
    }
  }

  private static func tell(_ result: ImportResult, _ list: String, skipped: Int, _ office: DeskOffice) {
    var lines = ["\(result.added) imported into \"\(list)\"."]
    if result.known > 0 { lines.append("\(result.known) left out: the list has their number already.") }
    if result.refused > 0 { lines.append("\(result.refused) left out: their number must never be rung.") }
    if skipped > 0 { lines.append("\(skipped) skipped with a mistake.") }
    lines.append("To ring them: guidepost agent --list \(list)")
    office.show(
      lines,
      .object([
        "list": .string(list), "imported": .integer(Int64(result.added)), "known": .integer(Int64(result.known)),
        "refused": .integer(Int64(result.refused)), "skipped": .integer(Int64(skipped)),
      ]))
  }
}

struct ImportResult: Hashable {
  var added = 0
  /// Left out, because the list has the number already.
  var known = 0
  /// Left out, because the number must never be rung.
  var refused = 0
}

extension DeskOffice {
  /// All of them in one transaction.
  fileprivate func importPeople(
    _ people: [CallListFile.Person], into list: CallListID, guide: String, hours: WeeklyHours.ID?
  ) throws -> ImportResult {
    let book = CallBook(driver.book.store)
    let now = now
    return try driver.book.store.write { store in
      let state = try book.current(in: store)
      if let known = state.lists[list], known.guide != guide {
        throw Refusal("The list \"\(list)\" belongs to the guide \(known.guide). Nothing was imported.")
      }
      let listed = Set((state.lists[list]?.entries ?? []).map(\.digest))
      var result = ImportResult()
      var rows: [OutboundEvent.Row] = []
      for person in people {
        let digest = try book.digest(of: person.number, in: store)
        if state.refused.contains(digest) {
          result.refused += 1
        } else if listed.contains(digest) {
          result.known += 1
        } else {
          rows.append(.init(digest: digest, window: person.times))
          let key = Callee.key(list.text, listed.count + rows.count)
          try store.putVaultEntry(try person.callee.entry(at: key, of: person.subject))
        }
      }
      result.added = rows.count
      guard !rows.isEmpty else { return result }
      try book.note(.imported(.init(list: list, guide: guide, hours: hours, entries: rows)), at: now, in: store)
      return result
    }
  }

  fileprivate func hours(_ name: String) throws -> WeeklyHours.ID {
    if plan.hours[.init(name)] != nil { return .init(name) }
    let known = plan.hours.map(\.id.text)
    let near = Spelling(known).suggestion(for: name).map { "; did you mean \"\($0)\"?" }
    throw UsageError("there are no hours \"\(name)\"" + (near ?? "; there are \(known.joined(separator: ", "))"))
  }
}

extension String {
  fileprivate func absolute(in surroundings: Surroundings) -> String {
    hasPrefix("/") ? self : surroundings.folder + "/" + self
  }
}
