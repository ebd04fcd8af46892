"""The peer on the same instances: OR-Tools CP-SAT with the plain interval model, one JSON line for each.

Run: python3 tests/bench/peers/cp_sat.py FOLDER --seconds S [--workers 1] [--seed K]
Reads .sm (PSPLIB, single mode) and .sch (ProGen/max) files at or below FOLDER; needs `pip install ortools`.
"""

import argparse
import json
import re
import sys
import time
from pathlib import Path

from ortools.sat.python import cp_model


class BadInstance(Exception):
    """A file that is not what its name says."""


def read_sm(text):
    def section(title):
        _, _, rest = text.partition(title)
        if not rest:
            raise BadInstance(f"no section {title}")
        body = rest.split("***", 1)[0]
        rows = [line for line in body.splitlines() if re.fullmatch(r"[\s\d]*\d[\s\d]*", line)]
        return [[int(word) for word in row.split()] for row in rows]

    requested = section("REQUESTS/DURATIONS")
    durations = [row[2] for row in requested]
    arcs = [
        (row[0] - 1, successor - 1, durations[row[0] - 1])
        for row in section("PRECEDENCE RELATIONS")
        for successor in row[3:]
    ]
    return durations, [row[3:] for row in requested], section("RESOURCEAVAILABILITIES")[0], arcs


def read_sch(text):
    lines = [line for line in text.splitlines() if line.strip()]
    count = int(lines[0].split()[0]) + 2
    arcs = []
    for line in lines[1 : count + 1]:
        lags = [int(lag) for lag in re.findall(r"\[(-?\d+)\]", line)]
        row = [int(word) for word in re.sub(r"\[[^\]]*\]", "", line).split()]
        arcs += [(row[0], successor, lag) for successor, lag in zip(row[3:], lags, strict=True)]
    requested = [[int(word) for word in line.split()] for line in lines[count + 1 : 2 * count + 1]]
    capacities = [int(word) for word in lines[2 * count + 1].split()]
    return [row[2] for row in requested], [row[3:] for row in requested], capacities, arcs


def read(path):
    try:
        text = path.read_text()
        return read_sm(text) if path.suffix == ".sm" else read_sch(text)
    except (BadInstance, IndexError, ValueError) as error:
        raise BadInstance(f"{path}: {error}") from error


def solve(instance, options):
    """Start variables, intervals, cumulatives, the sink minimised; the horizon leaves room for every lag."""
    durations, requests, capacities, arcs = instance
    horizon = sum(durations) + sum(max(0, lag) for _, _, lag in arcs)
    model = cp_model.CpModel()
    starts = [model.new_int_var(0, horizon, f"start{i}") for i in range(len(durations))]
    intervals = [
        model.new_fixed_size_interval_var(start, duration, f"run{i}")
        for i, (start, duration) in enumerate(zip(starts, durations, strict=True))
    ]
    model.add(starts[0] == 0)
    for u, v, lag in arcs:
        model.add(starts[v] >= starts[u] + lag)
    for k, capacity in enumerate(capacities):
        users = [i for i in range(len(durations)) if durations[i] > 0 and requests[i][k] > 0]
        model.add_cumulative([intervals[i] for i in users], [requests[i][k] for i in users], capacity)
    model.minimize(starts[-1])

    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.num_workers = options.workers
    solver.parameters.random_seed = options.seed
    before = time.process_time()
    status = solver.solve(model)
    seconds = round(time.process_time() - before, 2)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    name = {cp_model.OPTIMAL: "optimal", cp_model.FEASIBLE: "feasible", cp_model.INFEASIBLE: "infeasible"}
    return {
        "makespan": round(solver.objective_value) if found else None,
        "lower": round(solver.best_objective_bound) if found else None,
        "seconds": seconds,
        "schedules": None,
        "status": name.get(status, "not-found"),
    }


def natural(path):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", str(path))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = [path for path in options.folder.rglob("*") if path.suffix in (".sm", ".sch")]
    if options.folder.is_file():
        files = [options.folder]
    if not files:
        raise BadInstance(f"{options.folder}: no .sm or .sch files here")
    for path in sorted(files, key=natural):
        outcome = {"name": f"{path.resolve().parent.name}/{path.name}", **solve(read(path), options)}
        print(json.dumps(outcome), flush=True)


if __name__ == "__main__":
    try:
        main()
    except BadInstance as error:
        print(error, file=sys.stderr)
        sys.exit(2)
