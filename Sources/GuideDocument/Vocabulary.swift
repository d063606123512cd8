/// Every element name of the language; the content table says where each may stand.
public enum ElementName: String, CaseIterable, Hashable, Sendable {
  case guide, title, owner
  case reviewBy = "review-by"
  case approved, variable
  case step, decide, subguide, action, handoff, appointment, message, outcome, objection, disposition
  case prompt, say, simpler, `do`, note, help, why, assign, nomatch, noinput, tried
  case choice, option, label, synonym, hint, field, invalid, form, acknowledge, goto
  case when, otherwise, param, returned, result, confirm, done, failed, declined
  case pass, closed, busy, unavailable, `return`
  case em, strong, br, list, item, link, image, phrase
  case phrases, desk, hours, open, branch, service, queue, counter, calendar, resource, inbox
  case walk, given, answer, value, expect
  case simulation, arrivals, bookings, serving, staff
  case guidepost, lint, rule, threshold, host, known, jargon, term, word
  /// Anything else; reported by the content table.
  case unknown = ""
}

/// Every attribute name of the language.
public enum AttributeName: String, CaseIterable, Hashable, Sendable {
  case id, version
  case lang = "xml:lang"
  case start, audience, person
  case on, role, until, name, type, initial, min, max, values, privacy, purpose, retain
  case topic, remedy, urgent, establishes, requires, verbatim, value, count, next, after
  case assign, multiple, optional, relevant, unsure, pattern, constraint, example
  case test, guide, outcome, timeout, effect, undo, queue, reason, priority, resume, callback, variable, over
  case service, task, reference, of, inbox, result, disposition, code
  case href, src, alt, ref
  case zone, days, from, to, hours, branch, address, directions, travel, expected, lead, grace, services, limit
  case skills, slot, capacity, notice, window, email, reminder
  case at, channel, locale, step, option, state, position, wait, path, through
  case mean, spread, shown, share, calendar, counter
  case severity, command, profile, plain, not
  case unknown = ""
}
