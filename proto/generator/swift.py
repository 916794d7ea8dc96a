#!/usr/bin/python3
"""Writes the Swift side of the .proto files: values, conversions, JSON, methods, client calls.

Usage: swift.py DESCRIPTOR_SET MESSAGES_DIR CLIENT_DIR CMESSAGES_DIR
"""

import pathlib
import sys

from google.protobuf import descriptor_pb2

import conversion
import services
import values
from schema import Schema

HEADER = ["// Written by proto/generate from {source}; do not edit.", "// swift-format-ignore-file", ""]


def write(path, source, lines):
    text = "\n".join(HEADER).format(source=source) + "\n" + "\n".join(lines).rstrip("\n") + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def c_text(data):
    """Bytes as lines of a C string literal."""
    lines, line = [], ""
    for byte in data:
        character = chr(byte)
        if character in '"\\?':
            line += f"\\{byte:03o}"
        elif 0x20 <= byte < 0x7f:
            line += character
        else:
            line += f"\\{byte:03o}"
        if byte == 0x0a or len(line) > 100:
            lines.append(f'    "{line}"')
            line = ""
    return lines + [f'    "{line}"'] if line else lines


def without_places(descriptor_set):
    """The same files with their comments, but not where in the file everything stands."""
    for file in descriptor_set.file:
        kept = [l for l in file.source_code_info.location if l.leading_comments]
        for location in kept:
            location.ClearField("leading_detached_comments")
        del file.source_code_info.location[:]
        file.source_code_info.location.extend(kept)
    return descriptor_set.SerializeToString(deterministic=True)


def c_descriptors(descriptor_set):
    data = without_places(descriptor_set)
    return "\n".join(["/* Written by proto/generate; do not edit. */", '#include "CMessages.h"', "",
                      "static const char text[] =", *c_text(data)]) + ";\n\n" + "\n".join([
                          "const char *evenstride_descriptor_set(size_t *size) {",
                          "  *size = sizeof text - 1;", "  return text;", "}", ""])


def c_module(schema):
    """One header for the C module; Swift cannot take the address of a C constant, so C gives it."""
    out = ["/* Written by proto/generate; do not edit. */", "#ifndef EVENSTRIDE_CMESSAGES_H",
           "#define EVENSTRIDE_CMESSAGES_H", "", "#include <protobuf-c/protobuf-c.h>"]
    out += [f'#include "{file.name.removesuffix(".proto")}.pb-c.h"' for file in schema.files]
    for file in schema.files:
        for message in file.messages:
            out += ["", "static inline const ProtobufCMessageDescriptor *",
                    f"{message.c_function}__descriptor_pointer(void) {{",
                    f"  return &{message.c_function}__descriptor;", "}"]
    out += ["", "/* All files as an encoded google.protobuf.FileDescriptorSet, imports first. */",
            "const char *evenstride_descriptor_set(size_t *size);"]
    return "\n".join(out + ["", "#endif", ""])


def main():
    descriptor_set = descriptor_pb2.FileDescriptorSet.FromString(
        pathlib.Path(sys.argv[1]).read_bytes())
    messages, client, c_messages = (pathlib.Path(p) for p in sys.argv[2:5])
    schema = Schema(descriptor_set)
    (c_messages / "CMessages.h").write_text(c_module(schema))
    (c_messages / "descriptor_set.c").write_text(c_descriptors(descriptor_set))
    (c_messages / "module.modulemap").write_text(
        'module CMessages {\n  header "CMessages.h"\n  link "protobuf-c"\n  export *\n}\n')
    for file in schema.files:
        if not file.messages:
            continue
        source = f"proto/{file.name}"
        write(messages / f"{file.base}.swift", source, values.file_lines(file))
        write(messages / f"{file.base}+C.swift", source, conversion.conversion_lines(file))
        json = conversion.json_lines(file)
        if json:
            write(messages / f"{file.base}+JSON.swift", source, json)
    write(messages / "Methods.swift", "the services in proto", services.method_lines(schema.files))
    write(client / "Calls.swift", "the services in proto", services.call_lines(schema.files))


main()
