/// The table as documents hold it.
extension Settings {
  /// What help says of a setting, without its name.
  package static func help(_ name: String) -> (abstract: String, placeholder: String) {
    guard let setting = all.first(where: { $0.name == name }) else {
      preconditionFailure("\(name) is not in the table of settings")
    }
    return (setting.meaning + setting.standardNote, setting.placeholder)
  }

  /// A table in Markdown.
  package static var markdown: String {
    var text = "| flag | variable | value | default | meaning |\n|---|---|---|---|---|\n"
    for setting in all {
      let value = setting.placeholder.replacing("|", with: ", ")
      let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)`"
      text +=
        "| `\(setting.flag)` | `\(setting.variable)` | \(value) | \(standard) "
        + "| \(setting.meaning) |\n"
    }
    return text
  }

  /// An EnvironmentFile of systemd with every setting commented out.
  package static var environmentFile: String {
    all.map { setting in
      let assigned = setting.hasPlainStandard ? setting.standard : ""
      return "# \(setting.meaning)\(setting.hasPlainStandard ? "" : setting.standardNote)\n"
        + "#\(setting.variable)=\(assigned)\n"
    }.joined(separator: "\n")
  }
}

extension Setting {
  fileprivate var standardNote: String { standard.isEmpty ? "" : " Default: \(standard)." }

  /// Whether the default can be written as a value.
  fileprivate var hasPlainStandard: Bool { !standard.contains(" ") }
}
