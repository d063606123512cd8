import Foundation
import GuideGraph

/// Says things in a conversation: wrapped, sanitised, coloured where that is wanted, and kept as a transcript.
///
/// Nothing said is ever redrawn, so that every mode shows the same text.
final class Voice {
  let reader: any AnswerReader
  let palette: Palette
  private(set) var transcript: [String] = []
  /// Where what is asked stands under what is said: `Guide: `, `You:   `.
  static let indent = 7

  init(reader: any AnswerReader, palette: Palette) {
    self.reader = reader
    self.palette = palette
  }

  /// A paragraph of the guide, after its name.
  func guide(_ text: RenderedText) { speak("Guide:", text.spoken) }
  func guide(_ words: String) { speak("Guide:", Sanitiser.sanitised(words)) }

  /// A part of a step as an agent sees it: SAY, DO, NOTE.
  func part(_ name: String, _ text: RenderedText) { speak(name, text.spoken) }

  private func speak(_ speaker: String, _ words: String) {
    let gap = String(repeating: " ", count: max(1, Self.indent - speaker.count))
    let lines = wrapping.lines(words, lead: speaker + gap, indent: Self.indent)
    guard let first = lines.first else { return }
    let rest = lines.dropFirst()
    transcript += lines
    let painted = palette.paint(speaker, as: .speaker) + first.dropFirst(speaker.count)
    reader.say(([painted] + rest).joined(separator: "\n"))
  }

  /// A line below the paragraph, such as an option: `1. Green`.
  func entry(_ key: String, _ words: String) {
    let lead = margin + key + " "
    let lines = wrapping.lines(Sanitiser.sanitised(words), lead: lead, indent: lead.count)
    transcript += lines
    guard let first = lines.first, let start = first.range(of: key) else { return }
    let painted = first[..<start.lowerBound] + palette.paint(key, as: .key) + first[start.upperBound...]
    reader.say(([String(painted)] + lines.dropFirst()).joined(separator: "\n"))
  }

  /// Words of the tool, below the paragraph.
  func aside(_ words: String, as style: Style? = .muted) {
    let lines = wrapping.lines(Sanitiser.sanitised(words), lead: margin, indent: Self.indent)
    transcript += lines
    reader.say(lines.map { line in style.map { palette.paint(line, as: $0) } ?? line }.joined(separator: "\n"))
  }

  /// Words of the tool for somebody who works with it, from the margin.
  func line(_ words: String, as style: Style? = nil) {
    let lines = wrapping.lines(Sanitiser.sanitised(words), lead: "", indent: 0)
    transcript += lines
    reader.say(lines.map { line in style.map { palette.paint(line, as: $0) } ?? line }.joined(separator: "\n"))
  }

  /// What the person typed, for the transcript alone: it is on the screen already.
  func heard(_ words: String, _ secrecy: Secrecy) {
    transcript.append("You:   " + (secrecy == .none ? Sanitiser.sanitised(words) : Secrecy.mask))
  }

  /// A command to copy, on a line of its own that is never broken here.
  func command(_ words: String) {
    transcript.append(margin + words)
    reader.say(margin + palette.paint(words, as: .key))
  }

  func gap() {
    transcript.append("")
    reader.say("")
  }

  private var wrapping: Wrapping { Wrapping(columns: reader.columns) }
  private var margin: String {
    reader.columns < Wrapping.narrowestIndented ? "" : String(repeating: " ", count: Self.indent)
  }

  var lead: LineLead { LineLead("You:   ", palette: palette) }
}

extension RenderedText {
  /// As one text for the terminal, values that run the other way kept apart.
  var spoken: String {
    runs.map { run in
      run.style == .value ? Sanitiser.isolated(run.text, within: .leftToRight) : Sanitiser.sanitised(run.text)
    }.joined()
  }
}
