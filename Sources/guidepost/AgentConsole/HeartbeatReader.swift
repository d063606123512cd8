/// Lets something happen every now and then while somebody is awaited: an agent who listens to a long story must not lose
/// the call to another terminal.
final class HeartbeatReader: AnswerReader {
  private let reader: any AnswerReader
  private let pause: Duration
  private let beat: () -> Void

  init(_ reader: any AnswerReader, every pause: Duration, _ beat: @escaping () -> Void) {
    self.reader = reader
    self.pause = pause
    self.beat = beat
  }

  var columns: Int { reader.columns }
  func say(_ text: String) { reader.say(text) }
  func discardDraft() { reader.discardDraft() }

  func readEvent(_ request: InputRequest, until deadline: ContinuousClock.Instant?) -> InputEvent {
    while true {
      let next = ContinuousClock.now + pause
      let isBeat = deadline.map { next < $0 } ?? true
      let event = reader.readEvent(request, until: isBeat ? next : deadline)
      guard isBeat, event == .timeout else { return event }
      beat()
    }
  }
}
