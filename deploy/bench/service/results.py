"""Medians, figures that do not depend on the machine's speed, and tables."""

import statistics

from mixes import LIMIT, POLLING, SHIPPED, SILENT, STILL


def medians(runs):
    """One row a mix and server, in the order of the first round."""
    groups = {}
    for run in runs:
        groups.setdefault((run["mix"], run["server"]), []).append(run)
    rows = []
    for (mix, server), group in groups.items():
        row = {"mix": mix, "server": server}
        for key in group[0].keys() - {"mix", "server", "round"}:
            row[key] = statistics.median(run[key] for run in group)
        row["foreign"] = max(run["foreign"] for run in group)
        row["of_limit"] = ratio(runs, (mix, server), (mix, base(runs, mix)))
        rows.append(row)
    return rows


def base(runs, mix):
    """The limit that was run in this mix, if any."""
    return next((run["server"] for run in runs
                 if run["mix"] == mix and run["server"].startswith(LIMIT)), None)


def ratio(runs, above, below, key="server_us"):
    """Median over the rounds of one cell divided by another of the same round; None: not run."""
    values = {(run["mix"], run["server"], run["round"]): run[key] for run in runs}
    pairs = [value / values[(*below, r)] for (mix, server, r), value in values.items()
             if (mix, server) == above and (*below, r) in values]
    return statistics.median(pairs) if pairs else None


def figures(found):
    """Ratios, shares, counts and MiB, by name; no times."""
    runs = found.get("runs", [])
    servers = {(run["mix"], run["server"]) for run in runs}
    still = {mix: STILL if (mix, STILL) in servers else SHIPPED for mix, _ in servers}
    named = {}
    for mix in ("1x1", "1x1 one core", "1x1 one core polling", "1x1 busy polling", "1x32", "8x16",
                "64x1", "8x16 64 KiB", "8x1", "256x1", "1000x1"):
        named[f"cpu {mix} / limit"] = ratio(runs, (mix, SHIPPED), (mix, LIMIT))
        named[f"cpu {mix} no polling / limit"] = ratio(runs, (mix, STILL), (mix, LIMIT))
    polled = ("1x1 polling", SHIPPED)
    named["cpu 1x1 polling / limit that polls"] = ratio(runs, polled, ("1x1 polling", POLLING))
    named["cpu 1x1 polling / limit that sleeps"] = ratio(runs, polled, ("1x1", LIMIT))
    named["p50 1x1 polling / limit that sleeps"] = ratio(runs, polled, ("1x1", LIMIT), "p50")
    named["p50 library 1x1 / C client that polls"] = ratio(
        runs, ("library 1x1", SHIPPED), polled, "p50")
    for key in ("server_us", "p50"):
        named[f"{key} 1x1 busy, polling / no polling"] = ratio(
            runs, ("1x1 busy polling", SHIPPED), ("1x1 busy polling", STILL), key)
    named["cpu 8x16 audit / no audit"] = ratio(runs, ("8x16", SHIPPED), ("8x16", SILENT))
    named["cpu 1000x1 / 1x1"] = ratio(
        runs, ("1000x1", SHIPPED), ("1x1", still.get("1x1")))
    named["cpu 1000x1 / 64x1"] = ratio(runs, ("1000x1", SHIPPED), ("64x1", SHIPPED))
    life = found.get("life", {})
    named["idle share of a core"] = life.get("idle_share 0")
    named["idle share of a core, 1000 connections"] = life.get("idle_share 1000")
    named["idle MiB"] = life.get("idle_mib 0")
    named["idle MiB, 1000 connections"] = life.get("idle_mib 1000")
    loaded = [run["memory_mib"] for run in runs
              if (run["mix"], run["server"]) == ("1000x1", SHIPPED)]
    named["MiB after calls of 1000 connections"] = statistics.median(loaded) if loaded else None
    for name, rows, key in (("p99 beside bootstraps / alone", "fairness", "ratio"),
                            ("bootstraps on 2 cores / 1", "cores", "bootstrap ratio"),
                            ("long columns on 2 cores / 1", "cores", "intervals ratio"),
                            ("generator cpu 8x16 / C client", "generator", "8x16 µs a call / C"),
                            ("generator cpu 64x1 / C client", "generator", "64x1 µs a call / C")):
        values = [row[key] for row in found.get(rows, [])]
        named[name] = statistics.median(values) if values else None
    for question, count in found.get("allocations", {}).items():
        named[f"allocations {question}"] = count
    return {f"service: {name}": value for name, value in named.items() if value is not None}


def table(found):
    """Markdown."""
    lines = [", ".join(f"{name} {value}" for name, value in found["machine"].items()), "",
             "| mix | server | server CPU µs a call | of the limit | calls/s | p50 µs | p99 µs "
             "| sleeps a call | foreign CPU |", "|---|---|--:|--:|--:|--:|--:|--:|--:|"]
    for row in found.get("mixes", []):
        of_limit = "" if row["of_limit"] is None else f"{row['of_limit']:.2f}"
        sleeps = f"{row['sleeps_per_call']:.2f}" if "sleeps_per_call" in row else ""
        lines.append(
            f"| {row['mix']} | {row['server']} | {row['server_us']:.2f} | {of_limit} "
            f"| {row['calls_per_second']:,.0f} | {row['p50']:,.1f} | {row['p99']:,.1f} "
            f"| {sleeps} | {row['foreign'] * 100:.0f} % |")
    lines += ["", "| what | value |", "|---|--:|"]
    life = found.get("life", {})
    lines += [f"| {name} | {value:.4g} |" for name, value in life.items()]
    for name in ("generator", "fairness", "cores"):
        rows = found.get(name, [])
        for key in rows[0] if rows else ():
            lines.append(f"| {name}: {key} | {statistics.median(r[key] for r in rows):.4g} |")
    lines += [f"| allocations a call: {name} | {value:.1f} |"
              for name, value in found.get("allocations", {}).items()]
    return "\n".join(lines)
