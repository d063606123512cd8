/// `message`: the customer's own words go to an inbox that people work through.
package struct MessageStep: Hashable, Sendable {
  package var heading: Step.Heading
  package var inbox: InboxID
  package var prompt: Text
  package var say: Speech?
  package var next: Target
}
