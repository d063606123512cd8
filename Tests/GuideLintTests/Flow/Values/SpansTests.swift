import GuideGraph
import Testing

@testable import GuideLint

struct SpansTests {
  private func whole(_ pairs: (Int, Int)...) -> Spans {
    Spans(pairs.map { Span(low: Int128($0.0) * Span.unit, high: Int128($0.1) * Span.unit) }, isWhole: true)
  }

  private func numbers(_ spans: Spans) -> Set<Int> {
    Set((-20...40).filter { spans.contains(Int128($0) * Span.unit) })
  }

  @Test func `union and intersection are those of the numbers in them`() {
    let sets = [whole((0, 3)), whole((5, 9), (12, 14)), whole((3, 6)), whole((-4, -4)), whole()]
    for one in sets {
      for other in sets {
        #expect(numbers(one.union(other)) == numbers(one).union(numbers(other)))
        #expect(numbers(one.intersection(other)) == numbers(one).intersection(numbers(other)))
      }
    }
  }

  @Test func `neighbours are one stretch, of whole numbers and not of others`() {
    #expect(whole((0, 3), (4, 6)) == whole((0, 6)))
    let parts = [Span(low: 0, high: Span.unit), Span(low: 2 * Span.unit, high: 3 * Span.unit)]
    #expect(Spans(parts, isWhole: false).all.count == 2)
  }

  @Test func `a ninth stretch closes the smallest gap`() {
    let spots = [0, 10, 20, 30, 33, 50, 60, 70, 80]
    let spans = Spans(spots.map { Span(low: Int128($0) * Span.unit, high: Int128($0) * Span.unit) }, isWhole: true)
    #expect(spans.all.count == Spans.limit)
    #expect(numbers(spans).isSuperset(of: [30, 31, 32, 33]))
  }

  @Test func `less than five ends before five and leaves nothing between out`() {
    let below = Spans(.lt, 5 * Span.unit)
    #expect(below.contains(5 * Span.unit - 1) && !below.contains(5 * Span.unit))
    #expect(Spans(.ge, 5 * Span.unit).contains(5 * Span.unit))
    let other = Spans(.ne, 5 * Span.unit)
    #expect(!other.contains(5 * Span.unit) && other.contains(0) && other.contains(6 * Span.unit))
  }

  @Test func `a place between two steps may be equal to what stands there`() {
    for relation in [Comparison.Relation.eq, .ne, .lt, .le, .gt, .ge] { #expect(Spans(relation, 3).contains(3)) }
    #expect(!Spans(.lt, 4).contains(4) && !Spans(.gt, 4).contains(4) && !Spans(.ne, 4).contains(4))
  }

  @Test func `arithmetic holds every result of numbers from within`() {
    let ranges = [(-3, 2), (0, 4), (2, 5), (-1, -1)]
    for (a, b) in ranges {
      for (c, d) in ranges {
        let one = Span(low: Int128(a) * Span.unit, high: Int128(b) * Span.unit)
        let two = Span(low: Int128(c) * Span.unit, high: Int128(d) * Span.unit)
        for x in a...b {
          for y in c...d {
            #expect(holds(one + two, x + y) && holds(one + -two, x - y) && holds(one * two, x * y))
          }
          #expect(holds(one.wholeQuotient(by: 2), x / 2) && holds(one.remainder(by: 3), x % 3))
        }
      }
    }
  }

  private func holds(_ span: Span, _ number: Int) -> Bool {
    span.low <= Int128(number) * Span.unit && Int128(number) * Span.unit <= span.high
  }
}
