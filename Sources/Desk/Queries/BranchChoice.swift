/// A queue that somebody could go to, with what that takes. Lengths are in milliseconds.
package struct BranchChoice: Hashable, Sendable {
  package let queue: DeskPlan.Queue.ID
  /// Nil for a queue that belongs to no place, such as a telephone line.
  package let branch: DeskPlan.Branch.ID?
  /// 0 where no way is told.
  package let travel: Int64
  /// On arriving.
  package let wait: WaitEstimate
  /// When the queue is open next, in milliseconds since 1970, for one that is closed on arrival; nil for not within a year.
  package let opens: Int64?
  package let isOpen: Bool

  /// Way and wait together.
  package var total: WaitEstimate { wait.after(travel) }
}

extension DeskState {
  /// Every queue that serves a service, the fastest first by way and wait, those closed on arrival last.
  package func choices(
    for services: Set<DeskPlan.Service.ID>, under plan: DeskPlan, at now: Int64
  ) -> [BranchChoice] {
    plan.queues.filter { !$0.services.isDisjoint(with: services) }
      .map { choice($0, under: plan, at: now) }
      .sorted { one, other in
        guard one.isOpen == other.isOpen else { return one.isOpen }
        return (one.total.likely, one.total.careful, one.queue) < (other.total.likely, other.total.careful, other.queue)
      }
  }

  private func choice(_ queue: DeskPlan.Queue, under plan: DeskPlan, at now: Int64) -> BranchChoice {
    let travel = queue.branch.flatMap { plan.branches[$0]?.travel } ?? 0
    let arrival = now + travel
    let hours = plan.hours(of: queue)
    let isOpen = hours?.isOpen(at: arrival) ?? false
    return BranchChoice(
      queue: queue.id, branch: queue.branch, travel: travel,
      wait: wait(joining: queue, under: plan, at: now, arriving: arrival),
      opens: isOpen ? nil : hours?.nextOpening(after: arrival), isOpen: isOpen)
  }
}
