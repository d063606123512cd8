public import GuideGraph

extension Event {
  /// Reference, time and place of an appointment are its customer's own, so they stand in the vault.
  public struct AppointmentMade: Hashable, Sendable, Codable {
    public var step: StepKey
    public var service: ServiceID
    /// Reference, start, end, place and zone.
    package var details: Recorded

    /// Without details where they were erased.
    public var booking: Booking {
      let details = details.items ?? []
      func detail(_ index: Int) -> String { details.indices.contains(index) ? details[index] : "" }
      return Booking(
        reference: detail(0), service: service, start: detail(1), end: detail(2), place: detail(3), zone: detail(4))
    }
  }
}

extension Booking {
  var details: [String] { [reference, start, end, place, zone] }
}
