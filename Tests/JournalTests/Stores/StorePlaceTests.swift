import Testing

@testable import Journal

@Suite struct StorePlaceTests {
  @Test(arguments: [
    ([:], "/home/me/.local/state/guidepost/guidepost.db"),
    (["XDG_STATE_HOME": "/var/state"], "/var/state/guidepost/guidepost.db"),
    (["XDG_STATE_HOME": "/var/state/"], "/var/state/guidepost/guidepost.db"),
    (["XDG_STATE_HOME": ""], "/home/me/.local/state/guidepost/guidepost.db"),
    (["XDG_STATE_HOME": "state"], "/home/me/.local/state/guidepost/guidepost.db"),
  ])
  func `a store lies in the state folder`(environment: [String: String], path: String) {
    #expect(StorePlace.standard(environment: environment, home: "/home/me") == path)
  }
}
