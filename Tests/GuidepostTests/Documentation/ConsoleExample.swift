#if SQLite
  import Foundation
  import Testing

  /// A `console` block: after `$ ` a command as it is typed into a shell, then exactly what appears. A line that begins with
  /// `You:` is what somebody types at that place. A last line `...` says that more appears than is shown.
  struct ConsoleExample {
    struct Call {
      var command: String
      var shown: [String] = []

      /// What is typed, a line each.
      var input: String {
        shown.filter { $0.hasPrefix("You:") }.map { $0.dropFirst(4).drop { $0 == " " } + "\n" }.joined()
      }
    }

    var calls: [Call] = []

    init(_ block: Page.Block) {
      for line in block.lines {
        if line.hasPrefix("$ ") {
          calls.append(Call(command: String(line.dropFirst(2))))
        } else if !calls.isEmpty {
          calls[calls.count - 1].shown.append(line)
        }
      }
    }

    var text: String { calls.flatMap { ["$ \($0.command)"] + $0.shown }.joined(separator: "\n") }
  }

  /// A folder as a reader has it who follows a page: the sample project beside the files that the page shows by name.
  /// It is Tuesday 1 December 2026, 10:00 in London.
  final class ReadersFolder {
    let path = NSTemporaryDirectory() + "guidepost-reader-" + UUID().uuidString
    private let tool: URL

    init() throws {
      tool = try GuidepostProcess.tool
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/Guides", withDestinationPath: Page.root.appending(path: "Guides").path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
      let place = URL(fileURLWithPath: path).appending(path: file)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: place, atomically: true, encoding: .utf8)
    }

    /// What a command line shows, both streams as they come.
    /// `store`: a file name in the folder.
    func run(_ call: ConsoleExample.Call, store: String = "store.db") throws -> [String] {
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", call.command]
      process.currentDirectoryURL = URL(fileURLWithPath: path)
      process.environment = [
        "PATH": tool.deletingLastPathComponent().path + ":/usr/bin:/bin", "HOME": path, "TZ": "Europe/London",
        "GUIDEPOST_STORE": path + "/" + store, "GUIDEPOST_NOW": "2026-12-01T10:00:00+00:00",
      ]
      process.standardInput = input
      process.standardOutput = output
      process.standardError = output
      try process.run()
      try? input.fileHandleForWriting.write(contentsOf: Data(call.input.utf8))
      try? input.fileHandleForWriting.close()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
  }

  extension [String] {
    /// Up to the line before a last `...`, where there is one.
    func cut(as shown: [String]) -> [String] {
      guard shown.last == "...", let end = shown.dropLast().last, let place = lastIndex(of: end) else { return self }
      return prefix(through: place) + ["..."]
    }

    /// Codes and references are drawn by lot; on a page they read like this one. Nothing else is passed over.
    var withSampleCodes: [String] {
      map {
        $0.replacing(#/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/#, with: "7K4M-92QX-T3HB")
          .replacing(#/\b[0-9a-z]{12}\b/#) { match in
            match.output.contains(where: \.isNumber) && match.output.contains(where: \.isLetter)
              ? "7k4m92qxt3hb" : String(match.output)
          }
      }
    }
  }

  /// What pages show of a terminal is what a terminal shows. `make docs` writes it anew.
  @Suite struct RecordedConsoleTests {
    static let pages = Page.all.filter { $0.blocks.contains { $0.language == "console" } }

    @Test(arguments: pages) func `commands that a page shows print what it shows`(_ page: Page) throws {
      let folder = try ReadersFolder()
      var recorded: [(block: Page.Block, text: String)] = []
      for block in page.blocks {
        if let example = XMLExample(block), let file = example.file { try folder.write(block.text + "\n", to: file) }
        guard block.language == "console" else { continue }
        var example = ConsoleExample(block)
        #expect(!example.calls.isEmpty)
        let isDay = block.info?.contains("day") == true
        if isDay { try SampleDay.write(to: folder.path + "/day.db") }
        for index in example.calls.indices {
          let shown = try folder.run(example.calls[index], store: isDay ? "day.db" : "store.db").withSampleCodes.cut(
            as: example.calls[index].shown)
          if !Page.isRecording {
            #expect(
              shown == example.calls[index].shown,
              "\(block.testDescription): \(example.calls[index].command) prints\n\(shown.joined(separator: "\n"))")
          }
          example.calls[index].shown = shown
        }
        recorded.append((block, example.text))
      }
      if Page.isRecording { for (block, text) in recorded { try Page.record(text, in: block) } }
    }

    @Test func `README and the guide in ten minutes show a terminal`() {
      let shown = Set(Self.pages.map(\.path))
      #expect(shown.isSuperset(of: ["README.md", "Documentation/GuideFormat.md", "Documentation/Agents.md"]))
    }
  }
#endif
