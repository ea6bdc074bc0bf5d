# Eight steps of 1/8 by every method, to 25 digits. Run: python3 steps.py > steps.csv
#
# pendulum: H = p^2/2 + 1 - cos q from (1.2, 0.3); coupled: H = (q^2 + 1)(p^2 + 1)/2 from (0.3, -0.4), Tao's example.
# The methods are written otherwise than in Java: compositions of Verlet steps with the weights of Yoshida, refined here
# until they meet the order conditions to 40 digits; McLachlan's as compositions of Euler steps and their adjoints, the
# order-2 one by minimising its error.
from mpmath import mp, mpf, matrix, lu_solve, nstr, sin, cos, sqrt, cbrt, diff, findroot

mp.dps = 50
H = mpf(1) / 8
SYSTEMS = {
    "pendulum": (lambda q, p: sin(q), lambda q, p: p, mpf("1.2"), mpf("0.3")),
    "coupled": (lambda q, p: q * (p * p + 1), lambda q, p: p * (q * q + 1), mpf("0.3"), mpf("-0.4")),
}


def mul(a, b, grade):
    out = {}
    for u, x in a.items():
        for v, y in b.items():
            if sum(u) + sum(v) <= grade:
                out[u + v] = out.get(u + v, 0) + x * y
    return out


def exponential(x, grade):
    out, term = {(): mpf(1)}, {(): mpf(1)}
    for k in range(1, grade + 1):
        term = {w: c / k for w, c in mul(term, x, grade).items()}
        for w, c in term.items():
            out[w] = out.get(w, 0) + c
    return out


def symmetric(half):
    return list(reversed(half)) + [1 - 2 * sum(half)] + list(half)


def conditions(half, grade):
    """A Verlet step is exp(h Y1 + h^3 Y3 + ...); a composition of this order is exp(h Y1) up to this grade."""
    product = {(): mpf(1)}
    for w in symmetric(half):
        product = mul(product, exponential({(g,): w**g for g in range(1, grade + 1, 2)}, grade), grade)
    exact = exponential({(1,): mpf(1)}, grade)
    return [product.get(w, 0) - exact.get(w, 0) for w in sorted(set(product) | set(exact))]


def refined(published, grade):
    half = [mpf(w) for w in published]
    for _ in range(6):
        r = conditions(half, grade)
        jacobian = matrix(len(r), len(half))
        for j in range(len(half)):
            moved = [w + (mpf(10) ** -25 if i == j else 0) for i, w in enumerate(half)]
            for i, (a, b) in enumerate(zip(conditions(moved, grade), r)):
                jacobian[i, j] = (a - b) * mpf(10) ** 25
        step = lu_solve(jacobian, -matrix(r))
        half = [w + step[i] for i, w in enumerate(half)]
    assert max(abs(x) for x in conditions(half, grade)) < mpf(10) ** -40
    return half


TRIPLE = 1 / (2 - cbrt(mpf(2)))
YOSHIDA = {
    "Yoshida 4": symmetric([TRIPLE]),
    "Yoshida 6": symmetric(refined(["-1.17767998417887", "0.235573213359357", "0.784513610477560"], 6)),  # solution A
    "Yoshida 8": symmetric(refined(["0.102799849391985", "-1.96061023297549", "1.93813913762276",  # solution D
                                    "-0.158240635368243", "-1.44485223686048", "0.253693336566229",
                                    "0.914844246229740"], 8)),
}


def least_error():
    """The a of drift a, kick 1/2, drift 1 - 2a, kick 1/2, drift a whose error h^3 (x [A,[A,B]] + y [B,[A,B]]) is least."""
    def squared(a):
        return ((1 - 6 * a + 6 * a * a) / 12) ** 2 + ((1 - 6 * a) / 24) ** 2  # of McLachlan's error, up to signs
    return findroot(lambda a: diff(squared, a), mpf("0.19"))


def kick_drift(f, g, q, p, h):  # Euler, kick first
    p = p - h * f(q, p)
    return q + h * g(q, p), p


def drift_kick(f, g, q, p, h):  # its adjoint
    q = q + h * g(q, p)
    return q, p - h * f(q, p)


def verlet(f, g, q, p, h):  # drift, kick, drift
    q, p = drift_kick(f, g, q, p, h / 2)
    return kick_drift(f, g, q, p, h / 2)


def compose(alphas, betas):
    def step(f, g, q, p, h):
        for a, b in zip(alphas, betas):
            q, p = drift_kick(f, g, q, p, b * h)
            q, p = kick_drift(f, g, q, p, a * h)
        return q, p
    return step


def composed(step, weights):
    def whole(f, g, q, p, h):
        for w in weights:
            q, p = step(f, g, q, p, w * h)
        return q, p
    return whole


def velocity_verlet(f, g, q, p, h):  # kick, drift, kick
    q, p = kick_drift(f, g, q, p, h / 2)
    return drift_kick(f, g, q, p, h / 2)


def runge_kutta(a, b, explicit=False):
    def step(f, g, q, p, h):
        s = len(b)
        k = [(mpf(0), mpf(0))] * s
        for _ in range(s if explicit else 200):
            k = [(g(q + h * sum(a[i][j] * k[j][0] for j in range(s)), p + h * sum(a[i][j] * k[j][1] for j in range(s))),
                  -f(q + h * sum(a[i][j] * k[j][0] for j in range(s)), p + h * sum(a[i][j] * k[j][1] for j in range(s))))
                 for i in range(s)]
        return q + h * sum(b[i] * k[i][0] for i in range(s)), p + h * sum(b[i] * k[i][1] for i in range(s))
    return step


class Tao:
    """Keeps its second copy (x, y) from step to step."""

    def __init__(self, omega, weights):
        self.omega, self.weights, self.copy = omega, weights, None

    def __call__(self, f, g, q, p, h):
        x, y = self.copy or (q, p)
        for w in self.weights:
            d = w * h
            p, x = p - d / 2 * f(q, y), x + d / 2 * g(q, y)
            q, y = q + d / 2 * g(x, p), y - d / 2 * f(x, p)
            c, s = cos(2 * self.omega * d), sin(2 * self.omega * d)
            m, n, u, v = q + x, p + y, q - x, p - y
            u, v = c * u + s * v, c * v - s * u
            q, p, x, y = (m + u) / 2, (n + v) / 2, (m - u) / 2, (n - v) / 2
            q, y = q + d / 2 * g(x, p), y - d / 2 * f(x, p)
            p, x = p - d / 2 * f(q, y), x + d / 2 * g(q, y)
        self.copy = x, y
        return q, p


R3, R15, R19, N = sqrt(mpf(3)), sqrt(mpf(15)), sqrt(mpf(19)), mpf(1)
A5 = [(146 + 5 * R19) / 540, (-2 + 10 * R19) / 135, N / 5, (-23 - 20 * R19) / 270, (14 - R19) / 108]
LEAST = least_error()
SEPARABLE = {
    "Störmer-Verlet": velocity_verlet,
    "McLachlan 2": compose([N / 2 - LEAST, LEAST], [LEAST, N / 2 - LEAST]),
    "McLachlan 4": compose(A5, list(reversed(A5))),
    **{name: composed(verlet, weights) for name, weights in YOSHIDA.items()},
}
ANY = {
    "symplectic Euler": kick_drift,
    "adjoint symplectic Euler": drift_kick,
    "implicit midpoint": runge_kutta([[N / 2]], [N]),
    "Gauss-Legendre 4": runge_kutta([[N / 4, N / 4 - R3 / 6], [N / 4 + R3 / 6, N / 4]], [N / 2, N / 2]),
    "Gauss-Legendre 6": runge_kutta(
        [[5 * N / 36, 2 * N / 9 - R15 / 15, 5 * N / 36 - R15 / 30],
         [5 * N / 36 + R15 / 24, 2 * N / 9, 5 * N / 36 - R15 / 24],
         [5 * N / 36 + R15 / 30, 2 * N / 9 + R15 / 15, 5 * N / 36]], [5 * N / 18, 4 * N / 9, 5 * N / 18]),
    "Runge-Kutta 4": runge_kutta([[0, 0, 0, 0], [N / 2, 0, 0, 0], [0, N / 2, 0, 0], [0, 0, N, 0]],
                                 [N / 6, N / 3, N / 3, N / 6], True),
    "Tao 2": Tao(mpf(2), [N]),
    "Tao 4": Tao(mpf(2), symmetric([TRIPLE])),
}

print("# made with mpmath, 50 digits, by steps.py beside this; dimensionless")
print("method,system,q,p")
for names, systems in ((SEPARABLE, ["pendulum"]), (ANY, ["pendulum", "coupled"])):
    for name, step in names.items():
        for system in systems:
            f, g, q, p = SYSTEMS[system]
            if isinstance(step, Tao):
                step.copy = None
            for _ in range(8):
                q, p = step(f, g, q, p, H)
            print("%s,%s,%s,%s" % (name, system, nstr(q, 25), nstr(p, 25)))
