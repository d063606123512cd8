import Foundation
import GuideGraph
import Testing

@testable import guidepost

struct EvalProtocolTests {
  private static func reply(_ line: String) throws -> String {
    EvalProtocol.reply(to: line, options: try EvalOptions(["--protocol", "jsonl"], now: 0))
  }

  @Test(arguments: [
    (
      #"{"expr":"$price * 2", "vars":{"price":"1.1"}, "types":{"price":"decimal"}}"#,
      #"{"type":"decimal","value":"2.2"}"#
    ),
    (#"{"expr":"$n + 1", "types":{"n":"integer"}}"#, #"{"type":"empty","value":null}"#),
    (#"{"expr":"$n + 1", "vars":{"n":null}, "types":{"n":"integer"}}"#, #"{"type":"empty","value":null}"#),
    (#"{"expr":"$n + 1", "vars":{"n":41}, "types":{"n":"integer"}}"#, #"{"type":"integer","value":"42"}"#),
    (#"{"expr":"$n", "vars":{"n":1.50}, "types":{"n":"decimal"}}"#, #"{"type":"decimal","value":"1.5"}"#),
    (#"{"expr":"not($b)", "vars":{"b":true}, "types":{"b":"boolean"}}"#, #"{"type":"boolean","value":false}"#),
    (#"{"expr":"not($b)", "vars":{"b":"true"}, "types":{"b":"boolean"}}"#, #"{"type":"boolean","value":false}"#),
    (#"{"expr":"$t", "vars":{"t":"a \"b\"\n"}}"#, #"{"type":"text","value":"a \"b\"\n"}"#),
    (#"{"expr":"$l = 'b'", "vars":{"l":["a","b"]}, "types":{"l":"list"}}"#, #"{"type":"boolean","value":true}"#),
    (#"{"expr":"$l", "vars":{"l":["a","b"]}}"#, #"{"type":"list","value":["a","b"]}"#),
    (#"{"expr":"$p", "vars":{"p":"gold"}, "types":{"p":"choice"}}"#, #"{"type":"choice","value":"gold"}"#),
    (
      #"{"expr":"$d + xs:dayTimeDuration('P1D')", "vars":{"d":"2026-12-31"}, "types":{"d":"date"}}"#,
      #"{"type":"date","value":"2027-01-01"}"#
    ),
    (#"{"expr":"(1 to 3)"}"#, #"{"type":"list","value":["1","2","3"]}"#),
    (#"{"expr":"1 + é"}"#, #"{"error":"unexpected word \"é\": write 'é' for a text, $é for a variable","column":5}"#),
    (
      #"{"expr":"'é' = 1 div 0"}"#,
      #"{"error":"text cannot be compared with a decimal; turn the text into a number with number(...)","column":1}"#
    ),
    (#"{"expr":"'é' = string(1 div 0)"}"#, #"{"error":"division by zero","column":14}"#),
    (
      #"{"expr":"current-date()", "now":"2026-12-01T23:30:00Z", "zone":"Europe/Berlin"}"#,
      #"{"type":"date","value":"2026-12-02"}"#
    ),
    (#"{"expr":"$n", "vars":{"n":"x"}, "types":{"n":"integer"}}"#, #"{"error":"the value of n is no integer"}"#),
    (
      #"{"expr":"$n", "types":{"n":"number"}}"#,
      #"{"error":"no type number; there are text, integer, decimal, boolean, date, time, dateTime, duration, phone, email, choice, list"}"#
    ),
    (#"{"expr":5}"#, #"{"error":"this line is not a request such as {\"expr\":\"1 + 1\"}: expr has the wrong type"}"#),
    ("{}", #"{"error":"this line is not a request such as {\"expr\":\"1 + 1\"}: expr is missing"}"#),
    ("nonsense", #"{"error":"this line is not a request such as {\"expr\":\"1 + 1\"}: it is not JSON"}"#),
    (#"{"expr":"1","zone":"Mars"}"#, #"{"error":"no time zone Mars"}"#),
  ])
  func `a line in gives a line out`(request: String, reply: String) throws {
    #expect(try Self.reply(request) == reply)
  }

  @Test func `a bad line does not end the conversation`() {
    var lines = ["nonsense", "", #"{"expr":"1"}"#][...]
    var printed: [String] = []
    let exit = EvalCommand.run(
      arguments: ["--protocol", "jsonl"], now: 0, readLine: { lines.popFirst() }, print: { printed.append($0) },
      complain: { _ in })
    #expect(exit == 0)
    #expect(printed.count == 2)
    #expect(printed.last == #"{"type":"integer","value":"1"}"#)
  }
}

/// Every line of Tests/Oracles/expressions.jsonl, which holds the answers of a real XPath 2.0 engine.
struct EvalOracleTests {
  struct Golden: Decodable {
    struct Want: Decodable {
      var error: Bool?
      var type: String?
      var value: Answer?
    }

    var expr: String
    var want: Want
  }

  struct Reply: Decodable {
    var error: String?
    var type: String?
    var value: Answer?
  }

  enum Answer: Decodable, Equatable {
    case flag(Bool)
    case text([UInt8])
    case list([[UInt8]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let text = try? container.decode(String.self) {
        // Bytes, because Swift takes canonically equivalent texts for equal.
        self = .text(Array(text.utf8))
      } else {
        self = .list(try container.decode([Item].self).map { Array($0.text.utf8) })
      }
    }
  }

  struct Item: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(String.self)) ?? String(container.decode(Bool.self))
    }
  }

  @Test func `every expression has the oracle's type and value, or is an error for both`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Oracles/expressions.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count >= 4000)
    let options = try EvalOptions(["--protocol", "jsonl"], now: 0)
    for line in lines {
      let golden = try JSONDecoder().decode(Golden.self, from: Data(line.utf8))
      let answer = EvalProtocol.reply(to: line, options: options)
      let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.utf8))
      guard golden.want.error == nil else {
        #expect(reply.error != nil, "\(golden.expr): wanted an error, got \(answer)")
        continue
      }
      // The oracle knows no choices, they are strings there.
      let type = reply.type == "choice" ? "text" : reply.type
      #expect(type == golden.want.type && reply.value == golden.want.value, "\(golden.expr): got \(answer)")
    }
  }
}
