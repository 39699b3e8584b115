"""Analyses written a second time, for the tests of org.redoubt.analysis.

Independent of the Java code: areas, variances and distances as plain loops over pairs (no sorting),
principal components by NumPy's singular value decomposition.  Run:  python3 reference.py > reference.json
"""
import json
import numpy as np

rng = np.random.default_rng(20203)
Z95 = 1.959963984540054


def kernel(a, b):  # DeLong, DeLong and Clarke-Pearson 1988, eq. 2
    return 1.0 if a > b else 0.5 if a == b else 0.0


def detector(x, y):
    share = np.array([[kernel(a, b) for b in y] for a in x])
    area = share.mean()
    v10, v01 = share.mean(axis=1), share.mean(axis=0)
    variance = v10.var(ddof=1) / len(x) + v01.var(ddof=1) / len(y)
    half = Z95 * np.sqrt(variance)
    curve = [[0.0, 0.0]]
    for t in sorted(set(x) | set(y), reverse=True):
        curve.append([np.mean([b >= t for b in y]), np.mean([a >= t for a in x])])
    return {"positives": list(x), "negatives": list(y), "area": area,
            "lower": max(0.0, area - half), "upper": min(1.0, area + half), "curve": curve}


def ratings(counts):
    return [float(r + 1) for r, n in enumerate(counts) for _ in range(n)]


def components(x, c):
    x = x.astype(np.float64)
    u, s, _ = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    scores = u[:, :c] * s[:c]
    for j in range(c):
        if scores[np.argmax(np.abs(scores[:, j])), j] < 0:
            scores[:, j] *= -1
    return {"points": x.tolist(), "components": c, "scores": scores.tolist(),
            "explained": float((s[:c] ** 2).sum() / (s ** 2).sum())}


def distances(u, v, y, classes):
    cells = [[[] for _ in range(classes)] for _ in range(classes)]
    for i in range(len(u)):
        for j in range(len(v)):
            if i != j:
                cells[y[i]][y[j]].append(np.abs(u[i] - v[j]).mean())
    within = [d for c in range(classes) for d in cells[c][c]]
    between = [d for c in range(classes) for e in range(classes) if c != e for d in cells[c][e]]
    return {"within": np.mean(within), "between": np.mean(between),
            "by_class": [[np.mean(cell) if cell else None for cell in row] for row in cells]}


def displacement(h, h_adv):
    relative = np.array([np.linalg.norm(b - a) / np.linalg.norm(a) for a, b in zip(h, h_adv)])
    half = Z95 * relative.std(ddof=1) / np.sqrt(len(relative))
    return {"clean": h.tolist(), "adversarial": h_adv.tolist(), "relative": relative.mean(),
            "lower": relative.mean() - half, "upper": relative.mean() + half,
            "absolute": np.abs(h_adv - h).mean()}


decay = np.float32(1.5) ** -np.arange(30, dtype=np.float32)
smooth = components(rng.normal(size=(40, 30)).astype(np.float32) * decay, 3)
flat = components(rng.normal(size=(40, 30)).astype(np.float32), 5)  # no gap after the fifth value
z = np.round(np.maximum(rng.normal(size=(11, 4)), 0), 1)  # ReLU zeros and ties, as in a network
z_adv = np.round(np.maximum(z + 0.5 * rng.normal(size=(11, 4)), 0), 1)
z, z_adv = z.astype(np.float32).astype(float), z_adv.astype(np.float32).astype(float)
y = [0, 2, 1, 1, 2, 0, 1, 2, 2, 1, 4]  # nothing in class 3, one image in class 4
h = rng.normal(size=(6, 5)).astype(np.float32).astype(float)
h_adv = (h + 0.3 * rng.normal(size=(6, 5))).astype(np.float32).astype(float)
print(json.dumps({
    "tied": detector(np.round(rng.normal(0.7, 1, 23), 1).tolist(), np.round(rng.normal(0, 1, 31), 1).tolist()),
    "untied": detector(rng.normal(0.2, 1, 40).tolist(), rng.normal(0, 1, 25).tolist()),
    # Hanley and McNeil 1982, table I: 51 abnormal and 58 normal images, ratings 1 to 5
    "hanley": detector(ratings([3, 2, 2, 11, 33]), ratings([33, 6, 6, 11, 2])),
    "smooth": smooth, "flat": flat,
    "z": z.tolist(), "z_adv": z_adv.tolist(), "labels": y,
    "clean-clean": distances(z, z, y, 5), "adversarial-clean": distances(z_adv, z, y, 5),
    "adversarial-adversarial": distances(z_adv, z_adv, y, 5), "scale": np.abs(z).mean(),
    "displacement": displacement(h, h_adv)}))
