import Foundation
import GuideDocument
import GuideLint

/// Writes places as SARIF does: lines and columns from 1, the end of a stretch exclusive.
struct SARIFPlaces {
  let index: SourceIndex
  let view: LintView
  let steps: StepPlaces

  func physical(_ place: Diagnostic.Place) -> JSONValue {
    .object(["artifactLocation": artifact(place.file), "region": region(place)])
  }

  func fix(_ fix: Diagnostic.Fix) -> JSONValue {
    .object([
      "description": .object(["text": .string(fix.summary)]),
      "artifactChanges": .array([
        .object([
          "artifactLocation": artifact(fix.place.file),
          "replacements": .array([
            .object([
              "deletedRegion": region(fix.place), "insertedContent": .object(["text": .string(fix.replacement)]),
            ])
          ]),
        ])
      ]),
    ])
  }

  private func region(_ place: Diagnostic.Place) -> JSONValue {
    let (start, end) = index.span(of: place)
    return .object([
      "startLine": .integer(Int64(start.line)), "startColumn": .integer(Int64(start.column)),
      "endLine": .integer(Int64(end.line)), "endColumn": .integer(Int64(end.column)),
    ])
  }

  /// A path below the folder that the tool ran in is relative to the root of the sources, another one absolute.
  private func artifact(_ file: SourceFile) -> JSONValue {
    let path = view.name(file)
    let escaped = path.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? path
    guard !path.hasPrefix("/") else { return .object(["uri": .string("file://" + escaped)]) }
    return .object(["uri": .string(escaped), "uriBaseId": "%SRCROOT%"])
  }

  /// A colon in the first part of a relative path would look like a scheme.
  private static let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))
}
