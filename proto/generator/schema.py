"""The .proto files as the generator sees them: names, comments, types."""

import re
from google.protobuf import descriptor_pb2

F = descriptor_pb2.FieldDescriptorProto

# Prefix of the Swift type names of each proto package. Messages of the envelope stay C structs.
PREFIX = {
    "evenstride.v1": "",
    "grpc.health.v1": "",
    "grpc.reflection.v1": "",
    "google.rpc": "RPC",
    "google.protobuf": "Proto",
    "ttrpc": "Envelope",
}

# Swift type, JSON reader/writer noun and default of each scalar type.
SCALARS = {
    F.TYPE_DOUBLE: ("Double", "0"),
    F.TYPE_UINT32: ("UInt32", "0"),
    F.TYPE_INT32: ("Int32", "0"),
    F.TYPE_UINT64: ("UInt64", "0"),
    F.TYPE_INT64: ("Int64", "0"),
    F.TYPE_BOOL: ("Bool", "false"),
    F.TYPE_STRING: ("String", '""'),
    F.TYPE_BYTES: ("[UInt8]", "[]"),
}

KEYWORDS = {"default", "in", "is", "as", "self", "repeat", "switch", "case", "func", "init"}


def camel(snake, upper=False):
    """`ms_subjects` -> `msSubjects`."""
    parts = [p for p in snake.lower().split("_") if p]
    text = "".join(p[:1].upper() + p[1:] for p in parts)
    return text if upper else text[:1].lower() + text[1:]


def identifier(name):
    """The name, quoted where Swift needs it."""
    return f"`{name}`" if name in KEYWORDS else name


def c_symbol(full_name):
    """`evenstride.v1.AssessRequest` -> `Evenstride__V1__AssessRequest`, as protoc-c does."""
    return "__".join(part[:1].upper() + part[1:] for part in full_name.split("."))


def c_function(full_name):
    """`evenstride.v1.AssessRequest` -> `evenstride__v1__assess_request`, as protoc-c does."""
    parts = [re.sub(r"(?<!^)(?<![A-Z])(?=[A-Z])", "_", part).lower() for part in full_name.split(".")]
    return "__".join(parts)


class Enum:
    def __init__(self, proto, full_name, swift, comment, comments):
        self.full_name, self.swift, self.comment = full_name, swift, comment
        prefix = re.sub(r"(?<!^)(?=[A-Z])", "_", proto.name).upper() + "_"
        self.values = []
        for i, value in enumerate(proto.value):
            short = value.name[len(prefix):] if value.name.startswith(prefix) else value.name
            self.values.append((value.number, value.name, camel(short), comments.get(i, "")))


class Field:
    def __init__(self, proto, comment, schema, oneofs):
        self.name, self.json, self.comment = proto.name, proto.json_name, comment
        self.number = proto.number
        # Name of the oneof that it belongs to; its members are optional, and at most one is set.
        self.oneof = oneofs[proto.oneof_index].name if proto.HasField("oneof_index") else None
        self.swift = camel(proto.name)
        self.c = proto.name.lower()
        self.repeated = proto.label == F.LABEL_REPEATED
        self.type = proto.type
        self.type_name = proto.type_name.lstrip(".")
        self.schema = schema

    @property
    def kind(self):
        if self.type == F.TYPE_MESSAGE:
            return "message"
        if self.type == F.TYPE_ENUM:
            return "enum"
        if self.type not in SCALARS:
            raise SystemExit(f"{self.name}: a type the generator does not know")
        return {F.TYPE_STRING: "string", F.TYPE_BYTES: "bytes", F.TYPE_BOOL: "bool"}.get(
            self.type, "number")

    @property
    def message(self):
        return self.schema.messages[self.type_name]

    @property
    def element(self):
        if self.kind in ("message", "enum"):
            return self.schema.swift_names[self.type_name]
        return SCALARS[self.type][0]

    @property
    def declaration(self):
        if self.repeated:
            return f"[{self.element}] = []"
        if self.kind == "message":
            return f"{self.element}?"
        if self.oneof:
            if self.kind != "string":
                raise SystemExit(f"{self.name}: a oneof of this type is not generated")
            return f"{self.element}?"
        if self.kind == "enum":
            return f"{self.element} = .{self.schema.enums[self.type_name].values[0][2]}"
        return f"{self.element} = {SCALARS[self.type][1]}"


class Message:
    def __init__(self, full_name, swift, comment):
        self.full_name, self.swift, self.comment, self.fields = full_name, swift, comment, []
        self.c_type, self.c_function = c_symbol(full_name), c_function(full_name)

    @property
    def has_json(self):
        """The envelope needs none, and the well-known types have a JSON of their own."""
        return not self.full_name.startswith(("google.protobuf.", "ttrpc.")) and all(
            f.kind != "message" or f.message.has_json for f in self.fields)


class Method:
    def __init__(self, proto, comment, schema):
        self.name, self.swift, self.comment = proto.name, camel(snake(proto.name)), comment
        self.input = schema.swift_names[proto.input_type.lstrip(".")]
        self.output = schema.swift_names[proto.output_type.lstrip(".")]
        self.shape = {(False, False): "unary", (True, False): "clientStream", (False, True): "serverStream",
                      (True, True): "bidirectional"}[(proto.client_streaming, proto.server_streaming)]
        # A call may be made again when nobody knows whether it was answered.
        self.repeatable = proto.options.idempotency_level != descriptor_pb2.MethodOptions.IDEMPOTENCY_UNKNOWN

    @property
    def is_stream(self):
        return self.shape != "unary"


def snake(pascal):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", pascal).lower()


class File:
    def __init__(self, name):
        self.name, self.messages, self.enums, self.services = name, [], [], []
        self.base = camel(name.split("/")[-1].removesuffix(".proto"), upper=True)


class Schema:
    """All files of a descriptor set, imports first."""

    def __init__(self, descriptor_set):
        self.swift_names, self.enums, self.messages, self.files = {}, {}, {}, []
        for proto in descriptor_set.file:
            self._name_types(proto)
        for proto in descriptor_set.file:
            self.files.append(self._file(proto))
        self._refuse_cycles()

    def _name_types(self, proto):
        prefix = PREFIX[proto.package]

        def walk(scope, outer, messages, enums):
            for message in messages:
                swift = f"{outer}.{message.name}" if outer else prefix + message.name
                self.swift_names[f"{scope}.{message.name}"] = swift
                walk(f"{scope}.{message.name}", swift, message.nested_type, message.enum_type)
            for enum in enums:
                self.swift_names[f"{scope}.{enum.name}"] = (
                    f"{outer}.{enum.name}" if outer else prefix + enum.name)

        walk(proto.package, "", proto.message_type, proto.enum_type)

    def _file(self, proto):
        comments = {tuple(l.path): l.leading_comments for l in proto.source_code_info.location}
        file = File(proto.name)

        def comment(*path):
            text = comments.get(path, "").rstrip("\n")
            if not text.strip():
                raise SystemExit(f"proto/{proto.name}: something has no comment, at {path}: every "
                                 "message, field, value, service and method has one")
            return text

        def enum(item, scope, path):
            full = f"{scope}.{item.name}"
            values = {i: comment(*path, 2, i) for i in range(len(item.value))}
            result = Enum(item, full, self.swift_names[full], comment(*path), values)
            self.enums[full] = result
            file.enums.append(result)

        def message(item, scope, path):
            full = f"{scope}.{item.name}"
            result = Message(full, self.swift_names[full], comment(*path))
            for i, nested in enumerate(item.enum_type):
                enum(nested, full, (*path, 4, i))
            file.messages.append(result)
            self.messages[full] = result
            for i, field in enumerate(item.field):
                result.fields.append(Field(field, comment(*path, 2, i), self, item.oneof_decl))
            for i, nested in enumerate(item.nested_type):
                message(nested, full, (*path, 3, i))

        for i, item in enumerate(proto.enum_type):
            enum(item, proto.package, (5, i))
        for i, item in enumerate(proto.message_type):
            message(item, proto.package, (4, i))
        for i, service in enumerate(proto.service):
            methods = [Method(m, comment(6, i, 2, j), self) for j, m in enumerate(service.method)]
            file.services.append((service.name, f"{proto.package}.{service.name}", comment(6, i), methods))
        return file

    def _refuse_cycles(self):
        edges = {m.full_name: [f.type_name for f in m.fields if f.kind == "message"]
                 for file in self.files for m in file.messages}

        def visit(name, above):
            if name in above:
                raise SystemExit(f"{name} contains itself: the messages must be acyclic, because "
                                 "libprotobuf-c recurses as deep as the schema allows")
            for inner in edges[name]:
                visit(inner, above | {name})

        for name in edges:
            visit(name, frozenset())
