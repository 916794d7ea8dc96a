"""Method descriptors, and the client's typed calls."""

from values import doc


def method_lines(files):
    services = [s for file in files for s in file.services]
    out = []
    for name, full, comment, methods in services:
        out += doc(comment)
        out.append(f"public enum {name}Methods {{")
        for method in methods:
            out += doc(method.comment, "  ")
            kind = "StreamMethod" if method.is_stream else "Method"
            details = f', shape: .{method.shape}' if method.is_stream else ""
            if method.repeatable:
                details += ", isRepeatable: true"
            out.append(f"  public static let {method.swift} = {kind}<{method.input}, {method.output}>(")
            out.append(f'    service: "{full}", name: "{method.name}"{details})')
        out += ["}", ""]
    out += ["/// Every method of every service, in the order of the .proto files.",
            "public let allMethods: [any AnyMethod] = ["]
    for name, _, _, methods in services:
        out += [f"  {name}Methods.{m.swift}," for m in methods]
    return out + ["]", ""]


THROWS = ["  ///", "  /// - Throws: `RPCError` with the status, and the violated fields of a bad request."]


def unary_lines(name, method):
    out = []
    for asynchronous in (False, True):
        effect, wait = ("async throws(RPCError)", "await ") if asynchronous else ("throws(RPCError)", "")
        out += doc(method.comment, "  ") + THROWS
        out += [
            f"  public func {method.swift}(",
            f"    _ request: {method.input}, timeout: Duration? = nil",
            f"  ) {effect} -> {method.output} {{",
            f"    try {wait}caller.call({name}Methods.{method.swift}, request, timeout: timeout)",
            "  }",
            "",
        ]
    return out


def stream_lines(name, method):
    first = method.shape == "serverStream"
    parameter = f"_ request: {method.input}, " if first else ""
    argument = ", request" if first else ""
    return doc(method.comment, "  ") + [
        "  ///",
        "  /// - Throws: `RPCError` when the stream cannot be opened.",
        f"  public func {method.swift}(",
        f"    {parameter}timeout: Duration? = nil",
        f"  ) throws(RPCError) -> CallStream<{method.input}, {method.output}> {{",
        f"    try caller.open({name}Methods.{method.swift}{argument}, timeout: timeout)",
        "  }",
        "",
    ]


def struct_lines(type_name, accessor, protocol, full, comment, lines):
    out = doc(comment) + [f"public struct {type_name}: Sendable {{", f"  let caller: any {protocol}", ""]
    out += lines[:-1] + ["}"]
    return out + ["", f"extension {protocol} {{", f"  /// The methods of `{full}`.",
                  f"  public var {accessor}: {type_name} {{ {type_name}(caller: self) }}", "}", ""]


def call_lines(files):
    """Unary methods are for every caller; streams need one with a connection."""
    out = ["public import Messages", ""]
    for file in files:
        for name, full, comment, methods in file.services:
            lower = name[0].lower() + name[1:]
            unary = [line for m in methods if not m.is_stream for line in unary_lines(name, m)]
            streams = [line for m in methods if m.is_stream for line in stream_lines(name, m)]
            if unary:
                out += struct_lines(f"{name}Calls", lower, "UnaryCaller", full, comment, unary)
            if streams:
                accessor = f"{lower}Streams" if unary else lower
                out += struct_lines(f"{name}Streams", accessor, "StreamCaller", full, comment, streams)
    return out
