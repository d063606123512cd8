#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A file that may not grow is told as a full disk is; the signal would end the talk without a word.
signal(SIGXFSZ, SIG_IGN)

private let words = Array(CommandLine.arguments.dropFirst())
if words.first == "__editor" { exit(EditorDemo.run(Array(words.dropFirst()))) }
exit(CommandTable.run(words, in: .ofThisProcess()))
