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
    return "\n".join(out + ["", "#endif", ""])


def main():
    descriptor_set = descriptor_pb2.FileDescriptorSet.FromString(
        pathlib.Path(sys.argv[1]).read_bytes())
    messages, client, c_messages = (pathlib.Path(p) for p in sys.argv[2:5])
    schema = Schema(descriptor_set)
    (c_messages / "CMessages.h").write_text(c_module(schema))
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
