import Foundation

@testable import GuideDocument

/// Files that many tests read.
enum Samples {
  /// One of nearly everything, valid.
  static let broadband = try! String(
    contentsOf: URL(fileURLWithPath: #filePath).appending(path: "../../../Samples/broadband-fault.xml")
      .standardizedFileURL,
    encoding: .utf8)

  static let small = """
    <guide xmlns="urn:guidepost:1" id="small" version="1" xml:lang="en" start="one">
      <title>Small &amp; whole</title>
      <step id="one"><prompt>Is it <em>on</em>?</prompt><goto next="end"/></step>
      <outcome id="end" result="answered"><prompt>Fine.</prompt></outcome>
    </guide>
    """

  /// A guide with these children beside a title and an outcome `end`.
  static func guide(_ children: String) -> String {
    """
    <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="one"><title>T</title>
    \(children)
    <outcome id="end" result="answered"><prompt>Fine.</prompt></outcome></guide>
    """
  }
}

extension SourceFile {
  convenience init(_ text: String, path: String = "guide.xml") { self.init(path: path, bytes: Array(text.utf8)) }
}

/// What reading and checking a text says, as `line:column rule`.
func findings(_ text: String) -> [String] { findings(SourceFile(text)) }

func findings(_ file: SourceFile) -> [String] {
  DocumentReader().check(file).diagnostics.map { "\($0.place.start.line):\($0.place.start.column) \($0.rule)" }
}

/// The messages alone.
func messages(_ text: String) -> [String] { DocumentReader().check(SourceFile(text)).diagnostics.map(\.message) }
