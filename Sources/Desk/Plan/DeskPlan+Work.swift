extension DeskPlan {
  package enum SkillTag {}
  package typealias Skill = DeskID<SkillTag>

  /// Something that customers come for.
  package struct Service: Hashable, Identifiable, Sendable {
    package static let usualLead: Int64 = 5 * 60_000
    package static let usualGrace: Int64 = 10 * 60_000
    package static let usualReminder: Int64 = 24 * 3_600_000

    package var id: DeskID<Service>
    package var name: String
    /// How long serving one customer takes on average.
    package var expected: Int64
    /// How long before its start an appointment may take the turn of somebody who walked in.
    package var lead: Int64
    /// How late a customer may come and still be served as booked.
    package var grace: Int64
    /// How long before the start a customer is reminded; zero for not at all.
    package var reminder: Int64

    package init(
      id: ID, name: String, expected: Int64, lead: Int64 = usualLead, grace: Int64 = usualGrace,
      reminder: Int64 = usualReminder
    ) {
      self.id = id
      self.name = name
      self.expected = expected
      self.lead = lead
      self.grace = grace
      self.reminder = reminder
    }
  }

  /// A line of customers who wait for the next free person.
  package struct Queue: Hashable, Identifiable, Sendable {
    package var id: DeskID<Queue>
    package var name: String
    /// Nil for one that belongs to no place, such as a telephone line.
    package var branch: Branch.ID?
    package var services: Set<Service.ID>
    package var hours: WeeklyHours.ID
    /// No more than this many may wait; nil for any number.
    package var limit: Int?
    package var skills: Set<Skill>

    package init(
      id: ID, name: String, branch: Branch.ID?, services: Set<Service.ID>, hours: WeeklyHours.ID, limit: Int? = nil,
      skills: Set<Skill> = []
    ) {
      self.id = id
      self.name = name
      self.branch = branch
      self.services = services
      self.hours = hours
      self.limit = limit
      self.skills = skills
    }
  }

  package struct Resource: Hashable, Identifiable, Sendable {
    package var id: DeskID<Resource>
    package var name: String

    package init(id: ID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Times that can be booked for one service at one branch.
  package struct Calendar: Hashable, Identifiable, Sendable {
    package var id: DeskID<Calendar>
    package var name: String
    package var service: Service.ID
    package var branch: Branch.ID
    /// How long one appointment is and how far apart the starts are, up to a day.
    package var slot: Int64
    /// How many customers can be served at the same time.
    package var capacity: Int
    /// How long before its start a time can still be booked.
    package var notice: Int64
    /// How far ahead a time can be booked; nil for as far as a year.
    package var window: Int64?
    /// The percent of its counters' time that may be booked; nil for as much as the capacity allows.
    package var share: Int?
    package var hours: WeeklyHours.ID
    package var resources: [Resource]

    package init(
      id: ID, name: String, service: Service.ID, branch: Branch.ID, slot: Int64, capacity: Int, notice: Int64 = 0,
      window: Int64? = nil, share: Int? = nil, hours: WeeklyHours.ID, resources: [Resource] = []
    ) {
      self.id = id
      self.name = name
      self.service = service
      self.branch = branch
      self.slot = slot
      self.capacity = capacity
      self.notice = notice
      self.window = window
      self.share = share
      self.hours = hours
      self.resources = resources
    }
  }
}
