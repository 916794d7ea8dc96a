"""evenstride-load beside the load client in C, both in a closed loop against the limit."""

import json
import pathlib
import struct
import subprocess
import tempfile

import life
import machine
import mixes
import programs

MIXES = [mix for mix in mixes.MIXES if mix.name in ("8x16", "64x1")]
C, OURS = "C client", "evenstride-load"


def indices(pairs):
    """The question of the C client: two columns of that many pairs."""
    left = struct.pack(f"<{pairs}d", *(20.0 + i for i in range(pairs)))
    right = struct.pack(f"<{pairs}d", *(18.0 + i for i in range(pairs)))
    return life.field(0x0A, left) + life.field(0x12, right) + life.field(0x22, bytes([2, 32]))


def ours(server, mix, options, more=()):
    """Calls a second, processor time of the generator and of the server a call, p50 in µs."""
    with tempfile.TemporaryDirectory() as folder:
        payload, found = pathlib.Path(folder, "payload"), pathlib.Path(folder, "found")
        payload.write_bytes(indices(mix.pairs))
        command = [
            programs.product("evenstride-load"), "--socket", server.socket, "--quiet", "--json", found,
            "--method", "evenstride.v1.Asymmetry/Indices", "--payload-file", payload,
            "--duration", f"{round(options.seconds * 1e6)}us",
            "--warmup", f"{round(options.warm * 1e6)}us",
            *(more or ("--closed", "-c", mix.connections * mix.depth,
                       "--connections", mix.connections))]
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL,
                       timeout=300)
        (stage,) = json.loads(found.read_text())["stages"]
    counts = stage["counts"]
    if counts["answered"] < 0.999 * counts["due"]:
        raise RuntimeError(f"evenstride-load had failures: {stage['failures']}")
    return {"calls/s": counts["answered"] / stage["seconds"],
            "µs a call": stage["generatorCPUSeconds"] / counts["started"] * 1e6}


def theirs(server, mix, options):
    run = mixes.run_load(server, mix, options.seconds, options.warm)
    return {"calls/s": run["calls"] / run["seconds"],
            "µs a call": run["client_cpu"] / run["calls"] * 1e6}


def compare(servers, options, number):
    """One round: every mix with both clients, a fresh server each, the first in turn."""
    row = {}
    for mix in MIXES:
        clients = {C: theirs, OURS: ours}
        for name in sorted(clients, reverse=number % 2 == 1):
            machine.wait_until_quiet(options.patience)
            with programs.Server(servers.commands[mixes.LIMIT]) as server:
                found = clients[name](server, mix, options)
            row.update({f"{mix.name} {name}, {key}": value for key, value in found.items()})
        for key in ("calls/s", "µs a call"):
            row[f"{mix.name} {key} / C"] = row[f"{mix.name} {OURS}, {key}"] / row[f"{mix.name} {C}, {key}"]
    return row
