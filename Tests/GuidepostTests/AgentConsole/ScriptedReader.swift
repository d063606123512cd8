@testable import guidepost

/// Types prepared lines, and does in between what other people do meanwhile.
final class ScriptedReader: AnswerReader {
  enum Part {
    case event(InputEvent)
    case meanwhile(() throws -> Void)
  }

  let columns = 76
  private var parts: [Part]
  private(set) var isUsedUp = false
  /// What was asked, each time.
  private(set) var requests: [InputRequest] = []

  init(_ parts: [Part]) { self.parts = parts }

  func readEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) -> InputEvent {
    requests.append(request)
    while !parts.isEmpty {
      switch parts.removeFirst() {
      case .event(let event): return event
      case .meanwhile(let act): try! act()
      }
    }
    isUsedUp = true
    return .endOfInput
  }

  func say(_ text: String) {}
  func discardDraft() {}
}

extension ScriptedReader.Part: ExpressibleByStringLiteral {
  init(stringLiteral line: String) { self = .event(.line(line)) }
}
