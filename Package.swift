// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
// Tests import what they use with `@testable`, which internal-by-default imports would fight.
let house = settings + [.enableUpcomingFeature("InternalImportsByDefault")]

/// Every module of the house with what it may import directly (Documentation/Architecture.md; checked by `make lint`).
let package = Package(
  name: "Guidepost",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "Guidepost", targets: ["GuideDocument", "GuideGraph", "GuideSession", "Desk"]),
    .executable(name: "guidepost", targets: ["guidepost"]),
  ],
  traits: [
    .default(enabledTraits: ["SQLite"]),
    .trait(name: "SQLite", description: "Keep sessions, queues and appointments in a SQLite file (needs libsqlite3)."),
  ],
  dependencies: [],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "GuideDocument", dependencies: ["CLibXML2"], swiftSettings: house + [.strictMemorySafety()]),
    .target(name: "GuideGraph", dependencies: ["GuideDocument"], swiftSettings: house),
    .target(name: "GuideSession", dependencies: ["GuideGraph", "GuideDocument"], swiftSettings: house),
    .target(name: "Desk", dependencies: ["GuideDocument"], swiftSettings: house),
    .target(name: "GuideLint", dependencies: ["GuideGraph", "GuideDocument", "Desk"], swiftSettings: house),
    .target(
      name: "Journal", dependencies: [.target(name: "CSQLite", condition: .when(traits: ["SQLite"]))],
      swiftSettings: house),
    .target(
      name: "Insight", dependencies: ["GuideSession", "GuideGraph", "GuideDocument", "Desk", "Journal"],
      swiftSettings: house),
    .executableTarget(
      name: "guidepost",
      dependencies: ["GuideDocument", "GuideGraph", "GuideLint", "GuideSession", "Desk", "Journal", "Insight"],
      swiftSettings: house),
    .testTarget(name: "GuideDocumentTests", dependencies: ["GuideDocument", "Seeded"], swiftSettings: settings),
    .testTarget(
      name: "GuideGraphTests", dependencies: ["GuideGraph", "GuideDocument", "Seeded"], swiftSettings: settings),
    .testTarget(
      name: "GuideSessionTests", dependencies: ["GuideSession", "GuideGraph", "GuideDocument", "Seeded"],
      swiftSettings: settings),
    // Plays the bars of the queue discipline (`make simulate`): too long for a test.
    .executableTarget(name: "desk-probe", dependencies: ["Desk"], path: "Tests/DeskProbe", swiftSettings: house),
    // Sees of the library what another package would see.
    .testTarget(
      name: "EmbeddingTests", dependencies: ["GuideDocument", "GuideGraph", "GuideSession", "Desk"],
      packageAccess: false, swiftSettings: settings),
    .testTarget(name: "DeskTests", dependencies: ["Desk", "GuideDocument"], swiftSettings: settings),
    .testTarget(
      name: "GuideLintTests", dependencies: ["GuideLint", "GuideGraph", "GuideDocument", "Desk", "Seeded"],
      swiftSettings: settings),
    // What the linter claims, held against every run of the session.
    .testTarget(
      name: "TruthTests", dependencies: ["GuideLint", "GuideSession", "GuideGraph", "GuideDocument", "Seeded"],
      swiftSettings: settings),
    // Chance that can be had again, for the tests that make guides and walks at random.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: house),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "journal-probe", .target(name: "CSQLite", condition: .when(traits: ["SQLite"]))],
      swiftSettings: settings),
    // What the tests of the journal kill, starve and measure: a store can only be crashed from outside.
    .executableTarget(
      name: "journal-probe",
      dependencies: ["Journal", .target(name: "CSQLite", condition: .when(traits: ["SQLite"]))],
      path: "Tests/JournalProbe", swiftSettings: house),
    // What `make bench` times without store, terminal and protocol.
    .executableTarget(
      name: "session-probe", dependencies: ["GuideSession", "GuideGraph", "GuideDocument"], path: "Tests/SessionProbe",
      swiftSettings: house),
    .testTarget(
      name: "InsightTests",
      dependencies: ["Insight", "GuideSession", "GuideGraph", "GuideDocument", "Journal", "Seeded"],
      swiftSettings: settings),
    .testTarget(
      name: "GuidepostTests",
      dependencies: [
        "guidepost", "GuideDocument", "GuideGraph", "GuideLint", "GuideSession", "Desk", "Journal", "Insight", "Seeded",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
