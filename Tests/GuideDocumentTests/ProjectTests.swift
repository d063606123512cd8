import Foundation
import Testing

@testable import GuideDocument

/// A folder that goes away with its test.
final class Folder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("guidepost-\(UUID().uuidString)")
      .resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to goal: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: goal)
  }
}

@Suite struct ProjectTests {
  private let settings = """
    <guidepost xmlns="urn:guidepost:1" name="Acme" zone="Europe/Berlin" xml:lang="de">
      <lint><rule id="dead-end" severity="off"/><rule id="all-caps" severity="warning"/>
        <threshold name="sentence" value="25"/><host name="example.org"/></lint>
      <word command="back" xml:lang="de"> geh   zurück </word>
    </guidepost>
    """

  @Test func `a project is found from any path inside it and holds every document below its folder`() throws {
    let folder = try Folder()
    try folder.write(settings, to: "guidepost.xml")
    try folder.write(Samples.small, to: "b/guide.xml")
    try folder.write(Samples.broadband, to: "a/deep/er.xml")
    try folder.write("<desk xmlns=\"urn:guidepost:1\" id=\"d\"/>", to: "a/desk.xml")
    try folder.write("<walk xmlns=\"urn:guidepost:1\" guide=\"small\" at=\"2026-03-02T09:00:00Z\"/>", to: "walk.xml")
    try folder.write(
      "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"p\">P</phrase></phrases>", to: "p.xml")
    for start in ["", "/b", "/b/guide.xml", "/a/deep"] {
      let project = Project.load(from: folder.path + start)
      #expect(project.root == folder.path)
      #expect(project.diagnostics == [])
      #expect(
        project.documents.map(\.file.path) == [
          "a/deep/er.xml", "a/desk.xml", "b/guide.xml", "guidepost.xml", "p.xml", "walk.xml",
        ])
      #expect(project.guides.map { $0.root[.id] } == ["broadband-fault", "small"])
      #expect(project.desks.count == 1 && project.walks.count == 1 && project.phrases.count == 1)
    }
  }

  @Test func `settings are what guidepost.xml says`() throws {
    let folder = try Folder()
    try folder.write(settings, to: "guidepost.xml")
    let read = Project.load(from: folder.path).settings
    #expect(read.name == "Acme")
    #expect(read.zone == "Europe/Berlin")
    #expect(read.language == "de")
    #expect(read.words == [.init(command: "back", language: "de", text: "geh zurück")])
  }

  @Test func `a folder without settings is its own project, and a lone file too`() throws {
    let folder = try Folder()
    try folder.write(Samples.small, to: "x/guide.xml")
    #expect(Project.load(from: folder.path).documents.map(\.file.path) == ["x/guide.xml"])
    let lone = Project.load(from: folder.path + "/x/guide.xml")
    #expect(lone.documents.map(\.file.path) == ["guide.xml"])
    #expect(lone.settings == ProjectSettings())
  }

  @Test func `other XML, hidden folders and other files are left alone`() throws {
    let folder = try Folder()
    try folder.write("", to: "guidepost.xml")
    try folder.write("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", to: "page.xml")
    try folder.write("<project><step/></project>", to: "ant.xml")
    try folder.write("not xml", to: "notes.xml")
    try folder.write(Samples.small, to: ".build/guide.xml")
    try folder.write(Samples.small, to: ".hidden.xml")
    try folder.write(Samples.small, to: "guide.txt")
    let project = Project.load(from: folder.path)
    #expect(project.documents.isEmpty)
    #expect(project.diagnostics == [])
  }

  @Test func `a broken guide is told of and hides no other`() throws {
    let folder = try Folder()
    try folder.write(Samples.small, to: "b.xml")
    try folder.write(Samples.small.replacing("</em>", with: ""), to: "a.xml")
    try folder.write("<guide>", to: "c.xml")
    let project = Project.load(from: folder.path)
    #expect(project.documents.map(\.file.path) == ["b.xml"])
    #expect(Set(project.diagnostics.map(\.place.file.path)) == ["a.xml", "c.xml"])
    #expect(project.diagnostics.map(\.place.file.path) == project.diagnostics.map(\.place.file.path).sorted())
  }

  @Test func `links may lead about inside the project but not out of it and not in circles`() throws {
    let outside = try Folder()
    try outside.write(Samples.small, to: "secret.xml")
    let folder = try Folder()
    try folder.write(Samples.broadband, to: "real/guide.xml")
    try folder.link("circle", to: folder.path)
    try folder.link("out", to: outside.path)
    try folder.link("secret.xml", to: outside.path + "/secret.xml")
    try folder.link("again.xml", to: folder.path + "/real/guide.xml")
    try folder.link("nowhere.xml", to: folder.path + "/nowhere")
    let project = Project.load(from: folder.path)
    #expect(project.documents.map { $0.root[.id] } == ["broadband-fault"])
  }

  @Test func `what is not there or cannot be read is said in words`() throws {
    let folder = try Folder()
    let gone = Project.load(from: folder.path + "/gone.xml")
    #expect(gone.diagnostics.map(\.rule) == ["unreadable-file"])
    #expect(gone.diagnostics.map(\.message) == ["there is no such file"])
    #expect(throws: SourceFile.Unreadable(path: folder.path, reason: .folder)) { try SourceFile.read(folder.path) }
    #expect(throws: SourceFile.Unreadable(path: "/dev/null", reason: .special)) { try SourceFile.read("/dev/null") }
    try folder.write("", to: "big.xml")
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/big.xml"))
    try handle.truncate(atOffset: UInt64(ReadingLimits.fileSize + 1))
    try handle.close()
    #expect(throws: SourceFile.Unreadable(path: "big", reason: .tooLarge)) {
      try SourceFile.read(folder.path + "/big.xml", as: "big")
    }
  }

  @Test func `many files come in the order of their paths whichever thread read them`() throws {
    let folder = try Folder()
    for number in 0..<40 {
      try folder.write(Samples.small.replacing("\"small\"", with: "\"g\(number)\""), to: "\(number).xml")
    }
    let paths = Project.load(from: folder.path).documents.map(\.file.path)
    #expect(paths == (0..<40).map { "\($0).xml" }.sorted())
  }
}
