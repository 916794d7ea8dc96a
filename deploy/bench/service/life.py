"""What is not a mix: start, idleness, memory, fairness, cores, allocations."""

import dataclasses
import statistics
import struct
import subprocess
import tempfile
import time

import machine
import mixes
import programs

INTERACTIVE = mixes.Mix("interactive", 1, 1, ())
RESAMPLES = mixes.Mix("bootstrap", 1, 4, (), "bootstrap")
CONNECTIONS = 1000


def field(tag, payload):
    assert len(payload) < 128, "one byte holds the length"
    return bytes([tag, len(payload)]) + payload


def small_call():
    """A frame that asks Asymmetry/Indices for two columns of one pair."""
    question = (field(0x0A, struct.pack("<d", 20)) + field(0x12, struct.pack("<d", 25))
                + field(0x22, bytes([2, 32])))
    envelope = (field(0x0A, b"evenstride.v1.Asymmetry") + field(0x12, b"Indices")
                + field(0x1A, question))
    return struct.pack(">IIBB", len(envelope), 1, 1, 0) + envelope


def answered(client):
    client.sendall(small_call())
    header = client.recv(10, 0x100)  # MSG_WAITALL
    if len(header) != 10 or header[8] != 2:
        raise RuntimeError("the first call was not answered")
    client.recv(struct.unpack(">I", header[:4])[0], 0x100)
    return client


def start_ms(command):
    """From before the exec to the first answer."""
    server = programs.Server(command)
    try:
        with answered(server.connect()):
            return (time.monotonic() - server.started) * 1e3
    finally:
        server.__exit__()


def starts(servers, count):
    """Medians; the servers in turn."""
    times = {"limit": [], "evenstrided": []}
    for _ in range(count):
        for name, found in times.items():
            found.append(start_ms(servers.commands[name]))
    return {f"start_ms {name}": statistics.median(found) for name, found in times.items()}


def idle(servers, seconds):
    """Processor time and memory of a daemon that nobody asks, without and with connections."""
    found = {}
    with programs.Server(servers.commands["evenstrided"]) as server:
        clients = []
        for count in (0, CONNECTIONS):
            clients += [answered(server.connect()) for _ in range(count)]
            time.sleep(0.5)
            start, before = time.monotonic(), machine.processor_seconds(server.pid)
            time.sleep(seconds)
            used = machine.processor_seconds(server.pid) - before
            found[f"idle_share {count}"] = used / (time.monotonic() - start)
            found[f"idle_mib {count}"] = machine.memory_mib(server.pid)
        for client in clients:
            client.close()
    return found


def fairness(servers, options):
    """p99 of one careful caller, alone and beside a client that sends bootstraps without pause."""
    with programs.Server(servers.commands["evenstrided"]) as server:
        quiet = mixes.run_load(server, INTERACTIVE, options.seconds, options.warm)
        crowd = subprocess.Popen(mixes.load(server, RESAMPLES, 600), stdout=subprocess.DEVNULL)
        try:
            time.sleep(0.2)
            crowded = mixes.run_load(server, INTERACTIVE, options.seconds, options.warm)
            if crowd.poll() is not None:
                raise RuntimeError("the client that sends bootstraps ended early")
        finally:
            crowd.kill()
            crowd.wait()
    return {"quiet_p99": quiet["p99"], "crowded_p99": crowded["p99"],
            "ratio": crowded["p99"] / quiet["p99"]}


def cores(servers, options):
    """Calls a second of a daemon on one core and on two, where computing is all the work."""
    found = {}
    questions = {"bootstrap": dataclasses.replace(RESAMPLES, connections=4),
                 "intervals": mixes.Mix("intervals", 4, 2, (), "intervals", 4096)}
    for name, question in questions.items():
        for count in (1, 2):
            chosen = ",".join(str(core) for core in machine.CORES[:count])
            with programs.Server(servers.commands["evenstrided"], chosen) as server:
                run = mixes.run_load(server, question, options.seconds, options.warm)
            found[f"{name} {count}"] = run["calls"] / run["seconds"]
        found[f"{name} ratio"] = found[f"{name} 2"] / found[f"{name} 1"]
    return found


def allocations(servers):
    """Of the daemon a call, counted by a malloc of our own, in steady state."""
    found = {}
    for question in ("indices", "assess", "check"):
        mix = mixes.Mix(question, 8, 16, (), question)
        with tempfile.TemporaryDirectory() as folder:
            count = f"{folder}/count"
            counter = {"LD_PRELOAD": str(programs.OUT / "count-allocations.so"),
                       "ALLOCATION_COUNT": count}
            command = servers.commands["evenstrided"]
            with programs.Server(command, environment=counter) as server:
                run = mixes.run_load(server, mix, 0.5, 0.2, ("-a", count))
        found[question] = run["allocations"] / run["calls"]
    return found
