# P and Q of DoubleFormat and FloatFormat.tanhWithinLimit, before the float ones were rounded; by Remez's exchange.
# Run: python3 tanh.py
from mpmath import mp, mpf, matrix, lu_solve, qr_solve, tanh, cosh, cos, pi, nstr
mp.dps = 40
GRID = 600


def polynomial(c, t):
    return 1 + sum(a * t ** (i + 1) for i, a in enumerate(c))


def minimax(target, weight, limit, m, n):
    """P of degree m and Q of degree n in t = (x / limit)^2, P0 = Q0 = 1: the least largest weight * |P/Q - target|."""
    xs = [limit * (1 - cos(pi * i / GRID)) / 2 for i in range(1, GRID + 1)]
    t, f, w = [(x / limit) ** 2 for x in xs], [target(x) for x in xs], [weight(x) for x in xs]
    q = [mpf(1)] * GRID
    for _ in range(8):  # least squares, divided by the Q before: where the exchange starts
        rows = range(0, GRID, 3)
        a = matrix([[w[i] / q[i] * (t[i] ** (j + 1) if j < m else -f[i] * t[i] ** (j - m + 1)) for j in range(m + n)] for i in rows])
        c = list(qr_solve(a, matrix([w[i] / q[i] * (f[i] - 1) for i in rows]))[0])
        q = [polynomial(c[m:], s) for s in t]
    best = None
    for _ in range(10):
        e = [w[i] * (polynomial(c[:m], t[i]) / polynomial(c[m:], t[i]) - f[i]) for i in range(GRID)]
        largest = max(map(abs, e))
        best = min(best or (largest, c), (largest, c), key=lambda found: found[0])
        peaks = [0]
        for i in range(1, GRID):
            if e[i] * e[peaks[-1]] < 0:
                peaks.append(i)
            elif abs(e[i]) > abs(e[peaks[-1]]):
                peaks[-1] = i
        while len(peaks) > m + n + 1:
            peaks.pop(0 if abs(e[peaks[0]]) < abs(e[peaks[-1]]) else -1)
        sign = 1 if e[peaks[0]] > 0 else -1
        level = sum(abs(e[i]) for i in peaks) / len(peaks)
        for _ in range(6):  # Newton, for equal errors of alternating sign at the peaks
            jacobian, residual = [], []
            for k, i in enumerate(peaks):
                s = sign * (-1) ** k
                goal, bottom = f[i] + s * level / w[i], polynomial(c[m:], t[i])
                powers = [w[i] * t[i] ** (j + 1) / bottom for j in range(max(m, n))]
                jacobian.append(powers[:m] + [-goal * p for p in powers[:n]] + [-s])
                residual.append(w[i] * (goal - polynomial(c[:m], t[i]) / bottom))
            step = lu_solve(matrix(jacobian), matrix(residual))
            c = [c[j] + step[j] for j in range(m + n)]
            level += step[m + n]
    largest, c = best
    return largest, [a / limit ** (2 * i + 2) for i, a in enumerate(c[:m])], [a / limit ** (2 * i + 2) for i, a in enumerate(c[m:])]


def show(name, found):
    print(name, "largest relative error", nstr(found[0], 3))
    print("  P", [nstr(a, 17) for a in found[1]], "\n  Q", [nstr(a, 17) for a in found[2]])


show("double, tanh(x/2) / (x/2), of tanh x:",
     minimax(lambda x: 2 * tanh(x / 2) / x, lambda x: x / (2 * tanh(x / 2) * cosh(x)), mpf("19.06"), 5, 6))
show("float, tanh(x) / x:", minimax(lambda x: tanh(x) / x, lambda x: x / tanh(x), mpf("8.3"), 4, 4))
