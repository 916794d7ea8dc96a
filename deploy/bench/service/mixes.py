"""Questions, connections, depths: what is measured, and one run of it."""

import contextlib
import dataclasses
import json
import subprocess

import machine
import programs

LIMIT, POLLING = "limit", "limit, polling"
SHIPPED, STILL = "evenstrided", "evenstrided, no polling"
SILENT = "evenstrided, no audit"


@dataclasses.dataclass(frozen=True)
class Mix:
    name: str
    connections: int
    depth: int
    servers: tuple
    question: str = "indices"
    pairs: int = 12
    client_polls: bool = False
    one_core: bool = False  # server and client on the same one
    busy: bool = False  # something else wants all cores


MIXES = [
    Mix("1x1", 1, 1, (LIMIT, STILL, SHIPPED)),
    Mix("1x1 polling", 1, 1, (POLLING, SHIPPED), client_polls=True),
    Mix("1x1 one core", 1, 1, (LIMIT, STILL), one_core=True),
    Mix("1x1 one core polling", 1, 1, (LIMIT, SHIPPED), client_polls=True, one_core=True),
    Mix("1x1 busy polling", 1, 1, (LIMIT, STILL, SHIPPED), client_polls=True, busy=True),
    Mix("1x32", 1, 32, (LIMIT, SHIPPED, STILL)),
    Mix("8x16", 8, 16, (LIMIT, SHIPPED, STILL, SILENT)),
    Mix("64x1", 64, 1, (LIMIT, SHIPPED, STILL)),
    Mix("8x16 64 KiB", 8, 16, (LIMIT, SHIPPED), pairs=4096),
    Mix("check 8x16", 8, 16, (SHIPPED,), "check"),
    Mix("assess 8x16", 8, 16, (SHIPPED,), "assess"),
    Mix("intervals 4x2 64 KiB", 4, 2, (SHIPPED,), "intervals", 4096),
]
SCALING = [Mix(f"{n}x1", n, 1, (LIMIT, SHIPPED)) for n in (8, 256, 1000)] + [
    Mix(f"8x16 {pairs >> 6} KiB", 8, 16, (LIMIT, SHIPPED), pairs=pairs) for pairs in (128, 1024)]


# The client library against the same daemon: name, what client-benchmark is asked.
LIBRARY = [
    ("library 1x1", ("indices", "--threads", "1")),
    ("library 1x1 no polling", ("indices", "--threads", "1", "--poll-time", "0")),
    ("library 8 threads", ("indices", "--threads", "8")),
    ("library 8 tasks", ("indices", "--tasks", "8")),
    ("library assessAll", ("assess-all",)),
]


def load(server, mix, seconds, warm=0.5, more=()):
    """The command of the load client."""
    command = [programs.OUT / "load", "-s", server.socket, "-P", server.pid, "-q", mix.question,
               "-c", mix.connections, "-d", mix.depth, "-p", mix.pairs, "-w", warm, "-n", seconds,
               *(["-y", programs.POLL_US] if mix.client_polls else []), *more]
    if mix.one_core:
        command = ["taskset", "-c", machine.CORES[0], *command]
    return [str(part) for part in command]


def run_load(*arguments, **options):
    """What the load client found; a wrong answer ends the benchmark."""
    command = load(*arguments, **options)
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=300)
    if result.returncode:
        raise RuntimeError(f"the load client ended with {result.returncode}: {' '.join(command)}")
    return json.loads(result.stdout)


def run_library(servers, name, question, options):
    """One run of the client library with a fresh daemon."""
    machine.wait_until_quiet(options.patience)
    still = name.endswith("no polling")
    with programs.Server(servers.commands[STILL if still else SHIPPED]) as server:
        foreign = machine.Foreign([server.pid])
        command = [programs.product("client-benchmark"), server.socket, *question, "--seconds",
                   str(options.seconds)]
        found = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        return {
            "mix": name, "server": STILL if still else SHIPPED,
            "server_us": found["server_cpu_us"], "client_us": found["client_cpu_us"],
            "calls_per_second": found["calls_per_second"], "p50": found["p50_us"],
            "p99": found["p99_us"], "memory_mib": machine.memory_mib(server.pid),
            "foreign": foreign.share(),
        }


@contextlib.contextmanager
def contention(wanted):
    """A busy loop for each core; their process ids."""
    loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"])
             for _ in (machine.CORES if wanted else [])]
    try:
        yield [loop.pid for loop in loops]
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def run_mix(servers, mix, name, options):
    """One run with a fresh server."""
    machine.wait_until_quiet(options.patience)
    cores = str(machine.CORES[0]) if mix.one_core else None
    with programs.Server(servers.commands[name], cores) as server, contention(mix.busy) as loops:
        foreign = machine.Foreign([server.pid, *loops])
        found = run_load(server, mix, options.seconds, options.warm)
        calls = found["calls"]
        return {
            "mix": mix.name, "server": name,
            "server_us": found["server_cpu"] / calls * 1e6,
            "client_us": found["client_cpu"] / calls * 1e6,
            "calls_per_second": calls / found["seconds"],
            "p50": found["p50"], "p99": found["p99"], "p99.9": found["p99.9"],
            "sleeps_per_call": found["server_sleeps"] / calls,
            "memory_mib": machine.memory_mib(server.pid), "foreign": foreign.share(),
        }
