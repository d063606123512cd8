import GuideSession
import Journal

extension Conversation {
  /// How long the answer is kept, where somebody sees to it that it goes then: nothing is promised that nobody does.
  func tellRetention(of prompt: Prompt) throws {
    guard let length = kept.session.retention(of: prompt), try driver.hasWorker() else { return }
    voice.guide("It is kept for \(Self.words(length)).")
  }

  /// In milliseconds; whole days where it is a day or more.
  private static func words(_ length: Int64) -> String {
    let (hour, day): (Int64, Int64) = (3_600_000, 86_400_000)
    if length >= day { return count((length + day - 1) / day, "day") }
    return count(max(1, (length + hour - 1) / hour), "hour")
  }

  private static func count(_ number: Int64, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
}
