"""Sets the medians of kernel-benchmark beside those of the fastest peer.

Usage: table.py DIRECTORY [JSON]   DIRECTORY holds own.*.json and peers.jsonl; JSON is written
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
    "assess_decode": "its request from bytes to a value",
    "assess_encode": "its answer from a value to bytes",
    "indices_12": "Asymmetry/Indices: 12 pairs, two columns",
    "indices_12_decode": "its request from bytes to a value",
    "indices_12_encode": "its answer from a value to bytes",
    "indices_4096": "Asymmetry/Indices: 4,096 pairs, two columns",
    "indices_100000": "100,000 pairs: delta, interval, P(> threshold)",
    "indices_100000_two_threads": "the same, two threads",
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

rows, figures = [], {}
for task in own:
    row = {"task": task, "text": TASKS.get(task, task), "us": statistics.median(own[task])}
    beside = sorted((statistics.median(times), peer) for (name, peer), times in peers.items()
                    if name == task.removesuffix("_two_threads"))
    if beside:
        row["peer_us"], row["peer"] = beside[0]
        figures[f"kernels: {task} / fastest peer"] = row["us"] / row["peer_us"]
    one_thread = own.get(task.removesuffix("_two_threads"))
    if task.endswith("_two_threads") and one_thread:
        figures[f"kernels: {task} / one"] = row["us"] / statistics.median(one_thread)
    rows.append(row)

print("| task | µs | fastest peer here, µs | ratio | peer |\n|---|--:|--:|--:|---|")
for row in rows:
    beside = (f"{row['peer_us']:,.1f} | {row['peer_us'] / row['us']:,.0f} | {row['peer']}"
              if "peer" in row else "| |")
    print(f"| {row['text']} | {row['us']:.2f} | {beside} |")
if len(sys.argv) > 2:
    pathlib.Path(sys.argv[2]).write_text(json.dumps({"kernels": rows, "figures": figures}, indent=1))
