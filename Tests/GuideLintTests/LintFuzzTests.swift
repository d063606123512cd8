import Foundation
import GuideDocument
import GuideGraph
import Seeded
import Testing

@testable import GuideLint

/// Damaged guides in one process: nothing crashes or hangs, and every finding is about a place that exists. Runs longer
/// with GUIDEPOST_FUZZ_SECONDS, and then says how the memory grew; Tests/Fuzz/fuzz-lint.py does the same to the program.
struct LintFuzzTests {
  @Test func `damaged guides are linted without harm`() throws {
    let seconds = ProcessInfo.processInfo.environment["GUIDEPOST_FUZZ_SECONDS"].flatMap(Double.init)
    let end = Date().addingTimeInterval(seconds ?? 0)
    let linter = Linter(settings: Example.settings)
    let examples = Rule.all.flatMap { $0.bad + $0.good }
    var (seed, found) = (0, 0)
    var memory: [Int] = []
    while seconds == nil ? seed < 400 : Date() < end {
      var damage = Damage(random: Seeded(seed))
      let example = damage.random.pick(examples)
      let times = 1 + damage.random.below(12)
      let project = example.project { damage.damaged($0, times: times) }
      let findings = linter.findings(in: project, Library(project.documents))
      found += findings.count
      for finding in findings {
        let range = finding.place.bytes.range
        #expect(range.upperBound <= finding.place.file.bytes.count, "seed \(seed): \(finding.message)")
        #expect(!finding.message.isEmpty)
      }
      if seconds != nil, seed % 2_000 == 0 { memory.append(Self.residentKilobytes) }
      seed += 1
    }
    #expect(found > 400)
    if seconds != nil { print("\(seed) damaged guides, \(found) findings, resident kilobytes \(memory)") }
  }

  private static var residentKilobytes: Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4 : 0
  }
}
