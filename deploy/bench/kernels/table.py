"""Sets the medians of kernel-benchmark beside those of the fastest peer.

Usage: table.py DIRECTORY   which holds own.*.json and peers.jsonl
"""

import json
import pathlib
import statistics
import sys

TASKS = {
    "icc": "six ICCs, F, p, intervals: 30 x 2",
    "agreement": "agreement bundle, exact limits: 30 x 2",
    "regression": "least squares, diagnostics, prediction: 50 x 4",
    "bootstrap": "BCa of ICC(A,1), 10,000 resamples, one thread",
    "bootstrap_two_threads": "the same, two threads",
    "asymmetry": "six exercises: intervals of nine indices, probabilities",
    "assess": "six exercises: the whole answer of Asymmetry/Assess",
}

folder = pathlib.Path(sys.argv[1])
own, peers = {}, {}
for file in sorted(folder.glob("own.*.json")):
    for row in json.loads(file.read_text()):
        own.setdefault(row["task"], []).append(row["medianUs"])
lines = folder / "peers.jsonl"
for line in lines.read_text().splitlines() if lines.exists() else []:
    row = json.loads(line)
    peers.setdefault((row["task"], row["peer"]), []).append(row["medianUs"])

print(f"{'task':56} {'us':>10} {'peer us':>10} {'ratio':>7}  peer")
for task, text in TASKS.items():
    median = statistics.median(own[task])
    beside = sorted((statistics.median(times), peer)
                    for (name, peer), times in peers.items()
                    if name == task.removesuffix("_two_threads"))
    row = f"{text:56} {median:10.2f}"
    if beside:
        row += f" {beside[0][0]:10.1f} {beside[0][0] / median:7.0f}  {beside[0][1]}"
    print(row)
