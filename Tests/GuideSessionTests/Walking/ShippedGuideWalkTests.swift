import Foundation
import GuideDocument
import Testing

@testable import GuideGraph
@testable import GuideSession

/// The guides of the repository's own folder.
enum ShippedGuides {
  static let library: Library = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../../Guides").standardizedFileURL
      .resolvingSymlinksInPath()
    let names =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let files = names.filter { $0.pathExtension == "xml" && !$0.path.contains("/walks/") }.sorted { $0.path < $1.path }
    return Library(
      files.compactMap { file in
        (try? Data(contentsOf: file)).flatMap { data in
          DocumentReader().check(SourceFile(path: file.lastPathComponent, bytes: Array(data))).document
        }
      })
  }()
}

@Suite struct ShippedGuideWalkTests {
  @Test func `the guides are there and have no errors`() {
    #expect(ShippedGuides.library.ids == ["broadband-fault", "clinic-appointment", "energy-sales", "line-test"])
    #expect(ShippedGuides.library.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test(arguments: ShippedGuides.library.ids, [Session.Channel.customer, .agent])
  func `whatever people, agents and desks do, the rules hold`(_ guide: GuideID, _ channel: Session.Channel) throws {
    let properties = Properties(library: ShippedGuides.library, name: guide.text)
    for seed in 1...100 { try properties.walk(guide, seed: seed, channel: channel, length: 40) }
  }
}
