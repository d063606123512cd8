package import GuideDocument

/// `subguide`: walks another guide and goes on by the outcome it reached.
package struct SubguideStep: Hashable, Sendable {
  package struct Result: Hashable, Sendable {
    package var name: VariableName
    package var assign: VariableName
    package var element: ElementID
  }

  package struct Returned: Hashable, Sendable {
    package var outcome: StepID
    package var next: Target
    /// Variables of the sub-guide and where their values go.
    package var results: [Result]
    package var element: ElementID
  }

  package var heading: Step.Heading
  package var guide: GuideID
  package var parameters: [Assignment]
  package var returned: [Returned]
}
