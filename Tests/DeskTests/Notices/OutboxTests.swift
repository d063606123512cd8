import Foundation
import Testing

@testable import Desk

struct OutboxTests {
  private static let reminder: Notice.ID = "reminder/R/0"

  @Test func `what was delivered or dropped is never due again`() {
    for change in [OutboxEvent.Change.delivered, .dropped] {
      var outbox = Outbox()
      #expect(outbox.isDue(Self.reminder, at: 0))
      outbox.apply(OutboxEvent(at: 0, notice: Self.reminder, change))
      #expect(!outbox.isDue(Self.reminder, at: .max))
      #expect(outbox.isDue("reminder/R/1", at: 0))
    }
  }

  @Test func `pauses after failures grow from half a minute to six hours`() {
    var outbox = Outbox()
    var pauses: [Int64] = []
    for _ in 0..<14 {
      let event = outbox.failing(Self.reminder, because: "exit code 1", at: 0)
      outbox.apply(event)
      pauses.append((outbox.failure(of: Self.reminder)?.retryAt ?? 0) / 1_000)
    }
    #expect(pauses == [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600, 21600, 21600])
    #expect(outbox.failure(of: Self.reminder)?.tries == 14)
  }

  @Test func `a person can have it tried at once`() {
    var outbox = Outbox()
    outbox.apply(outbox.failing(Self.reminder, because: "exit code 1", at: 0))
    #expect(!outbox.isDue(Self.reminder, at: 29_999))
    #expect(outbox.isDue(Self.reminder, at: 30_000))
    outbox.apply(OutboxEvent(at: 5, notice: Self.reminder, .retried))
    #expect(outbox.isDue(Self.reminder, at: 5))
  }

  @Test func `what was settled long ago is forgotten once nobody owes it, and nothing else`() {
    var outbox = Outbox()
    outbox.apply(OutboxEvent(at: 5, notice: "owed", .delivered))
    outbox.apply(OutboxEvent(at: 5, notice: "over", .delivered))
    outbox.apply(OutboxEvent(at: 10, notice: "fresh", .delivered))
    outbox.apply(outbox.failing("owed-too", because: "exit code 1", at: 5))
    let later = outbox.forgetting(settledBefore: 10, but: ["owed", "owed-too"])
    #expect(["owed", "over", "fresh"].map { later.isSettled($0) } == [true, false, true])
    #expect(later.failure(of: "owed-too")?.tries == 1)
  }

  @Test func `an event is read as it was written, and one of a newer version is told apart`() throws {
    let changes: [OutboxEvent.Change] = [.delivered, .failed(reason: "exit code 1", retryAt: 7), .retried, .dropped]
    for change in changes {
      let event = OutboxEvent(at: 5, notice: Self.reminder, change)
      #expect(try JSONDecoder().decode(OutboxEvent.self, from: JSONEncoder().encode(event)) == event)
    }
    #expect(Set(changes.map { OutboxEvent(at: 0, notice: "n", $0).kind }) == Set(OutboxEvent.Kind.allCases))
    #expect(throws: UnknownDeskEvent.self) {
      try JSONDecoder().decode(OutboxEvent.self, from: Data(#"{"type":"notice-sung","at":5,"notice":"n"}"#.utf8))
    }
  }
}
