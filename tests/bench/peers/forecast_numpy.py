"""The same network in vectorised NumPy: PERT samples by rng.beta, then longest paths, one JSON line for each network.

Run: python3 tests/bench/peers/forecast_numpy.py < NETWORKS, one JSON object a line with the keys
name, iterations, low, likely, high, before (for each activity in precedence order, the activities it waits for).
Needs `pip install numpy`. Time is processor time; the median of several runs.
"""

import json
import statistics
import sys
import time

import numpy as np

RUNS = 5
# The classic weight of the likely value in PERT (Malcolm et al. 1959).
WEIGHT = 4


def longest_paths(network, rng):
    count = len(network["likely"])
    iterations = network["iterations"]
    finish = np.zeros((count, iterations), dtype=np.int64)
    for i in range(count):
        low, likely, high = network["low"][i], network["likely"][i], network["high"][i]
        if high > low:
            alpha = 1 + WEIGHT * (likely - low) / (high - low)
            beta = 1 + WEIGHT * (high - likely) / (high - low)
            days = np.rint(low + (high - low) * rng.beta(alpha, beta, iterations)).astype(np.int64)
        else:
            days = likely
        before = network["before"][i]
        ready = finish[before].max(axis=0) if len(before) > 1 else finish[before[0]] if before else 0
        finish[i] = ready + days
    return finish[-1]


def main():
    for line in sys.stdin:
        network = json.loads(line)
        rng = np.random.default_rng(1)
        seconds = []
        for _ in range(RUNS):
            began = time.process_time()
            ends = longest_paths(network, rng)
            seconds.append(time.process_time() - began)
        p50, p80 = np.percentile(ends, [50, 80])
        print(json.dumps({"name": network["name"], "seconds": statistics.median(seconds), "p50": p50, "p80": p80}))


main()
