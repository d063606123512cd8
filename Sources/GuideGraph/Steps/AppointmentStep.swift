/// `appointment`: books, changes, cancels or checks in.
package struct AppointmentStep: Hashable, Sendable {
  package enum Task: String, Hashable, Sendable, Codable {
    case book, change, cancel
    case checkIn = "check-in"
  }

  package enum Part: String, Hashable, Sendable, CaseIterable {
    case start, end, place, zone, reference
  }

  package struct Result: Hashable, Sendable {
    package var part: Part
    package var variable: VariableName
  }

  package var heading: Step.Heading
  package var service: ServiceID
  package var task: Task
  /// Holds the reference of the booking that is changed, cancelled or checked in.
  package var reference: VariableName?
  package var prompt: Text?
  package var say: Speech?
  package var notes: [Text]
  package var results: [Result]
  package var done: Target?
  package var unavailable: Target?
  package var declined: Target?
  package var failed: Target?
}
