"""Losses and gradients written a second time, for the tests of org.redoubt.loss.

Independent of the Java code: losses as plain NumPy sums over pairs (no sorting, no matrix
tricks), gradients by complex-step differentiation where the loss is smooth and by explicit
sums of signs where it is not.  Run:  python3 reference.py > reference.json
"""
import json
import numpy as np

rng = np.random.default_rng(20201)
B, C, K, GAMMA = 7, 5, 6, 0.99
a = rng.normal(size=(B, C)) * 3
a_adv = a + rng.normal(size=(B, C))
z = np.round(np.maximum(rng.normal(size=(B, K)), 0), 1)  # ReLU zeros and ties, as in a network
z_adv = np.round(np.maximum(z + 0.3 * rng.normal(size=(B, K)), 0), 1)
z_adv[2] = z[2]  # an attack that moved nothing
y = np.array([0, 3, 1, 1, 4, 0, 1])
w = np.where(y[:, None] == y[None, :], 1.0, 1 - 1 / GAMMA)


def softmax(v):
    e = np.exp(v - v.real.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def complex_step(f, v):
    g = np.zeros(v.shape)
    for i in np.ndindex(*v.shape):
        moved = v.astype(complex)
        moved[i] += 1e-30j
        g[i] = f(moved).imag / 1e-30
    return g


def cross_entropy(v):
    return -np.log(softmax(v)[np.arange(B), y]).mean()


def entropy(v):
    p = softmax(v)
    return -(p * np.log(p)).sum(axis=1).mean()


def kl(u, v):
    p, q = softmax(u), softmax(v)
    return (p * (np.log(p) - np.log(q))).sum(axis=1).mean()


def smoothness(v):
    return -(softmax(a) * np.log(softmax(v))).sum(axis=1).mean()


def norm_scale(p, mean):
    return (1 / K if p == 1 else K ** -0.5) if mean else 1.0


def norm_and_gradient(d, p):
    """|d|_p and its (sub)gradient by d."""
    if p == 1:
        return np.abs(d).sum(), np.sign(d)
    n = np.sqrt((d ** 2).sum())
    return n, d / n if n > 0 else np.zeros_like(d)


def local(p, mean):
    value, g, g_adv = 0.0, np.zeros_like(z), np.zeros_like(z)
    for i in range(B):
        n, d = norm_and_gradient(z_adv[i] - z[i], p)
        value += n
        g_adv[i] += d
        g[i] -= d
    s = norm_scale(p, mean) / B
    return value * s, g * s, g_adv * s


def pairs(left, right, p, mean):
    value, g_left, g_right = 0.0, np.zeros_like(left), np.zeros_like(right)
    for i in range(B):
        for j in range(B):
            n, d = norm_and_gradient(left[i] - right[j], p)
            value += w[i, j] * n
            g_left[i] += w[i, j] * d
            g_right[j] -= w[i, j] * d
    s = norm_scale(p, mean) / B ** 2
    return value * s, g_left * s, g_right * s


def case(value, clean=None, adversarial=None):
    tolist = lambda g: None if g is None else g.tolist()
    return {"value": float(value), "clean": tolist(clean), "adversarial": tolist(adversarial)}


cases = {
    "cross-entropy": case(cross_entropy(a), complex_step(cross_entropy, a)),
    "entropy": case(entropy(a), complex_step(entropy, a)),
    "kl": case(kl(a, a_adv), complex_step(lambda v: kl(v, a_adv), a),
               complex_step(lambda v: kl(a, v), a_adv)),
    "reversed-kl": case(kl(a_adv, a), None, complex_step(lambda v: kl(v, a), a_adv)),
    "smoothness": case(smoothness(a_adv), None, complex_step(smoothness, a_adv)),
}
for name, p, mean in [("MEAN_ABSOLUTE", 1, True), ("L1", 1, False),
                      ("ROOT_MEAN_SQUARE", 2, True), ("L2", 2, False)]:
    cases["local " + name] = case(*local(p, mean))
    v, g_adv, g = pairs(z_adv, z, p, mean)
    cases["adversarial-clean " + name] = case(v, g, g_adv)
    v2, left, right = pairs(z, z, p, mean)
    cases["clean-clean " + name] = case(v2, left + right)
    cases["union " + name] = case(v + v2, g + left + right, g_adv)

margin = np.array([a[i, y[i]] - max(a[i, k] for k in range(C) if k != y[i]) for i in range(B)])
print(json.dumps({
    "gamma": GAMMA, "labels": y.tolist(), "logits": a.tolist(),
    "adversarialLogits": a_adv.tolist(), "z": z.tolist(), "adversarialZ": z_adv.tolist(),
    "margins": margin.tolist(), "cases": cases}, indent=1))
