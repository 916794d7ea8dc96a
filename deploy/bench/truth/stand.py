"""The stand-in, the daemon and the load tester as processes, and what they say."""

import dataclasses
import json
import pathlib
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
BUILD = ["swift", "build", "-c", "release"]


class Unusable(Exception):
    """A try that says nothing, and why."""


@dataclasses.dataclass
class Check:
    what: str
    found: float
    least: float
    most: float

    def as_json(self):
        return {**dataclasses.asdict(self), "ok": self.least <= self.found <= self.most}


def near(what, found, right, share):
    return Check(what, found, right * (1 - share), right * (1 + share))


def build():
    for name in ("stand-in", "evenstride-load", "evenstrided"):
        subprocess.run([*BUILD, "--product", name], cwd=ROOT, check=True, stdout=2)


def product(name):
    return str(ROOT / ".build" / "release" / name)


class Stand:
    """A stand-in, or with `daemon` a daemon, on a socket of its own."""

    def __init__(self, *options, daemon=False):
        self.folder = tempfile.TemporaryDirectory(prefix="es-truth-")
        self.socket = f"{self.folder.name}/s"
        name = "evenstrided" if daemon else "stand-in"
        self.command = [product(name), "--socket", self.socket,
                        *(["--audit", "none"] if daemon else []), *options]
        self.daemon = daemon
        self.said = None

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not pathlib.Path(self.socket).exists():
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{self.command[0]} does not start")
            time.sleep(0.01)

    def kill(self):
        self.process.kill()
        self.process.communicate()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.daemon:
            self.process.send_signal(signal.SIGTERM)
        output, _ = self.process.communicate(timeout=30)
        self.said = None if self.daemon else json.loads(output)
        self.folder.cleanup()


class Run:
    """The load tester, until it ends."""

    def __init__(self, stand, *options):
        self.file = f"{stand.folder.name}/result.json"
        payload = pathlib.Path(stand.folder.name) / "payload"
        payload.write_bytes(b"")
        # The daemon answers the mix; a stand-in answers anything.
        what = ["--mix", "indices"] if stand.daemon else [
            "--method", "grpc.health.v1.Health/Check", "--payload-file", str(payload)]
        self.process = subprocess.Popen(
            [product("evenstride-load"), "--socket", stand.socket, *what, "--json", self.file,
             *[str(option) for option in options]],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def end(self, codes=(0,)):
        """Its one stage; other exit codes than these make the try unusable."""
        output, _ = self.process.communicate(timeout=300)
        self.code = self.process.returncode
        if self.code not in codes:
            raise Unusable(f"the load tester ended with {self.code}: {output[-600:]}")
        result = json.loads(pathlib.Path(self.file).read_text())
        pathlib.Path(self.file).unlink()
        (stage,) = result["stages"]
        counts = stage["counts"]
        parts = ("answered", "failed", "unanswered", "heldBack", "missed", "cancelled",
                 "outrun")
        if counts["due"] != sum(counts[part] for part in parts):
            raise RuntimeError(f"calls were lost or told of twice: {counts}")
        return stage


def percentile(histogram, percent):
    """Milliseconds; counted here, not by the load tester."""
    left = percent / 100 * sum(histogram["counts"])
    for value, count in zip(histogram["nanoseconds"], histogram["counts"]):
        left -= count
        if left <= 1e-6:
            return value / 1e6
    return float("nan")
