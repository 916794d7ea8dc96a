"""What the machine is, and how busy it is with other things."""

import datetime
import os
import platform
import time

import programs

CORES = sorted(os.sched_getaffinity(0))
TICK = os.sysconf("SC_CLK_TCK")
QUIET = 0.06  # share of all cores that others may take


def describe(servers):
    with open("/proc/cpuinfo") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return {
        "date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "commit": programs.output(["git", "describe", "--always", "--dirty"]).strip(),
        "cores": len(CORES),
        "processor": models[0] if models else platform.machine(),
        "kernel": platform.release(),
        "evenstrided": servers.version,
        "swift": programs.output(["swift", "--version"]).splitlines()[0],
        "gcc": programs.output(["gcc", "-dumpfullversion"]).strip(),
        "protobuf-c": programs.output(["pkg-config", "--modversion", "libprotobuf-c"]).strip(),
    }


def busy_seconds():
    """Of all cores together: user, nice, system, interrupts."""
    with open("/proc/stat") as file:
        v = [int(x) for x in file.readline().split()[1:]]
    return (v[0] + v[1] + v[2] + v[5] + v[6]) / TICK


def processor_seconds(pid):
    """All threads of a process, also those that ended."""
    return time.clock_gettime((~pid) << 3 | 2)


def memory_mib(pid):
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def wait_until_quiet(patience):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        start, busy = time.monotonic(), busy_seconds()
        time.sleep(0.2)
        if (busy_seconds() - busy) / (time.monotonic() - start) / len(CORES) < QUIET:
            return


class Foreign:
    """The share of the machine that went to neither these processes nor to ended children."""

    def __init__(self, pids):
        self.pids = pids
        self.start, self.busy, self.own = time.monotonic(), busy_seconds(), self.used()

    def used(self):
        times = os.times()
        running = sum(processor_seconds(pid) for pid in self.pids)
        return running + times.children_user + times.children_system

    def share(self):
        seconds = time.monotonic() - self.start
        foreign = busy_seconds() - self.busy - (self.used() - self.own)
        return round(max(0.0, foreign / seconds / len(CORES)), 3)
