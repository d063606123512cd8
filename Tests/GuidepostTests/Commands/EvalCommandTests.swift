import Testing

@testable import guidepost

struct EvalCommandTests {
  private func run(_ arguments: String..., input: [String] = []) -> (
    exit: Int32, printed: [String], complained: [String]
  ) {
    var printed: [String] = []
    var complained: [String] = []
    var lines = input[...]
    let exit = EvalCommand.run(
      arguments: arguments, now: 1_796_113_800_000, readLine: { lines.popFirst() }, print: { printed.append($0) },
      complain: { complained.append($0) })
    return (exit, printed, complained)
  }

  @Test func `type and value are printed`() {
    let result = run("$price * 2", "--set", "price=1.1", "--type", "price=decimal")
    #expect(result == (0, ["decimal: 2.2"], []))
    #expect(run("()") == (0, ["empty"], []))
    #expect(run("('a', 'b')") == (0, ["list: a b"], []))
    #expect(run("$n + 1", "--type", "n=integer") == (0, ["empty"], []))
    #expect(run("-5") == (0, ["integer: -5"], []))
    #expect(
      run("string(current-dateTime())", "--zone", "Europe/Berlin") == (0, ["text: 2026-12-01T09:30:00+01:00"], []))
    #expect(run("current-date()", "--now", "2027-01-31T12:00:00Z") == (0, ["date: 2027-01-31"], []))
    #expect(run("format-number(1.5)", "--locale", "de") == (0, ["text: 1,5"], []))
  }

  @Test func `an error is shown with a caret under its place`() {
    let result = run("concat('é', $nmae)", "--set", "name=x")
    #expect(result.exit == 1)
    #expect(
      result.complained == [
        """
        error: no variable $nmae; did you mean $name? [undefined-variable]
          concat('é', $nmae)
                      ^^^^^
        """
      ])
    #expect(run("1 div 0").exit == 1)
    #expect(run("$a + $b").complained.count == 2)
  }

  @Test(arguments: [
    [], ["1", "2"], ["1", "--set"], ["1", "--set", "x"], ["$x", "--set", "x=a", "--type", "x=integer"],
    ["1", "--type", "x=number"],
    ["1", "--zone", "Mars/Olympus"], ["1", "--now", "noon"], ["--protocol", "xml"], ["1", "--protocol", "jsonl"],
    ["1", "--loud"],
  ])
  func `a wrong command line exits with 2 and says why`(arguments: [String]) {
    var complained: [String] = []
    let exit = EvalCommand.run(
      arguments: arguments, now: 0, readLine: { nil }, print: { _ in Issue.record("printed") },
      complain: { complained.append($0) })
    #expect(exit == 2)
    #expect(complained.count == 1)
    #expect(complained[0].hasPrefix("guidepost eval: "))
  }
}
