import Foundation

/// Finds a project's files below its folder and reads them.
struct ProjectFiles {
  /// Paths relative to the root, sorted by their bytes, so that every machine sees one order.
  private(set) var paths: [String] = []
  /// Files that are no XML, by their paths.
  private(set) var others: [String] = []
  /// Folders and files that could not be looked at.
  private(set) var obstacles: [Diagnostic] = []

  private let root: String
  /// The real path of the root: what lies elsewhere is not the project's.
  private let realRoot: String
  private var visited: Set<String> = []

  /// Folders this deep below the root are not looked into.
  private static let depth = 32

  init(root: String) {
    self.root = root
    realRoot = Self.realPath(root)
    guard Project.isFolder(root) else {
      single()
      return
    }
    visit("", depth: 0)
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path that is one file: read whatever its root is, so that the author hears about it.
  private mutating func single() { paths = [""] }

  private mutating func visit(_ folder: String, depth: Int) {
    let path = absolute(folder)
    guard depth <= Self.depth, visited.insert(Self.realPath(path)).inserted else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return obstacles.append(Self.obstacle(folder.isEmpty ? root : folder, "this folder cannot be read"))
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      look(at: folder.isEmpty ? name : folder + "/" + name, depth: depth)
    }
  }

  private mutating func look(at path: String, depth: Int) {
    guard isInside(path) else { return }
    if Project.isFolder(absolute(path)) {
      visit(path, depth: depth + 1)
    } else if path.hasSuffix(".xml"), visited.insert(Self.realPath(absolute(path))).inserted {
      paths.append(path)
    } else if !path.hasSuffix(".xml") {
      others.append(path)
    }
  }

  /// A symbolic link may not lead out of the project.
  private func isInside(_ path: String) -> Bool {
    let real = Self.realPath(absolute(path))
    return real == realRoot || real.hasPrefix(realRoot.hasSuffix("/") ? realRoot : realRoot + "/")
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : (root as NSString).appendingPathComponent(path)
  }

  private static func realPath(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  static func obstacle(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      "unreadable-file", .error, message, at: Diagnostic.Place(SourceFile(path: path, bytes: []), ByteRange(0, 0)))
  }
}

extension ProjectFiles {
  /// Reads the files, two at a time, and gives the readings in the order of the paths.
  func read() -> [ReadResult] {
    let jobs = paths.map { path in
      (
        read: absolutePath(path), shown: path.isEmpty ? (root as NSString).lastPathComponent : path,
        isAsked: path.isEmpty
      )
    }
    guard jobs.count > 1 else { return jobs.compactMap { Self.read($0.read, as: $0.shown, isAsked: $0.isAsked) } }
    let results = Results(count: jobs.count)
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      for index in stride(from: half, to: jobs.count, by: 2) {
        let job = jobs[index]
        if let result = Self.read(job.read, as: job.shown, isAsked: job.isAsked) { results.put(result, at: index) }
      }
    }
    return results.inOrder
  }

  private func absolutePath(_ path: String) -> String {
    path.isEmpty ? root : (root as NSString).appendingPathComponent(path)
  }

  /// nil for XML that is none of ours.
  private static func read(_ path: String, as shown: String, isAsked: Bool) -> ReadResult? {
    do {
      let file = try SourceFile.read(path, as: shown)
      guard isAsked || RootSniff.isOurs(file.bytes) else { return nil }
      return DocumentReader().check(file)
    } catch {
      let words = error.description.dropFirst(shown.utf8.count + 2)
      return ReadResult(document: nil, diagnostics: [obstacle(shown, String(words))])
    }
  }

  /// Where two threads put what they have read.
  private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var slots: [ReadResult?]

    init(count: Int) { slots = Array(repeating: nil, count: count) }

    func put(_ result: ReadResult, at index: Int) { lock.withLock { slots[index] = result } }
    var inOrder: [ReadResult] { lock.withLock { slots.compactMap { $0 } } }
  }
}
