# P and Q of DoubleFormat's and FloatFormat's tanhWithinLimit and normalTail, before the float ones were rounded; by
# Remez's exchange. Run: python3 minimax.py
from mpmath import mp, mpf, matrix, lu_solve, qr_solve, tanh, cosh, erfc, exp, sqrt, cos, pi, nstr
mp.dps = 60
GRID = 600


def polynomial(c, t):
    return 1 + sum(a * t ** (i + 1) for i, a in enumerate(c))


def minimax(target, weight, grid, power, m, n):
    """P of degree m and Q of degree n in x^power, P0 = Q0 = 1: the least largest weight * |P/Q - target|."""
    xs, limit = [grid((1 - cos(pi * i / GRID)) / 2) for i in range(1, GRID + 1)], grid(1)
    t, f, w = [(x / limit) ** power for x in xs], [target(x) for x in xs], [weight(x) for x in xs]
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
    scaled = lambda part: [a / limit ** (power * i + power) for i, a in enumerate(part)]
    return largest, scaled(c[:m]), scaled(c[m:])


def show(name, found):
    print(name, "largest weighted error", nstr(found[0], 3))
    print("  P", [nstr(a, 17) for a in found[1]], "\n  Q", [nstr(a, 17) for a in found[2]])


def upto(limit):
    return lambda part: mpf(limit) * part


def denser_near_zero(limit):
    return lambda part: 2 * part / (1 + mpf(2) / limit - part)  # from 0 to limit, half of it below 2


show("double, tanh(x/2) / (x/2), of tanh x:",
     minimax(lambda x: 2 * tanh(x / 2) / x, lambda x: x / (2 * tanh(x / 2) * cosh(x)), upto("19.06"), 2, 5, 6))
show("float, tanh(x) / x:", minimax(lambda x: tanh(x) / x, lambda x: x / tanh(x), upto("8.3"), 2, 4, 4))

# of Phi(-x) exp(x^2/2) twice, so that it begins with 1; the rounding of x^2 costs more than the weight gives away
tail = lambda x: erfc(x / sqrt(mpf(2))) * exp(x * x / 2)
fair = lambda x: 1 / (tail(x) * (1 + x * x / 2))
show("double, normal tail:", minimax(tail, fair, denser_near_zero(38), 1, 9, 10))
show("float, normal tail:", minimax(tail, fair, denser_near_zero(14), 1, 4, 5))
