extension DeskPlan {
  /// A place with people in it.
  package struct Branch: Hashable, Identifiable, Sendable {
    package var id: DeskID<Branch>
    package var name: String
    /// IANA name of the time zone in which the branch lives.
    package var zone: String
    package var hours: WeeklyHours.ID?
    package var address: String?
    package var directions: String?
    /// Whom calendars name as the organiser of its appointments.
    package var email: String?
    /// How long most customers need to get there, in milliseconds.
    package var travel: Int64?

    package init(
      id: ID, name: String, zone: String, hours: WeeklyHours.ID? = nil, address: String? = nil,
      directions: String? = nil, email: String? = nil, travel: Int64? = nil
    ) {
      self.id = id
      self.name = name
      self.zone = zone
      self.hours = hours
      self.address = address
      self.directions = directions
      self.email = email
      self.travel = travel
    }
  }

  /// Where customers are served, one at a time.
  package struct Counter: Hashable, Identifiable, Sendable {
    package var id: DeskID<Counter>
    package var name: String
    /// Nil for one that serves every branch, such as an agent at home.
    package var branch: Branch.ID?
    package var services: Set<Service.ID>
    package var skills: Set<Skill>

    package init(id: ID, name: String, branch: Branch.ID?, services: Set<Service.ID>, skills: Set<Skill> = []) {
      self.id = id
      self.name = name
      self.branch = branch
      self.services = services
      self.skills = skills
    }

    func serves(_ queue: Queue) -> Bool {
      isAt(queue.branch) && !services.isDisjoint(with: queue.services) && skills.isSuperset(of: queue.skills)
    }

    func serves(_ calendar: Calendar) -> Bool { isAt(calendar.branch) && services.contains(calendar.service) }

    private func isAt(_ other: Branch.ID?) -> Bool { branch == other || branch == nil || other == nil }
  }

  /// Where customers leave messages.
  package struct Inbox: Hashable, Identifiable, Sendable {
    package var id: DeskID<Inbox>
    package var name: String

    package init(id: ID, name: String) {
      self.id = id
      self.name = name
    }
  }
}
