import Seeded

/// What a small guide is mostly made of: each in its turn, so that every construct of the language is frequent among few
/// guides, and stands next to what it acts on.
enum Focus: CaseIterable {
  case mixture, remedies, subguides, forms, lists, clocks, desk, corrections, objections, texts, sums, refusals, marks
  case rounds, facts, options, shared

  /// The guides of a run take turns.
  static func of(_ seed: Int) -> Focus { allCases[seed % allCases.count] }

  /// The kinds of step that half of its steps are of.
  var steps: [SmallGuides.Kind] {
    switch self {
    case .mixture, .corrections, .objections, .marks: []
    case .remedies, .shared: [.field, .choice, .acknowledge, .decide]
    case .subguides: [.subguide]
    case .forms: [.form]
    case .lists: [.list, .decide]
    case .clocks, .texts: [.field, .decide]
    case .desk: [.handoff, .action, .appointment, .message]
    case .sums: [.goto, .acknowledge]
    case .refusals: [.field, .choice]
    case .rounds: [.acknowledge, .decide]
    case .facts: [.decide, .acknowledge]
    case .options: [.choice]
    }
  }

  /// The variables that its questions fill, the likelier the more often they stand here.
  var asked: [String] {
    switch self {
    case .clocks: ["w", "e", "u", "w", "e"]
    case .texts: ["t", "t", "k"]
    case .sums, .rounds: ["n", "m", "d"]
    default: ["n", "n", "m", "b", "d", "t", "w", "e", "u"]
    }
  }

  /// What its conditions are about.
  var tests: [SmallGuides.Subject] {
    switch self {
    case .clocks: [.clock, .clock, .number]
    case .texts: [.text, .text, .number]
    case .lists: [.list, .list, .number]
    case .facts: [.fact, .fact, .number]
    case .sums: [.number, .sum, .sum]
    case .options, .marks: [.number, .word]
    default: [.number, .number, .number, .word, .word, .sum, .text, .clock, .fact, .list]
    }
  }

  /// Percent of its questions that assign something.
  var assigning: Int { self == .sums || self == .rounds ? 85 : self == .objections ? 50 : 35 }
  /// Percent of its questions that are a remedy.
  var curing: Int { self == .remedies ? 70 : self == .shared ? 60 : 5 }
  /// Percent of its questions that give up on who is not understood, or says nothing.
  var refusing: Int { self == .refusals ? 60 : 7 }
  /// Percent of its steps that establish or require something.
  var marking: Int { self == .marks || self == .shared ? 45 : 15 }
  /// Percent of its ways that lead back.
  var returning: Int { self == .rounds || self == .remedies ? 60 : 50 }
  var hasObjection: Bool { self == .objections }
  var hasCallee: Bool { self == .subguides || self == .shared }
  /// Whether answers are taken back and given anew.
  var hasCorrections: Bool { self == .corrections }
}
