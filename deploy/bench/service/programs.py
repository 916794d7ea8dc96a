"""Builds the daemon and the C programs, and starts servers."""

import functools
import os
import pathlib
import platform
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
OUT = ROOT / ".build" / "bench"
GENERATED = "Sources/CMessages/Generated"
COMMON = ["ttrpc/ttrpc", "google/rpc/status", "google/protobuf/any", "evenstride/v1/asymmetry",
          "evenstride/v1/cohort", "evenstride/v1/common"]
ASKED = ["evenstride/v1/reliability", "evenstride/v1/reliability_report", "evenstride/v1/change",
         "grpc/health/v1/health"]
POLL_US = "50"  # how long the limit and the client poll where a mix polls


def output(command):
    return subprocess.run(command, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


BUILD = ["swift", "build", "-c", "release"]


def build_as_shipped():
    """With Swift's libraries in the program, as deploy/systemd installs it; in a folder of its own."""
    BUILD.extend(["--static-swift-stdlib", "--scratch-path", ".build-shipped"])


def build_swift(name):
    subprocess.run([*BUILD, "--product", name], cwd=ROOT, check=True, stdout=2)


def build_c():
    """The limit, the load client, the counter of allocations."""
    OUT.mkdir(parents=True, exist_ok=True)
    flags = ["gcc", "-O2", "-std=gnu11", "-Wall", "-Wextra", "-Werror", f"-I{GENERATED}"]
    if platform.machine() == "x86_64":
        flags.append("-march=x86-64-v2")
    flags += output(["pkg-config", "--cflags", "libprotobuf-c"]).split()
    libraries = output(["pkg-config", "--libs", "libprotobuf-c"]).split() + ["-lm"]

    def compile_one(name, sources, messages, more=()):
        own = [f"deploy/bench/service/{source}" for source in sources]
        generated = [f"{GENERATED}/{message}.pb-c.c" for message in messages]
        subprocess.run(flags + [*more, "-o", str(OUT / name)] + own + generated + libraries,
                       cwd=ROOT, check=True)

    compile_one("limit", ["limit.c"], COMMON)
    compile_one("load", ["load.c", "calls.c", "questions.c", "asymmetry.c"], COMMON + ASKED)
    compile_one("count-allocations.so", ["count-allocations.c"], [],
                ["-fno-builtin", "-shared", "-fPIC"])


def allow_descriptors():
    """A thousand connections take as many descriptors at either end."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


@functools.cache
def product(name):
    folder = output([*BUILD, "--show-bin-path"]).strip()
    return f"{folder}/{name}"


class Servers:
    """The kinds of servers that are measured, by name."""

    def __init__(self):
        program = product("evenstrided")
        self.version = output([program, "--version"]).strip()
        self.commands = {
            "limit": [str(OUT / "limit"), "-s"],
            "limit, polling": [str(OUT / "limit"), "-y", POLL_US, "-s"],
            "evenstrided": [program, "--socket"],
            "evenstrided, no polling": [program, "--poll-time", "0", "--socket"],
            "evenstrided, no audit": [program, "--audit", "none", "--socket"],
        }


class Server:
    """A fresh server on a socket of its own, until the end of the `with` block.

    Standard error, and with it the daemon's audit, goes to a file in the same temporary folder.
    """

    def __init__(self, command, cores=None, environment=()):
        self.folder = tempfile.mkdtemp(prefix="evenstride-bench-")
        self.socket = f"{self.folder}/s"
        self.log = f"{self.folder}/log"
        pinned = ["taskset", "-c", cores] if cores else []
        # The daemon refuses names that are no settings of its own.
        inherited = {name: value for name, value in os.environ.items()
                     if not name.startswith("EVENSTRIDE_")}
        self.started = time.monotonic()
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(pinned + command + [self.socket], stdout=log,
                                            stderr=log, env={**inherited, **dict(environment)})
        self.pid = self.process.pid

    def connect(self, patience=10, pause=0.0002):
        """A connection; waits for the server's socket."""
        end = time.monotonic() + patience
        while True:
            client = socket.socket(socket.AF_UNIX)
            client.settimeout(patience)
            try:
                client.connect(self.socket)
                return client
            except OSError:
                client.close()
            if self.process.poll() is not None or time.monotonic() > end:
                with open(self.log) as log:
                    raise RuntimeError(f"the server does not answer: {log.read(2000)}")
            time.sleep(pause)

    def __enter__(self):
        try:
            self.connect(pause=0.01).close()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder)
