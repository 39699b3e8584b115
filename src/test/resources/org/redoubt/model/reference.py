"""Two small networks written a second time, for the tests of org.redoubt.model.

Independent of the Java code: every layer as explicit NumPy loops over kernel positions and windows,
channels last, in double precision; derivatives by the chain rule, themselves checked against central
differences before anything is written.  Run:  python3 reference.py > reference.json
"""
import json
import numpy as np

rng = np.random.default_rng(20202)


def conv(x, w, b=0.0, stride=1, pad=(0, 0)):  # w [out, in, k, k]; pad before and after
    k = w.shape[2]
    x = np.pad(x, ((0, 0), pad, pad, (0, 0)))
    n = (x.shape[1] - k) // stride + 1
    y = np.zeros((len(x), n, n, len(w)))
    for i in range(n):
        for j in range(n):
            patch = x[:, i * stride:i * stride + k, j * stride:j * stride + k, :]
            y[:, i, j, :] = np.einsum("bhwc,ochw->bo", patch, w)
    return y + b


def conv_back(x, w, g, stride=1, pad=(0, 0)):
    k = w.shape[2]
    x = np.pad(x, ((0, 0), pad, pad, (0, 0)))
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for i in range(g.shape[1]):
        for j in range(g.shape[2]):
            rows, columns = slice(i * stride, i * stride + k), slice(j * stride, j * stride + k)
            dx[:, rows, columns, :] += np.einsum("bo,ochw->bhwc", g[:, i, j, :], w)
            dw += np.einsum("bo,bhwc->ochw", g[:, i, j, :], x[:, rows, columns, :])
    n = x.shape[1]
    return dx[:, pad[0]:n - pad[1], pad[0]:n - pad[1], :], dw, g.sum(axis=(0, 1, 2))


def pool(x):  # 2x2 maximum; a last odd row or column is left out
    n = x.shape[1] // 2
    windows = x[:, :2 * n, :2 * n, :].reshape(len(x), n, 2, n, 2, -1)
    return windows.max(axis=(2, 4))


def pool_back(x, g):
    dx = np.zeros(x.shape)
    for b, i, j, c in np.ndindex(*g.shape):
        window = x[b, 2 * i:2 * i + 2, 2 * j:2 * j + 2, c]
        row, column = np.unravel_index(window.argmax(), (2, 2))
        dx[b, 2 * i + row, 2 * j + column, c] += g[b, i, j, c]
    return dx


def relu(x, slope=0.0):
    return np.where(x > 0, x, slope * x)


def relu_back(x, g, slope=0.0):
    return np.where(x > 0, g, slope * g)


def norm(x, p, name, epsilon=1e-3):
    deviation = np.sqrt(p[name + ".variance"] + epsilon)
    return p[name + ".gamma"] * (x - p[name + ".mean"]) / deviation + p[name + ".beta"]


def norm_back(x, p, name, g, out, epsilon=1e-3):
    deviation = np.sqrt(p[name + ".variance"] + epsilon)
    out[name + ".gamma"] = (g * (x - p[name + ".mean"]) / deviation).sum(axis=(0, 1, 2))
    out[name + ".beta"] = g.sum(axis=(0, 1, 2))
    return g * p[name + ".gamma"] / deviation


def cnn(p, x, g=None):
    """Logits and z; with g = dL/dlogits also the gradients."""
    a1 = conv(x, p["conv1.weight"], p["conv1.bias"])
    h1 = pool(relu(a1))
    a2 = conv(h1, p["conv2.weight"], p["conv2.bias"])
    z = pool(relu(a2)).reshape(len(x), -1)
    a3 = z @ p["fc.weight"] + p["fc.bias"]
    logits = relu(a3) @ p["logits.weight"] + p["logits.bias"]
    if g is None:
        return logits, z
    out = {"logits.weight": relu(a3).T @ g, "logits.bias": g.sum(axis=0)}
    g = relu_back(a3, g @ p["logits.weight"].T)
    out["fc.weight"], out["fc.bias"] = z.T @ g, g.sum(axis=0)
    g = (g @ p["fc.weight"].T).reshape(pool(a2).shape)
    g = relu_back(a2, pool_back(relu(a2), g))
    g, out["conv2.weight"], out["conv2.bias"] = conv_back(h1, p["conv2.weight"], g)
    g = relu_back(a1, pool_back(relu(a1), g))
    g, out["conv1.weight"], out["conv1.bias"] = conv_back(x, p["conv1.weight"], g)
    return logits, z, g, out


def unit(p, x, g=None, leak=0.1):
    """A pre-activation residual unit, stride 2, 2 to 6 channels, and a dense layer; z is its output."""
    n1 = norm(x, p, "unit.bn1")
    h1 = relu(n1, leak)
    pad1, pad2 = (0, 1), (1, 1)  # SAME: an odd padding goes behind
    c1 = conv(h1, p["unit.conv1.weight"], stride=2, pad=pad1)
    n2 = norm(c1, p, "unit.bn2")
    h2 = relu(n2, leak)
    small = x.reshape(len(x), x.shape[1] // 2, 2, x.shape[2] // 2, 2, -1).mean(axis=(2, 4))
    y = conv(h2, p["unit.conv2.weight"], pad=pad2)
    y[..., 2:4] += small
    z = y.reshape(len(x), -1)
    logits = z @ p["logits.weight"] + p["logits.bias"]
    if g is None:
        return logits, z
    out = {"logits.weight": z.T @ g, "logits.bias": g.sum(axis=0)}
    gy = (g @ p["logits.weight"].T).reshape(y.shape)
    shortcut = gy[..., 2:4].repeat(2, axis=1).repeat(2, axis=2) / 4
    g, out["unit.conv2.weight"], _ = conv_back(h2, p["unit.conv2.weight"], gy, pad=pad2)
    g = norm_back(c1, p, "unit.bn2", relu_back(n2, g, leak), out)
    g, out["unit.conv1.weight"], _ = conv_back(h1, p["unit.conv1.weight"], g, 2, pad1)
    g = norm_back(x, p, "unit.bn1", relu_back(n1, g, leak), out)
    return logits, z, g + shortcut, out


def draw(shapes):
    p = {}
    for name, shape in shapes.items():
        fan_in = np.prod(shape[1:] if "conv" in name else shape[:1])
        p[name] = rng.normal(size=shape) * (np.sqrt(2 / fan_in) if name.endswith("weight") else 0.3)
        if name.endswith(("gamma", "variance")):
            p[name] = 0.5 + rng.random(shape)
    return p


def check(f, p, x, g):
    """The derivatives above against central differences."""
    _, _, dx, dp = f(p, x, g)
    for array, gradient in [(x, dx)] + [(p[name], dp[name]) for name in dp]:
        for i in rng.integers(array.size, size=8):
            kept, h = array.flat[i], 1e-6
            array.flat[i] = kept + h
            up = (f(p, x)[0] * g).sum()
            array.flat[i] = kept - h
            down = (f(p, x)[0] * g).sum()
            array.flat[i] = kept
            assert abs((up - down) / (2 * h) - gradient.flat[i]) < 1e-6, (i, array.shape)


def case(f, x_shape, shapes, classes):
    p, x = draw(shapes), rng.random(x_shape)
    g = rng.normal(size=(x_shape[0], classes))
    check(f, p, x, g)
    logits, z, dx, dp = f(p, x, g)
    flat = lambda a: [float("%.9g" % v) for v in np.asarray(a).ravel()]
    return {"x": flat(x), "shape": list(x_shape), "parameters": {n: flat(v) for n, v in p.items()},
            "logitsGradient": flat(g), "logits": flat(logits), "z": flat(z),
            "inputGradient": flat(dx), "gradients": {n: flat(v) for n, v in dp.items()}}


print(json.dumps({
    "cnn": case(cnn, (3, 11, 11, 2), {  # 11 -> 9 -> 4 (one row left out) -> 2 -> 1
        "conv1.weight": (4, 2, 3, 3), "conv1.bias": (4,), "conv2.weight": (5, 4, 3, 3),
        "conv2.bias": (5,), "fc.weight": (5, 6), "fc.bias": (6,), "logits.weight": (6, 4),
        "logits.bias": (4,)}, 4),
    "unit": case(unit, (3, 6, 6, 2), {
        "unit.bn1.gamma": (2,), "unit.bn1.beta": (2,), "unit.bn1.mean": (2,),
        "unit.bn1.variance": (2,), "unit.conv1.weight": (6, 2, 3, 3), "unit.bn2.gamma": (6,),
        "unit.bn2.beta": (6,), "unit.bn2.mean": (6,), "unit.bn2.variance": (6,),
        "unit.conv2.weight": (6, 6, 3, 3), "logits.weight": (54, 4), "logits.bias": (4,)}, 4),
}, indent=0))
