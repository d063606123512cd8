import Desk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `desk-probe bars`: plays the bars of the queue discipline and the estimate, and ends with 1 where one is missed.
/// `desk-probe bench`: how long a choice and a quote take. Both want a release build.
switch CommandLine.arguments.dropFirst().first {
case "bars": exit(await Probe.bars() ? 0 : 1)
case "bench":
  for line in Stopwatch.lines() { print(line) }
default:
  print("usage: desk-probe bars|bench")
  exit(2)
}
