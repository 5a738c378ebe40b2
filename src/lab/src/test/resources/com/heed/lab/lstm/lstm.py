"""The layer and its losses a second time, in double precision with numpy, for LstmPassTest.

Weights are 0.6 sin(1 + 7 i + 3 j + k). Two sequences are read one after the other, gate by gate; gradients are complex-step derivatives
(Squire and Trapp 1998) of the loss, so nothing here knows how to go back through time.
"""
import numpy as np

ITEMS, UNITS = 6, 4
SEQUENCES = [[3, 1, 4, 1, 5], [2, 0, 3]]
DRAWN = [0, 5, 1, 5]


def waves(rows, width, k):
    i, j = np.arange(rows)[:, None], np.arange(width)[None, :]
    return 0.6 * np.sin(1 + 7 * i + 3 * j + k)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def states(weights, items):
    vectors, _, w, r, b = weights
    part = lambda z, n: z[n * UNITS:(n + 1) * UNITS]
    h, c, all_h = np.zeros(UNITS), np.zeros(UNITS), []
    for item in items:
        z = np.sqrt(UNITS) * vectors[item] @ w + h @ r + b[0]
        c = sigmoid(part(z, 1)) * c + sigmoid(part(z, 0)) * np.tanh(part(z, 3))
        h = sigmoid(part(z, 2)) * np.tanh(c)
        all_h.append(h)
    return np.array(all_h)


LOSSES = {
    "BCE": lambda s, others: -np.log(sigmoid(s)) - np.log(1 - sigmoid(others)).sum(),
    "MSE": lambda s, others: (1 - sigmoid(s)) ** 2 + (sigmoid(others) ** 2).sum(),
    "CONTRASTIVE": lambda s, others: -np.log(np.exp(s) / (np.exp(s) + np.exp(others).sum())),
}


def loss(name, weights):
    vectors, bias = weights[:2]
    total = 0
    for items in SEQUENCES:
        for h, right in zip(states(weights, items[:-1]), items[1:]):
            logit = lambda item: h @ vectors[item] + bias[item, 0]
            total = total + LOSSES[name](logit(right), np.array([logit(item) for item in DRAWN if item != right]))
    return total


weights = [waves(ITEMS, UNITS, 11), waves(ITEMS, 1, 12), waves(UNITS, 4 * UNITS, 13), waves(UNITS, 4 * UNITS, 14), waves(1, 4 * UNITS, 15)]
show = lambda row: " ".join("%.6f" % v for v in row)
for items in SEQUENCES:
    for at, h in enumerate(states(weights, items[:-1])):
        print("state", items, at, show(h))
for loss_name in LOSSES:
    print(loss_name, "loss %.6f" % loss(loss_name, weights))
    for name, n, row in [("items", 0, 1), ("items", 0, 5), ("bias", 1, 5), ("input", 2, 2), ("recurrent", 3, 1), ("layer bias", 4, 0)]:
        by = []
        for j in range(weights[n].shape[1]):
            moved = [w.astype(complex) for w in weights]
            moved[n][row, j] += 1e-30j
            by.append(loss(loss_name, moved).imag / 1e-30)
        print(loss_name, "gradient", name, row, show(by))
