import Seeded

#if SQLite
  import Foundation
  import Journal
  import Synchronization

  @testable import guidepost

  /// A day of customers whom chance made up, for pages that show a report: 150 sessions with the sample guide on broadband,
  /// walked through the machine protocol as a host would, on the Monday before a reader's Tuesday.
  struct SampleDay {
    /// A store that holds the day, at a path of its own.
    static func write(to path: String) throws {
      var day = SampleDay(store: try SQLiteEventStore(at: path))
      for number in 1...150 { day.walk(number) }
    }

    private let talk: ProtocolTalk
    private let clock = Clock()
    private var generator = Seeded(state: 7)

    private final class Clock: Sendable {
      // Monday 30 November 2026, 9:00 in London.
      private let time = Mutex<Int64>(tenOClock - 25 * 3_600_000)
      func now() -> Int64 { time.withLock { $0 } }
      func goOn(by milliseconds: Int64) { time.withLock { $0 += milliseconds } }
    }

    private init(store: any EventStore) {
      talk = ProtocolTalk(isHosted: true, store: store, now: { [clock] in clock.now() })
    }

    /// To its end, or to where the customer gives up without a word.
    private mutating func walk(_ number: Int) {
      let session = "c\(number)"
      var message = talk.take("start", "\"guide\":\"broadband-fault\"", session: session)
      while message["type"] != "outcome", let (command, fields) = reply(to: message) {
        clock.goOn(by: 9_000)
        message = talk.take(command, fields, session: session)
      }
      if message["type"] == "outcome", chance(0.6) {
        talk.take("feedback", "\"solved\":\(chance(0.8)),\"score\":\([5, 4, 4, 3, 2][likely(5)])", session: session)
      }
    }

    /// Nil where the customer goes away.
    private mutating func reply(to message: JSONValue) -> (String, String)? {
      guard !chance(message["kind"] == "field" ? 0.15 : 0.03) else { return nil }
      switch message["type"]?.string {
      case "prompt": return ("answer", "\"value\":\(answer(to: message))")
      case "handoff": return ("handoff", chance(0.9) ? "\"result\":\"served\"" : "\"result\":\"declined\"")
      case "appointment": return ("appointment", "\"result\":\"declined\"")
      case "fact": return ("fact", "\"value\":null")
      case "action": return ("action", "\"result\":\"done\",\"value\":\"ok\"")
      default: return nil
      }
    }

    private mutating func answer(to prompt: JSONValue) -> String {
      let options = prompt["options"]?.items ?? []
      switch prompt["kind"]?.string {
      case "choice": return options[likely(options.count)]["id"]?.text ?? ""
      case "multiple": return "[\(options[likely(options.count)]["id"]?.text ?? "")]"
      case "field": return prompt["example"]?.text ?? "\"1\""
      case "form":
        let fields = prompt["fields"]?.items ?? []
        let given = fields.compactMap { field in field["example"].map { "\(field["variable"]?.text ?? ""):\($0.text)" }
        }
        return "{\(given.joined(separator: ","))}"
      case "message": return "\"Please call me.\""
      default: return "\"done\""
      }
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    /// The first of several far more often than the last.
    private mutating func likely(_ count: Int) -> Int {
      min(Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
    }
  }
#endif
