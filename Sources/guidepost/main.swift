#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

private let words = Array(CommandLine.arguments.dropFirst())
if words.first == "__editor" { exit(EditorDemo.run(Array(words.dropFirst()))) }
exit(CommandTable.run(words, in: .ofThisProcess()))
