"""Swift values from and to the C structs of protoc-c, and the proto3 JSON mapping."""

from schema import identifier


def decode(field):
    source = f"c.pointee.{identifier(field.c)}"
    if field.repeated:
        count = f"c.pointee.n_{field.c}"
        call = {
            "number": "numbers", "enum": "enums", "message": "messages", "string": "strings",
            "bytes": "byteStrings",
        }[field.kind]
        return f"CArray.{call}({source}, {count})"
    if field.oneof:
        value = f"String(cString: {source})" if field.kind == "string" else f"{field.element}(copying: {source})"
        return f"c.pointee.{field.oneof}_case.rawValue == {field.number} ? {value} : nil"
    return {
        "number": source,
        "bool": f"{source} != 0",
        "string": f"String(cString: {source})",
        "bytes": f"CArray.bytes({source})",
        "enum": f"{field.element}(rawValue: Int32(bitPattern: {source}.rawValue))",
        "message": f"{source}.map {{ {field.element}(copying: $0) }}",
    }[field.kind]


def encode(field):
    target, value = f"c.pointee.{identifier(field.c)}", f"self.{field.swift}"
    if field.repeated:
        call = {
            "number": "numbers", "enum": "enums", "message": "messages", "string": "strings",
            "bytes": "byteStrings",
        }[field.kind]
        return [f"({target}, c.pointee.n_{field.c}) = try arena.{call}({value})"]
    if field.oneof:
        call = "string" if field.kind == "string" else "message"
        return [
            f"if let inner = {value} {{",
            f"  {target} = try arena.{call}(inner)",
            f"  c.pointee.{field.oneof}_case = .init(rawValue: {field.number})",
            "}",
        ]
    return {
        "number": [f"{target} = {value}"],
        "bool": [f"{target} = {value} ? 1 : 0"],
        "string": [f"if !{value}.isEmpty {{ {target} = try arena.string({value}) }}"],
        "bytes": [f"{target} = try arena.bytes({value})"],
        "enum": [f"{target} = .init(rawValue: UInt32(bitPattern: {value}.rawValue))"],
        "message": [f"if let inner = {value} {{ {target} = try arena.message(inner) }}"],
    }[field.kind]


def conversion_lines(file):
    out = ["package import CMessages", ""]
    for message in file.messages:
        out += [
            f"extension {message.swift}: CBacked {{",
            f'  public static let fullName = "{message.full_name}"',
            "  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {",
            f"    {message.c_function}__descriptor_pointer()",
            "  }",
            "",
            f"  package init(copying c: UnsafePointer<{message.c_type}>) {{",
            "    self.init()",
        ]
        out += [f"    {identifier(f.swift)} = {decode(f)}" for f in message.fields]
        out += [
            "  }",
            "",
            f"  package func fill(_ c: UnsafeMutablePointer<{message.c_type}>, in arena: Arena)",
            "    throws(MessageError)",
            "  {",
            f"    {message.c_function}__init(c)",
        ]
        for field in message.fields:
            out += [f"    {line}" for line in encode(field)]
        out += ["  }", "}", ""]
    return out


def json_lines(file):
    out = []
    for message in file.messages:
        if not message.has_json:
            continue
        reads, writes = [], []
        for field in message.fields:
            keys = f'"{field.json}"' + (f', "{field.name}"' if field.json != field.name else "")
            reads.append(f"    try json.read(&{identifier(field.swift)}, {keys})")
            writes.append(f'    try json.write({identifier(field.swift)}, "{field.json}")')
        var = "var" if reads else "let"
        out += [
            f"extension {message.swift}: Message, Codable {{",
            "  public init(from decoder: any Decoder) throws {",
            "    self.init()",
            f"    {var} json = try JSONObjectReader(decoder)",
            *reads,
            "    try json.finish()",
            "  }",
            "",
            "  public func encode(to encoder: any Encoder) throws {",
            f"    {var} json = JSONObjectWriter(encoder)",
            *writes,
            "    json.finish()" if not writes else "",
            "  }",
            "}",
            "",
        ]
    return [line for i, line in enumerate(out)
            if not (line == "" and i + 1 < len(out) and out[i + 1] == "  }")]
