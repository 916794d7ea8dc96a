"""What is done to the load tester, and the bounds that follow from formulas."""

import contextlib
import math
import os
import signal
import statistics
import subprocess
import time

from stand import Check, Run, Stand, near, percentile

WIDE = ("--connections", 8, "--inflight", 512)


def run(*options, server=(), codes=(0,), daemon=False):
    """A stage, and what the stand-in said of itself."""
    with Stand(*server, daemon=daemon) as stand:
        stage = Run(stand, *options).end(codes)
    return stage, stand.said


def stall(short):
    """Of S = 1 s in every P = 5 s nothing is answered; a call that is due u after a stall began waits
    S - u. So the share (S - x) / P of all calls waits longer than x: p90 is 0.5 s, p99 0.95 s, p99.9
    0.995 s, wherever whole periods are counted from."""
    seconds = 5 if short else 10
    server = ("--stall", "1/5")
    opened, _ = run("--rate", 1000, "--duration", f"{seconds}s", *WIDE, server=server)
    closed, _ = run("--closed", "-c", 1, "--duration", f"{seconds}s", server=server)
    answered = closed["counts"]["answered"]
    checks = [near(f"open loop, p{p}, ms", percentile(opened["latency"], p), right, 0.02)
              for p, right in ((90, 500), (99, 950), (99.9, 995))]
    return checks + [
        # One call a stall meets it: a share that p99.9 does not see.
        Check("closed loop, share of calls that a stall met", (seconds / 5 + 1) / answered, 0, 0.001),
        Check("closed loop, p99.9, ms", percentile(closed["latency"], 99.9), 0, 20),
        Check("closed loop, longest, ms", percentile(closed["latency"], 100), 980, 1100)]


def exponential(mean):
    return lambda p: -mean * math.log1p(-p / 100)


def lognormal(median, sigma):
    return lambda p: median * math.exp(sigma * statistics.NormalDist().inv_cdf(p / 100))


# Calls a second, the formula, percentiles. Where all calls take the same time, p99 is that of the
# machine besides: on two shared cores every hundredth answer is read some 0.5 to 1 ms late, so the
# delays are such that this is less than 2 %. Between varied delays it goes under.
DELAYS = {
    "constant:100": (1000, lambda p: 100, (50, 90, 99)),
    "exponential:20": (4000, exponential(20), (50, 90, 99)),
    "lognormal:20:0.5": (4000, lognormal(20, 0.5), (50, 90, 99)),
    # 99 % take 100 ms, 1 % takes 1 s: p99 is where it jumps.
    "two-point:100:1000:0.01": (1000, lambda p: 100 if p < 99 else 1000, (50, 90, 98.5, 99.5)),
}


def delays(short):
    """The stand-in fills each distribution evenly: the share of any N calls below a quantile is off by
    3 / N at most. N = 40,000: p99 of the exponential is off by 3 / N / (0.01 x 4.6) = 0.16 % (0.5 % with
    a third of them), where independent draws would have a standard error of 1.1 %."""
    checks = []
    for name, (calls, right, percents) in DELAYS.items():
        stage, said = run("--rate", calls, "--duration", f"{3 if short else 10}s", *WIDE,
                          server=("--delay", name))
        checks += [near(f"{name}, p{p}, ms", percentile(stage["latency"], p), right(p),
                        0.04 if short else 0.02) for p in percents]
        checks.append(Check(f"{name}, the stand-in's own lateness, p99, µs", said["late_p99"], 0,
                            1000 if short else 500))
    return checks


def rate(short):
    seconds = 3 if short else 10
    options = ("--rate", 20000, "--duration", f"{seconds}s", "--warmup", "1s")
    stage, said = run(*options, *WIDE)
    checks = [
        Check("stand-in: calls that were due", stage["counts"]["due"], 20000 * seconds, 20000 * seconds),
        near("stand-in: calls that came", said["calls"], 20000 * (seconds + 1), 0.005),
        near("stand-in: µs between two calls", said["gap_mean"], 50, 0.005)]
    # Each whole second for itself: no burst makes up for a gap.
    checks += [near(f"stand-in: started in second {second['second']}", second["started"], 20000, 0.005)
               for second in stage["timeline"] if second["second"] < seconds]
    stage, _ = run(*options, *WIDE, daemon=True)
    return checks + [
        near("daemon: calls/s it counts itself", stage["server"]["calls"] / seconds, 20000, 0.02),
        near("daemon: calls/s answered", stage["counts"]["answered"] / seconds, 20000, 0.005)]


def poisson(short):
    """Times between calls of a Poisson process: standard deviation = mean. Of n calls the standard
    error of either is 1 / sqrt(n) of it; the bounds are four of these, and 2 % for the variation,
    because calls that are read together came at one moment for the stand-in."""
    seconds = 4 if short else 15
    stage, said = run("--rate", 2000, "--arrival", "poisson", "--duration", f"{seconds}s", *WIDE)
    error = 1 / math.sqrt(2000 * seconds)
    return [near("µs between two calls", said["gap_mean"], 500, 4 * error),
            near("standard deviation over mean", said["gap_variation"], 1, 4 * error + 0.02),
            near("calls that were due", stage["counts"]["due"], 2000 * seconds, 4 * error)]


@contextlib.contextmanager
def busy_loops(count):
    loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def behind(short):
    """Exit codes: 2 where the generator was the limit, 0 where the server was."""
    duration = ("--duration", "2s" if short else "4s")
    checks = []

    def expect(what, code, *options, server=(), disturb=lambda process: None):
        with Stand(*server) as stand:
            process = Run(stand, *options, *duration)
            disturb(process.process)
            stage = process.end(codes=(0, 2))
        checks.append(Check(f"{what}, exit code", process.code, code, code))
        return stage

    def stopped(process):
        time.sleep(2)
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(0.3)
        os.kill(process.pid, signal.SIGCONT)

    expect("stopped for 0.3 s", 2, "--rate", 20000, disturb=stopped)
    with busy_loops(4 * len(os.sched_getaffinity(0))):
        expect("beside four busy loops a core", 2, "--rate", 20000)
    expect("asked for 5,000,000 calls/s", 2, "--rate", "5M")
    slow = expect("a server of 2,000 calls/s, asked for 20,000", 0, "--rate", 20000,
                  "--connections", 1, "--inflight", 20, server=("--delay", "constant:10"))
    checks.append(Check("its share of answers", slow["counts"]["answered"] / slow["counts"]["due"], 0,
                        0.25))
    stalled = expect("a server that stalls at 20,000 calls/s", 0, "--rate", 20000,
                     server=("--stall", "0.5/1"))
    # All but those of the first of many seconds wait: (0.5 - x) / 1 = 0.1.
    checks.append(near("its p90, ms", percentile(stalled["latency"], 90), 400, 0.03))
    return checks


def killed(short):
    """The daemon is gone for half a second."""
    seconds = 4 if short else 8
    with Stand(daemon=True) as stand:
        load = Run(stand, "--rate", 5000, "--duration", f"{seconds}s", "--inflight", 16)
        time.sleep(1 + seconds / 2)
        stand.kill()
        time.sleep(0.5)
        stand.start()
        stage = load.end()
    counts = stage["counts"]
    reasons = {group["reason"]: group["count"] for group in stage["failures"]}
    last = [second for second in stage["timeline"] if second["second"] < seconds][-1]
    return [
        Check("calls that were due", counts["due"], 5000 * seconds, 5000 * seconds),
        Check("calls that the lost connections took along", counts["failed"], 1, 8 * 16),
        Check("of them told so", reasons.get("connection lost", 0), counts["failed"], counts["failed"]),
        near("answered in the last second", last["answered"], 5000, 0.05),
        Check("answered of the others, late", counts["answered"] / counts["due"], 0.99, 1),
        Check("p99, ms: it was away for 500", percentile(stage["latency"], 99), 300, 2000)]


ALL = {"stall": stall, "delays": delays, "rate": rate, "poisson": poisson, "behind": behind,
       "killed": killed}
