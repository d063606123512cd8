#if canImport(Glibc)
  import Glibc
#endif

if CommandLine.arguments.dropFirst().first == "__editor" {
  exit(EditorDemo.run(Array(CommandLine.arguments.dropFirst(2))))
}
print("guidepost")
