"""Swift values: structs and enums with the .proto's comments."""

from schema import identifier


def doc(comment, indent=""):
    return [f"{indent}/// {line.strip()}".rstrip() for line in comment.strip("\n").split("\n") if comment]


def enum_lines(enum):
    out = doc(enum.comment)
    outer, _, name = enum.swift.rpartition(".")
    pad = ""
    if outer:
        out.insert(0, f"extension {outer} {{")
        pad = "  "
    out.append(f"{pad}public enum {name}: MessageEnum {{")
    for _, _, case, comment in enum.values:
        out += doc(comment, pad + "  ")
        out.append(f"{pad}  case {identifier(case)}")
    out.append(f"{pad}  /// A number that this version does not know.")
    out.append(f"{pad}  case unrecognized(Int32)")
    out += ["", f"{pad}  public static let known: [(value: Self, name: String)] = ["]
    out += [f'{pad}    (.{identifier(case)}, "{name_}"),' for _, name_, case, _ in enum.values]
    out += [f"{pad}  ]", "",
            f"{pad}  public var isKnown: Bool {{",
            f"{pad}    if case .unrecognized = self {{ false }} else {{ true }}", f"{pad}  }}", "",
            f"{pad}  public init(rawValue: Int32) {{", f"{pad}    switch rawValue {{"]
    out += [f"{pad}    case {number}: self = .{identifier(case)}" for number, _, case, _ in enum.values]
    out += [f"{pad}    default: self = .unrecognized(rawValue)", f"{pad}    }}", f"{pad}  }}", "",
            f"{pad}  public var rawValue: Int32 {{", f"{pad}    switch self {{"]
    out += [f"{pad}    case .{identifier(case)}: {number}" for number, _, case, _ in enum.values]
    out += [f"{pad}    case .unrecognized(let number): number", f"{pad}    }}", f"{pad}  }}", f"{pad}}}"]
    if outer:
        out.append("}")
    return out + [""]


def message_lines(message):
    outer, _, name = message.swift.rpartition(".")
    pad = "  " if outer else ""
    out = [f"extension {outer} {{"] if outer else []
    out += doc(message.comment, pad)
    out.append(f"{pad}public struct {name}: Sendable, Equatable {{")
    for field in message.fields:
        out += doc(field.comment, pad + "  ")
        out.append(f"{pad}  public var {identifier(field.swift)}: {field.declaration}")
    if message.fields:
        out.append("")
    out.append(f"{pad}  public init() {{}}")
    if message.fields:
        out += ["", f"{pad}  public init("]
        parts = []
        for field in message.fields:
            kind = field.declaration
            if kind.endswith("?"):
                kind += " = nil"
            parts.append(f"{pad}    {identifier(field.swift)}: {kind}")
        out.append(",\n".join(parts))
        out.append(f"{pad}  ) {{")
        out += [f"{pad}    self.{field.swift} = {identifier(field.swift)}" for field in message.fields]
        out.append(f"{pad}  }}")
    out.append(f"{pad}}}")
    if outer:
        out.append("}")
    return out + [""]


def file_lines(file):
    out = []
    for enum in [e for e in file.enums if "." not in e.swift]:
        out += enum_lines(enum)
    for message in file.messages:
        out += message_lines(message)
    for enum in [e for e in file.enums if "." in e.swift]:
        out += enum_lines(enum)
    return out
