import Foundation
import Testing

@testable import guidepost

struct LintFixTests {
  private static let broken = LintCommandTests.guide("dune").replacing("\n", with: "\r\n")

  @Test func `a repair changes the bytes it names and no others`() throws {
    let folder = try LintFolder(["help.xml": Self.broken])
    let run = folder.lint("--fix")
    #expect(run.printed == "nothing found in 1 guide\n" && run.code == 0)
    #expect(run.complained == "1 finding repaired in 1 file\n")
    #expect(folder["help.xml"] == LintCommandTests.guide("done").replacing("\n", with: "\r\n"))
  }

  @Test func `repairing twice is repairing once`() throws {
    let folder = try LintFolder(["help.xml": Self.broken])
    _ = folder.lint("--fix")
    let once = folder["help.xml"]
    #expect(folder.lint("--fix").complained == "0 findings repaired in 0 files\n")
    #expect(folder["help.xml"] == once)
  }

  @Test func `a rehearsal prints a patch and writes nothing`() throws {
    let folder = try LintFolder(["help.xml": LintCommandTests.guide("dune")])
    let run = folder.lint("--fix", "--diff")
    #expect(
      run.printed == """
        --- a/help.xml
        +++ b/help.xml
        @@ -3,7 +3,7 @@
           <step id="ask"><prompt>Is the light on?</prompt>
             <choice>
               <option id="yes" next="done"><label>Yes</label></option>
        -      <option id="no" next="dune"><label>No</label></option>
        +      <option id="no" next="done"><label>No</label></option>
             </choice>
           </step>
           <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>

        """)
    #expect(run.code == 1 && folder["help.xml"] == LintCommandTests.guide("dune"))
    #expect(try LintFolder(["help.xml": LintCommandTests.guide("done")]).lint("--fix", "--diff").code == 0)
  }

  @Test func `a guess is taken only where it is asked for`() throws {
    let text = LintCommandTests.guide("done").replacing("Is the", with: "Is\u{200B} the")
    let folder = try LintFolder(["help.xml": text])
    #expect(folder.lint("--fix").printed.contains("[invisible-character]"))
    #expect(folder["help.xml"] == text)
    #expect(folder.lint("--fix", "--unsafe").printed == "nothing found in 1 guide\n")
    #expect(folder["help.xml"] == LintCommandTests.guide("done"))
  }

  @Test func `only the paths that are named are repaired`() throws {
    let files = [
      "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>", "a/a.xml": LintCommandTests.guide("dune", id: "a"),
      "b/b.xml": LintCommandTests.guide("dune", id: "b"),
    ]
    let folder = try LintFolder(files)
    _ = folder.lint("--fix", "a")
    #expect(folder["a/a.xml"] == LintCommandTests.guide("done", id: "a"))
    #expect(folder["b/b.xml"] == files["b/b.xml"])
  }

  @Test func `a file keeps its mode, a link stays a link, and no draft stays behind`() throws {
    let folder = try LintFolder([
      "real/help.xml": Self.broken, "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>",
    ])
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real/help.xml")
    try manager.createSymbolicLink(atPath: folder.path + "/link.xml", withDestinationPath: "real/help.xml")
    try manager.removeItem(atPath: folder.path + "/guidepost.xml")
    #expect(folder.lint("--fix", "link.xml").code == 0)
    let facts = try manager.attributesOfItem(atPath: folder.path + "/real/help.xml")
    #expect(facts[.posixPermissions] as? Int == 0o640)
    #expect(folder["real/help.xml"] != Self.broken)
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path + "/link.xml") == "real/help.xml")
    #expect(try manager.contentsOfDirectory(atPath: folder.path + "/real") == ["help.xml"])
  }

  @Test func `a file that was changed meanwhile is left alone`() throws {
    let folder = try LintFolder(["help.xml": "new"])
    let repair = LintRepair(path: folder.path + "/help.xml", name: "help.xml", old: Array("old".utf8), new: [])
    #expect(throws: LintRepair.Failure.self) { try repair.write() }
    #expect(folder["help.xml"] == "new")
  }

  @Test func `standard input is linted as the file it stands for`() throws {
    let folder = try LintFolder([
      "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>", "a/help.xml": LintCommandTests.guide("done"),
    ])
    let run = folder.lint("--stdin-filename", "a/help.xml", "-", input: LintCommandTests.guide("dune"))
    #expect(run.printed.hasPrefix("a/help.xml:6:29: error: no step \"dune\"") && run.code == 1)
    let alone = try LintFolder([:]).lint("--stdin-filename", "x.xml", "-", input: LintCommandTests.guide("dune"))
    #expect(alone.printed.hasPrefix("x.xml:6:29: error: no step \"dune\""))
  }

  @Test func `standard input is repaired to standard output`() throws {
    let folder = try LintFolder([:])
    let run = folder.lint("--fix", "--stdin-filename", "x.xml", "-", input: LintCommandTests.guide("dune"))
    #expect(run.printed == LintCommandTests.guide("done") && run.code == 0)
    let clean = folder.lint("--fix", "--stdin-filename", "x.xml", "-", input: LintCommandTests.guide("done"))
    #expect(clean.printed == LintCommandTests.guide("done"))
  }
}
