"""The horizon plan a second time, by another solver: HiGHS through scipy.

Reads one problem a line (JSON, null for infinity), writes one line each: the least cost, or "infeasible".
Variables are shares that sum to 1, and the row of each limit is written as in docs/routing.md.
"""
import json
import sys

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import lil_matrix


def number(value):
    return np.inf if value is None else value


def least_cost(p):
    dt = p["periodMinutes"]
    lam = np.array(p["arrivals"])
    h = np.array(p["handleMinutes"])
    s = np.array(p["settle"])
    ok = np.array(p["eligible"])
    agents = np.array([[number(v) for v in row] for row in p["agents"]])
    limit = np.array([[number(v) for v in row] for row in p["backlogLimit"]])
    periods, classes = lam.shape
    channels = len(p["cost"])
    shares = periods * classes * channels
    x = lambda t, k, j: (t * classes + k) * channels + j
    b = lambda t, j: shares + t * channels + j
    cost = np.zeros(shares + periods * channels)
    bounds = [(0, None)] * len(cost)
    whole = lil_matrix((periods * classes, len(cost)))
    room = lil_matrix((periods * channels, len(cost)))
    most = np.zeros(periods * channels)
    for j in range(channels):
        weight = lam[:, ok[:, j]].sum(axis=0)
        mine = h[ok[:, j], j]
        mean = weight @ mine / weight.sum() if weight.sum() > 0 else mine.mean() if len(mine) else 1.0
        for t in range(periods):
            last = p["finalBacklogWeight"] if t == periods - 1 else 1
            cost[b(t, j)] = p["waitPrice"][j] * dt / mean * last
            bounds[b(t, j)] = (0, None if np.isinf(limit[t, j]) else limit[t, j])
            if np.isinf(agents[t, j]):
                bounds[b(t, j)] = (0, 0)
                most[t * channels + j] = 1e15
                continue
            row = t * channels + j
            for k in range(classes):
                room[row, x(t, k, j)] = lam[t, k] * dt * h[k, j]
            room[row, b(t, j)] = -1
            most[row] = p["utilisationCap"][j] * agents[t, j] * dt
            if t == 0:
                most[row] -= p["backlogMinutes"][j]
            else:
                room[row, b(t - 1, j)] = 1
    for t in range(periods):
        for k in range(classes):
            for j in range(channels):
                cost[x(t, k, j)] = lam[t, k] * dt * (p["cost"][j] + p["repeatCost"] * (1 - s[k, j]))
                whole[t * classes + k, x(t, k, j)] = 1
                if not ok[k, j]:
                    bounds[x(t, k, j)] = (0, 0)
    keep = most < 1e15
    result = linprog(
        cost,
        A_ub=room.tocsr()[keep],
        b_ub=most[keep],
        A_eq=whole.tocsr(),
        b_eq=np.ones(periods * classes),
        bounds=bounds,
        method="highs",
    )
    if result.status == 2:
        return "infeasible"
    if result.status != 0:
        raise SystemExit("HiGHS: " + result.message)
    return repr(float(result.fun))


for line in sys.stdin:
    print(least_cost(json.loads(line)))
