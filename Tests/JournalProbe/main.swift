import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `journal-probe WORK STORE [ARGUMENT...]`: does one piece of work on a store as a process of its own, for tests to
/// kill, starve or race, and `benchmark` for people.
let arguments = CommandLine.arguments.dropFirst()
#if SQLite
  guard let work = arguments.first.flatMap(Work.init), arguments.count > 1 else { fail("usage: WORK STORE ...", 2) }
  do { try work.run(on: arguments[2], Array(arguments.dropFirst(2))) } catch { fail("\(error)", 1) }
#else
  fail("built without SQLite", 2)
#endif

func fail(_ message: String, _ status: Int32) -> Never {
  print(message)
  exit(status)
}
