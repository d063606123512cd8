/// The language's namespace and the elements a file may begin with.
public enum Vocabulary {
  public static let namespace = "urn:guidepost:1"
  public static let roots: [ElementName] = [.guide, .phrases, .desk, .walk, .simulation, .guidepost]
}
