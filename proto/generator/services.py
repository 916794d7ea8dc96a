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
            out.append(f"  public static let {method.swift} = Method<{method.input}, {method.output}>(")
            out.append(f'    service: "{full}", name: "{method.name}")')
        out += ["}", ""]
    out += ["/// Every method of every service, in the order of the .proto files.",
            "public let allMethods: [any AnyMethod] = ["]
    for name, _, _, methods in services:
        out += [f"  {name}Methods.{m.swift}," for m in methods]
    return out + ["]", ""]


def call_lines(files):
    out = ["public import Messages", ""]
    for file in files:
        for name, full, comment, methods in file.services:
            out += doc(comment)
            out += [f"public struct {name}Calls: Sendable {{", "  let caller: any UnaryCaller", ""]
            for method in methods:
                for asynchronous in (False, True):
                    effect, wait = ("async throws(RPCError)", "await ") if asynchronous else ("throws(RPCError)", "")
                    out += doc(method.comment, "  ")
                    out += ["  ///", "  /// - Throws: `RPCError` with the status, and the violated fields of a bad request."]
                    out += [
                        f"  public func {method.swift}(",
                        f"    _ request: {method.input}, timeout: Duration? = nil",
                        f"  ) {effect} -> {method.output} {{",
                        f"    try {wait}caller.call({name}Methods.{method.swift}, request, timeout: timeout)",
                        "  }",
                        "",
                    ]
            out[-1] = "}"
            out += ["", "extension UnaryCaller {", f"  /// The methods of `{full}`.",
                    f"  public var {name[0].lower() + name[1:]}: {name}Calls {{ {name}Calls(caller: self) }}", "}", ""]
    return out
