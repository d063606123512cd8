import Testing

@testable import GuideLint

struct MediaPathTests {
  @Test(arguments: [
    ("lamp.svg", "guide.xml", "lamp.svg"), ("media/lamp.svg", "a/guide.xml", "a/media/lamp.svg"),
    ("../lamp.svg", "a/guide.xml", "lamp.svg"), ("./a/./b.png", "guide.xml", "a/b.png"),
  ])
  func `a picture is looked for beside the file that names it`(_ source: String, _ file: String, _ path: String) {
    #expect(MediaPath(source, in: file).path == path)
    #expect(MediaPath(source, in: file).problem == nil)
  }

  @Test(arguments: ["../lamp.svg", "/etc/passwd", "a/../../b", "%2e%2e/lamp.svg", "..\\lamp.svg", "\\\\host\\lamp.svg"])
  func `none lies outside the project`(_ source: String) {
    #expect(MediaPath(source, in: "guide.xml").problem == .outside)
  }

  @Test(arguments: [
    "file:///a.png", "data:image/png;base64,xx", "C:\\a.png", "java\nscript:x", "http://a.example/b.png",
  ])
  func `none comes by another way than https`(_ source: String) throws {
    guard case .scheme = MediaPath(source, in: "guide.xml").problem else {
      Issue.record("\(source) has no problem")
      return
    }
  }

  @Test func `a picture from the web is no file`() {
    let path = MediaPath("https://www.fernhill.example/lamp.svg", in: "guide.xml")
    #expect(path.path == nil && path.problem == nil)
  }
}
