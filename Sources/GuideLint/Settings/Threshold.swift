/// A limit that a rule uses and a project can move: `<threshold name="sentence-too-long" value="25"/>`.
package enum Threshold: String, Hashable, Sendable, CaseIterable {
  case bareURL = "bare-url"
  case calendarExpired = "calendar-expired"
  case messageTooLong = "message-too-long"
  case messageLines = "message-lines"
  case oneBreath = "one-breath"
  case pathTooLong = "path-too-long"
  case readingGrade = "reading-grade"
  case safetyCheckLate = "safety-check-late"
  case sentenceTooLong = "sentence-too-long"
  case spokenSeconds = "spoken-seconds"
  case tooManyOptions = "too-many-options"
  case wordsAMinute = "words-a-minute"

  /// What holds where the project says nothing. Reading grade as Vale's package of that name has it, sentences as GOV.UK
  /// advises, 160 words a minute as broadcasters speak.
  package var usual: Int {
    switch self {
    case .bareURL: 40
    case .calendarExpired: 90
    case .messageTooLong: 320
    case .messageLines: 8
    case .oneBreath: 20
    case .pathTooLong: 15
    case .readingGrade: 8
    case .safetyCheckLate: 3
    case .sentenceTooLong: 25
    case .spokenSeconds: 7
    case .tooManyOptions: 7
    case .wordsAMinute: 160
    }
  }

  /// What it counts.
  package var meaning: String {
    switch self {
    case .bareURL: "signs of an address shown as text"
    case .calendarExpired: "days that opening hours and holidays must reach ahead"
    case .messageTooLong: "signs of a text"
    case .messageLines: "lines of a text, 40 signs each"
    case .oneBreath: "words an agent speaks without a pause"
    case .pathTooLong: "questions on a customer's longest way"
    case .readingGrade: "school years, by Flesch and Kincaid"
    case .safetyCheckLate: "questions before an urgent one"
    case .sentenceTooLong: "words of a sentence"
    case .spokenSeconds: "seconds an agent speaks without a pause"
    case .tooManyOptions: "options of a question"
    case .wordsAMinute: "words an agent speaks in a minute"
    }
  }
}
