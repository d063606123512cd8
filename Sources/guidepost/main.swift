#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(CommandTable.run(Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess()))
