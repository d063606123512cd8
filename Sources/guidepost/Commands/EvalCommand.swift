import GuideGraph

/// `guidepost eval`: what one expression gives, or what is wrong with it.
struct EvalCommand {
  enum Exit {
    static let done: Int32 = 0
    static let failed: Int32 = 1
    static let usage: Int32 = 2
  }

  /// `now` is the clock in milliseconds since 1970; `readLine` gives the next line of standard input.
  static func run(
    arguments: [String], now: Int64, readLine: () -> String?, print: (String) -> Void, complain: (String) -> Void
  ) -> Int32 {
    let options: EvalOptions
    do throws(EvalOptions.Mistake) {
      options = try EvalOptions(arguments, now: now)
    } catch {
      complain("guidepost eval: \(error.message)\nguidepost eval --help tells how it is used")
      return Exit.usage
    }
    guard let expression = options.expression else {
      while let line = readLine() {
        if !line.isEmpty { print(EvalProtocol.reply(to: line, options: options)) }
      }
      return Exit.done
    }
    return evaluate(expression, options, print: print, complain: complain)
  }

  private static func evaluate(
    _ source: String, _ options: EvalOptions, print: (String) -> Void, complain: (String) -> Void
  ) -> Int32 {
    let evaluation: Evaluation
    do throws(EvalOptions.Mistake) {
      evaluation = try options.evaluation(of: source)
    } catch {
      complain("guidepost eval: \(error.message)")
      return Exit.usage
    }
    switch evaluation.run() {
    case .success(let answer):
      print(answer.value.isEmpty ? answer.typeName : "\(answer.typeName): \(answer.value.lexical)")
      return Exit.done
    case .failure(let problems):
      for problem in problems.list { complain(problem.picture(in: source)) }
      return Exit.failed
    }
  }
}
