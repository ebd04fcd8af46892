"""Solves problems given as explicit tables of places, to proven optimality where the time allows.

Run: python3 tests/bench/peers/cp_sat_tables.py FILE.json... --seconds S [--workers 1]
The files are written by tests/bench/calendars.ts; one JSON line for each. Needs `pip install ortools`.
"""

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

from ortools.sat.python import cp_model


def model_of(tables):
    """One Boolean for each place of each activity; lags and loads are sums over them."""
    model = cp_model.CpModel()
    chosen = [
        [model.new_bool_var(f"x{i}.{k}") for k in range(len(places))] for i, places in enumerate(tables["places"])
    ]
    taken = defaultdict(list)
    for variables, places in zip(chosen, tables["places"], strict=True):
        model.add_exactly_one(variables)
        for variable, place in zip(variables, places, strict=True):
            for key, amount in place["takes"].items():
                taken[key].append(amount * variable)
    for key, terms in taken.items():
        model.add(sum(terms) <= tables["capacity"][key])

    def weighted(i, values):
        return sum(value * variable for value, variable in zip(values, chosen[i], strict=True))

    def side(i, name):
        return weighted(i, [place[name] for place in tables["places"][i]])

    for link in tables["links"]:
        entered = side(link["to"], "end" if link["entersEnd"] else "start")
        model.add(entered >= weighted(link["from"], link["least"]))
        if link["most"] is not None:
            model.add(entered <= weighted(link["from"], link["most"]))
    model.minimize(side(tables["report"], "end"))
    return model


def solve(tables, options):
    if not all(tables["places"]):
        return {"end": None, "lower": None, "seconds": 0, "status": "infeasible"}
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.num_workers = options.workers
    before = time.process_time()
    status = solver.solve(model_of(tables))
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    name = {cp_model.OPTIMAL: "optimal", cp_model.FEASIBLE: "feasible", cp_model.INFEASIBLE: "infeasible"}
    return {
        "end": round(solver.objective_value) if found else None,
        "lower": round(solver.best_objective_bound) if found else None,
        "seconds": round(time.process_time() - before, 2),
        "status": name.get(status, "not-found"),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    for path in options.files:
        tables = json.loads(path.read_text())
        print(json.dumps({"name": tables["name"], **solve(tables, options)}), flush=True)


if __name__ == "__main__":
    main()
