/// A piece of HTML or SVG in which every text was escaped: there is no other way to make one.
package struct Markup: Sendable, Equatable {
  package let source: String

  private init(source: String) { self.source = source }

  /// A text, shown as it is.
  package init(_ text: String) { source = text.escaped }

  /// Pieces one after another.
  package init(_ pieces: [Markup]) { source = pieces.map(\.source).joined() }

  package static let nothing = Markup("")

  /// An element with its end tag.
  ///
  /// - Parameters:
  ///   - name: A literal, so that no text from outside becomes a tag.
  ///   - attributes: Names are literals too; values are escaped; nil leaves the attribute out.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ children: [Markup] = []
  ) -> Markup {
    Markup(
      source: "<\(name)\(text(of: attributes))>" + children.map(\.source).joined() + "</\(name)>")
  }

  /// An element without content and end tag, such as `meta`, or of SVG, such as `path`.
  package static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) -> Markup {
    Markup(source: "<\(name)\(text(of: attributes))/>")
  }

  /// The style sheet of a page, which may hold no text from outside; without the blanks that only its
  /// writers need, which are a sixth of it.
  static func style(_ sheet: String) -> Markup {
    let lines = sheet.split(separator: "\n").map { line in
      [(" {", "{"), ("{ ", "{"), (": ", ":"), ("; ", ";"), (";}", "}"), (" }", "}"), (", ", ",")]
        .reduce(
          line.drop { $0 == " " }
        ) { $0.replacing($1.0, with: $1.1) }
    }
    return Markup(source: "<style>\n\(lines.joined(separator: "\n"))\n</style>")
  }

  /// What makes it HTML.
  static let documentType = Markup(source: "<!DOCTYPE html>\n")

  private static func text(of attributes: KeyValuePairs<StaticString, String?>) -> String {
    attributes.map { name, value in value.map { " \(name)=\"\($0.escaped)\"" } ?? "" }.joined()
  }
}

extension Markup: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension Markup {
  /// A paragraph.
  package static func paragraph(_ children: Markup..., kind: String? = nil) -> Markup {
    element("p", ["class": kind], children)
  }

  /// What someone else wrote (a name, a message), on its own whatever its direction of writing.
  package static func quoted(_ text: String) -> Markup { element("bdi", [:], [Markup(text)]) }

  /// The same in type of one width.
  package static func code(_ text: String) -> Markup { element("code", [:], [quoted(text)]) }

  package static func strong(_ text: String) -> Markup { element("strong", [:], [Markup(text)]) }

  package static func list(_ items: [Markup]) -> Markup {
    element("ul", [:], items.map { element("li", [:], [$0]) })
  }

  /// A heading and what belongs to it.
  package static func section(_ heading: String, _ children: [Markup]) -> Markup {
    element("section", [:], [element("h2", [:], [Markup(heading)])] + children)
  }
}
