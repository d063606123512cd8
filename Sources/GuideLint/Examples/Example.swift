package import GuideDocument

/// A small complete project that shows a rule. In its texts `⟦` and `⟧` stand around what a finding points at.
package struct Example: Hashable, Sendable {
  /// The files by name; the first is what the example is about.
  package let files: [File]
  /// Other rules that cannot but speak up as well: an entity comes with its DOCTYPE.
  package let company: Set<String>
  /// Paths of other files that lie in the project, such as pictures.
  package let media: [String]

  package struct File: Hashable, Sendable {
    package var name: String
    /// With its marks.
    package var text: String
  }

  /// `beside`: other files of the project. A desk with queue and inbox `main` and service `visit` is there unless one is
  /// given or `desk` is false.
  package init(
    _ text: String, beside: [String] = [], desk: Bool = true, company: Set<String> = [], media: [String] = []
  ) {
    var files = ([text] + beside).enumerated().map { number, text in
      File(name: number == 0 ? "guide.xml" : "other-\(number).xml", text: text)
    }
    if desk, !([text] + beside).contains(where: { $0.contains("<desk") }) {
      files.append(File(name: "desk.xml", text: Self.desk))
    }
    self.files = files
    self.company = company
    self.media = media
  }

  /// A guide with the usual frame around its steps.
  package static func guide(
    _ body: String, start: String = "ask", audience: String = "agent", person: String? = nil, beside: [String] = [],
    desk: Bool = true, company: Set<String> = [], media: [String] = []
  ) -> Example {
    Example(
      frame(body, start: start, audience: audience, person: person), beside: beside, desk: desk, company: company,
      media: media)
  }

  /// A whole guide document around some steps.
  package static func frame(
    _ body: String, id: String = "help", start: String = "ask", audience: String = "agent", person: String? = nil
  ) -> String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
    return """
      <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en" start="\(start)" audience="\(audience)"\
      \(person.map { " person=\"\($0)\"" } ?? "")>
        <title>Help</title>
      \(lines.joined(separator: "\n"))
      </guide>
      """
  }

  private static let desk = """
    <desk xmlns="urn:guidepost:1" id="desk">
      <hours id="day" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <branch id="centre" name="Centre" zone="Europe/London"/>
      <service id="visit" name="Visit" expected="PT1H"/>
      <queue id="main" name="Main" branch="centre" services="visit" hours="day"/>
      <counter id="one" name="One" branch="centre" services="visit"/>
      <calendar id="visits" service="visit" branch="centre" slot="PT1H" capacity="1" share="60" hours="day"/>
      <inbox id="main" name="Main"/>
    </desk>
    """
}

extension Example {
  /// A file as the linter reads it, and the marked stretches in it.
  package struct Marked: Sendable {
    package var file: SourceFile
    package var marks: [ByteRange]
  }

  package var marked: [Marked] {
    files.map { file in
      var bytes: [UInt8] = []
      var open: Int?
      var marks: [ByteRange] = []
      for scalar in file.text.unicodeScalars {
        switch scalar {
        case "⟦": open = bytes.count
        case "⟧":
          if let start = open { marks.append(ByteRange(start, bytes.count)) }
          open = nil
        default: bytes += Array(String(scalar).utf8)
        }
      }
      return Marked(file: SourceFile(path: file.name, bytes: bytes), marks: marks)
    }
  }

  /// The text of its first file without marks, as documentation shows it.
  package var text: String { files[0].text.replacing("⟦", with: "").replacing("⟧", with: "") }
}
