import Testing

@testable import GuideGraph
@testable import GuideSession

/// What must hold of every walk, however foolish.
struct Properties {
  let library: Library
  let name: String

  /// Walks `length` commands and holds each against the rules that need no end.
  func walk(_ guide: GuideID, seed: Int, channel: Session.Channel, length: Int) throws {
    var wanderer = try Wanderer(guide, in: library, seed: seed, channel: channel)
    edges(wanderer.events, seed)
    for _ in 0..<length {
      let before = wanderer
      guard let (command, events) = wanderer.step() else {
        #expect((wanderer.state == before.state) == true, "\(name) \(seed): misuse changed something")
        continue
      }
      _ = wanderer.session.waiting
      edges(events, seed)
      if case .back = command { back(from: before, to: wanderer, events, seed) }
      if case .change = command { change(from: before, to: wanderer, events, seed) }
      bookings(wanderer, seed)
      doesNotBookAgain(command, from: before, to: wanderer, seed)
      remedies(wanderer, seed)
      #expect(wanderer.state.checkpoints.count == wanderer.state.journey.answers.count, "\(name) \(seed)")
    }
    let text = try json(wanderer.events)
    log(wanderer, text, seed)
    replay(wanderer, try read(text), hasSecret: text.contains("\"withheld\""), seed)
    escape(wanderer, seed)
  }

  /// A session takes only ways that the one list of control edges has.
  private func edges(_ events: [Event], _ seed: Int) {
    for case .stepEntered(let entered) in events.map(\.body) {
      guard let via = entered.via, let from = entered.from, let guide = library[entered.step.guide] else { continue }
      guard let to = guide.index(of: entered.step.step) else {
        Issue.record("\(name) \(seed): no step \(entered.step)")
        continue
      }
      let start = from.guide == guide.id ? guide.index(of: from.step) : nil
      if via != .person { #expect(start != nil, "\(name) \(seed): \(via) leads from \(from) to \(entered.step)") }
      #expect(
        guide.edges.allows(via, from: start ?? to, to: to), "\(name) \(seed): \(via) from \(from) to \(entered.step)")
    }
  }

  /// Going back restores the journey exactly, but for facts, which are asked anew.
  private func back(from before: Wanderer, to after: Wanderer, _ events: [Event], _ seed: Int) {
    guard events.first?.type == "went-back", let known = before.befores.last, let known else { return }
    #expect(bare(after.state.journey) == bare(known), "\(name) \(seed): back")
  }

  private func bare(_ journey: Journey) -> Journey {
    var journey = journey
    journey.ahead[journey.key] = nil
    journey.standing.place = .arriving
    journey.standing.facts = [:]
    journey.standing.factsAreOld = false
    journey.standing.pending = nil
    return journey
  }

  /// A changed answer loses no later one: each stands again, waits for its question, or is asked anew.
  private func change(from before: Wanderer, to after: Wanderer, _ events: [Event], _ seed: Int) {
    guard case .changedAnswer(let changed)? = events.first?.body else { return }
    let journey = after.state.journey
    for answer in before.state.journey.answers.dropFirst(changed.turn + 1) where !answer.isJump {
      let stands =
        journey.answers.contains(answer) || journey.ahead[answer.step]?.contains { $0.answer == answer } == true
      let isAsked = journey.key == answer.step || answer.step == changed.step || answer.isLost
      #expect(stands || isAsked, "\(name) \(seed): \(answer.step) is lost by changing \(changed.step)")
    }
  }

  /// What was booked stays exactly as it was whatever is said about earlier questions.
  private func doesNotBookAgain(_ command: Command, from before: Wanderer, to after: Wanderer, _ seed: Int) {
    switch command {
    case .back, .change, .restart: #expect(before.desk == after.desk, "\(name) \(seed): bookings after \(command)")
    default: break
    }
  }

  /// Nobody is asked to do again what was tried already, in whichever guide or before whichever hand-off that was.
  private func remedies(_ wanderer: Wanderer, _ seed: Int) {
    guard case .asking = wanderer.state.journey.place, case .question(let question) = wanderer.session.step,
      let remedy = question.remedy
    else { return }
    #expect(!wanderer.state.journey.tried.contains(remedy), "\(name) \(seed): \(remedy) is offered again")
  }

  /// The session knows exactly the appointments that the desk has.
  private func bookings(_ wanderer: Wanderer, _ seed: Int) {
    let references = wanderer.state.bookings.map(\.reference)
    #expect(Set(references) == wanderer.desk, "\(name) \(seed): bookings")
    #expect(references.count == wanderer.desk.count, "\(name) \(seed): a booking is told twice")
  }

  /// Numbers without gaps, and nothing private in clear.
  private func log(_ wanderer: Wanderer, _ text: String, _ seed: Int) {
    let events = wanderer.events
    #expect(events.map(\.number) == Array(1...events.count), "\(name) \(seed)")
    let numbers = events.flatMap(\.vaultTexts).map(\.number)
    #expect(numbers == Array(0..<numbers.count).map { $0 + 1 }, "\(name) \(seed): vault numbers")
    for secret in wanderer.secretTexts where secret.utf8.count > 5 {
      if text.contains(secret) { Issue.record("\(name) \(seed): \(secret) is in the log") }
    }
  }

  /// The same events give the same state, also read from their log.
  private func replay(_ wanderer: Wanderer, _ logged: [Event], hasSecret: Bool, _ seed: Int) {
    let again = Session.replay(wanderer.events, in: library)
    #expect((again.state == wanderer.state) == true, "\(name) \(seed): replay")
    let kept = vault(of: wanderer.events)
    let copies = logged.map { event in event.filled { kept[$0] } }
    let fromLog = Session.replay(copies, in: library)
    if !hasSecret {
      #expect((copies == wanderer.events) == true, "\(name) \(seed): JSON")
      #expect((fromLog.state == wanderer.state) == true, "\(name) \(seed): replay from JSON")
    } else {
      // Secrets are gone; everything else is not.
      #expect(fromLog.state.journey.key == wanderer.state.journey.key, "\(name) \(seed)")
      #expect(fromLog.state.journey.place == wanderer.state.journey.place, "\(name) \(seed)")
      #expect(fromLog.state.effects.map(\.kind) == wanderer.state.effects.map(\.kind), "\(name) \(seed)")
    }
    _ = fromLog.waiting
    _ = Session.replay(logged, in: library).waiting
  }

  /// From wherever the walk is, a person or an end can be reached.
  private func escape(_ wanderer: Wanderer, _ seed: Int) {
    guard !wanderer.session.persons.isEmpty else { return }
    var wanderer = wanderer
    // Programs alone may go round in a circle until the cap.
    for _ in 0..<Session.instantSteps * 2 {
      switch wanderer.session.waiting {
      case .finished, .handoff: return
      case .stuck(let reason): if reason == "loop" { return }
      case .prompt, .confirm, .message, .appointment:
        if (try? wanderer.session.take(.person, at: wanderer.clock)) != nil { continue }
      case .action, .undo, .fact: break
      }
      _ = try? wanderer.session.take(wanderer.next, at: wanderer.clock)
    }
    Issue.record("\(name) \(seed): trapped at \(wanderer.session.spot)")
  }
}
