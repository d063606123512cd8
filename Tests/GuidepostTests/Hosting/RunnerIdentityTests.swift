import Foundation
import Testing

@testable import guidepost

/// Of a runner that was killed nobody waits for the lease to end.
@Suite struct RunnerIdentityTests {
  @Test func `a runner of this process is there, and each has a name of its own`() {
    let (one, other) = (RunnerIdentity(), RunnerIdentity())
    #expect(one.text != other.text)
    #expect(!one.isGone && !RunnerIdentity(one.text).isGone)
    #expect(RunnerIdentity(one.text) == one)
  }

  @Test(.enabled(if: ProcessMark.own != nil))
  func `a process that has ended is gone, and so is one whose number another has by now`() throws {
    let own = try #require(ProcessMark.own)
    #expect(!own.isGone)
    #expect(ProcessMark(place: own.place, number: own.number, start: own.start - 1).isGone)
    let ended = Process()
    ended.executableURL = URL(fileURLWithPath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    #expect(ProcessMark(place: own.place, number: ended.processIdentifier, start: 1).isGone)
  }

  @Test(arguments: ["7k4m92qxt3hb", "7k4m92qxt3hb@", "7k4m92qxt3hb@here", "7k4m92qxt3hb@b.1/x/3", "@", ""])
  func `of an owner without the mark of a process nothing is known`(_ text: String) {
    #expect(!RunnerIdentity(text).isGone)
  }

  @Test func `a process of another machine, start or container is never judged`() {
    #expect(!ProcessMark(place: "another.1", number: 1, start: 1).isGone)
    #expect(!RunnerIdentity("7k4m92qxt3hb@another.1/999999/1").isGone)
  }

  @Test func `the kernel's line is read behind the last bracket of the name`() throws {
    let fields = (5...21).map { "\($0)" }.joined(separator: " ")
    let seen = try #require(ProcessSight(stat: "17 (a ) b (S) S 4 \(fields) 4711 0 0"))
    #expect(seen.start == 4711 && !seen.hasEnded)
    #expect(try #require(ProcessSight(stat: "17 (x) Z 4 \(fields) 4711 0")).hasEnded)
    #expect(ProcessSight(stat: "17 (x) S 4") == nil)
    #expect(ProcessSight(stat: "") == nil)
  }
}
