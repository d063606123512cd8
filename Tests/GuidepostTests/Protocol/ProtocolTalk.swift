import Desk
import Foundation
import GuideDocument
import GuideGraph
import GuideSession
import Journal
import Synchronization
import Testing

@testable import guidepost

/// A server in this process, and every line that went to and fro.
final class ProtocolTalk {
  private let server: ProtocolServer
  private let store: any EventStore
  private let workspace: Workspace
  private(set) var sent: [String] = []
  private(set) var received: [JSONValue] = []

  /// `isHosted`: as with `--desk host`.
  init(
    _ workspace: Workspace = ShippedWalks.workspace, isHosted: Bool = false, isForgetful: Bool = false,
    store: any EventStore = MemoryEventStore(), now: @escaping @Sendable () -> Int64 = { tenOClock }
  ) {
    self.store = store
    self.workspace = workspace
    let surroundings = Surroundings(
      environment: [:], folder: "/", home: "/", now: now, print: { _ in }, complain: { _ in },
      readLine: { nil }, inputIsTerminal: false, outputIsTerminal: false)
    let driver = SessionDriver(
      book: SessionBook(store: store, log: nil, isForgetful: isForgetful),
      desk: isHosted ? nil : FrontDesk(plan: workspace.plan), actions: nil, now: now)
    server = ProtocolServer(driver, workspace, surroundings)
  }

  /// A colleague takes a ticket, in another process, and writes to the customer.
  func serve(_ ticket: Ticket, writing words: String) throws {
    let desk = FrontDesk(plan: workspace.plan)
    let driver = SessionDriver(
      book: SessionBook(store: store, log: nil, isForgetful: false), desk: desk, actions: nil, now: { tenOClock },
      actor: .agent, agentName: "17")
    _ = try store.write {
      try desk.perform(
        .pick(ticket, at: .queue("broadband-care"), agent: "17"), key: "pick", by: "agent", at: tenOClock, in: $0)
    }
    _ = try driver.serve(ticket, agent: "17", counter: nil, under: desk)
    var (kept, _) = try driver.takeUp(ticket.description, as: "17")
    try driver.write(words, to: &kept)
  }

  func setCounter(_ counter: DeskPlan.Counter.ID, _ standing: CounterStanding) throws {
    _ = try store.write {
      try FrontDesk(plan: workspace.plan).perform(
        .setCounter(counter, standing, agent: "17"), key: SessionBook.randomName(), by: "agent", at: tenOClock, in: $0)
    }
  }

  @discardableResult
  func say(_ line: String) -> [JSONValue] {
    sent.append(line)
    let messages = server.answer(to: line)
    received += messages
    return messages
  }

  /// A command of session `s1`; `fields` as JSON, without braces.
  @discardableResult
  func take(_ command: String, _ fields: String = "", session: String = "s1") -> JSONValue {
    let rest = fields.isEmpty ? "" : ",\(fields)"
    return say("{\"session\":\"\(session)\",\"command\":\"\(command)\"\(rest)}").last ?? .null
  }
}

extension JSONValue {
  var names: [String] {
    guard case .object(let fields) = self else { return [] }
    return fields.map(\.name)
  }

  var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// Without a field, or with another value there.
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(var fields) = self else { return self }
    let place = fields.firstIndex { $0.name == name }
    if let place { fields.remove(at: place) }
    if let value { fields.insert(.init(name: name, value: value), at: place ?? fields.count) }
    return .object(fields)
  }
}

/// Small guides in a project of their own, for a protocol talk.
enum ProtocolGuides {
  static func workspace(_ texts: [String]) -> Workspace {
    let documents = texts.enumerated().compactMap { number, text in
      DocumentReader().check(SourceFile(path: "\(number).xml", bytes: Array(text.utf8))).document
    }
    return Workspace(Project(root: "", documents: documents, diagnostics: []))
  }

  /// A guide that leads to a queue at once, with one counter where serving takes twenty minutes.
  static func asking(hasCalendar: Bool = true) -> Workspace {
    workspace([ask, askDesk(hasCalendar)])
  }

  private static let ask = """
    <guide xmlns="urn:guidepost:1" id="ask" version="1" xml:lang="en-GB" start="what" person="desk"><title>Ask us</title>
      <step id="what"><prompt>What is it about?</prompt>
        <choice><option id="thing" next="desk"><label>A thing</label></option></choice></step>
      <handoff id="desk" queue="desk"><prompt>A colleague can help.</prompt>
        <closed next="no"/><busy next="no"/><declined next="no"/></handoff>
      <outcome id="no" result="unresolved"><prompt>Goodbye.</prompt></outcome>
    </guide>
    """

  private static func askDesk(_ hasCalendar: Bool) -> String {
    """
    <desk xmlns="urn:guidepost:1" id="d">
      <hours id="office" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <branch id="b" name="High Street" zone="Europe/London" hours="office"/>
      <service id="help" name="Help" expected="PT20M"/>
      <queue id="desk" name="Desk" branch="b" services="help" hours="office"/>
      <counter id="one" name="One" branch="b" services="help"/>
      \(hasCalendar ? #"<calendar id="times" name="Times" service="help" branch="b" slot="PT30M" capacity="1" hours="office"/>"# : "")
    </desk>
    """
  }

  static let printer = workspace([Trial.guide, Trial.office, desk])

  static let desk = """
    <desk xmlns="urn:guidepost:1" id="d">
      <hours id="office" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <branch id="b" name="B" zone="Europe/London"/>
      <service id="repair" name="Repair" expected="PT1H"/>
      <queue id="printer-care" name="Printer care" branch="b" services="repair" hours="office"/>
      <queue id="office" name="Office" branch="b" services="repair" hours="office"/>
      <calendar id="repairs" service="repair" branch="b" slot="PT1H" capacity="1" hours="office"/>
      <inbox id="printer-care" name="Printer care"/>
    </desk>
    """
}
