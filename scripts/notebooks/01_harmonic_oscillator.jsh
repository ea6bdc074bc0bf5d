// %% [markdown]
// # The harmonic oscillator
//
// A mass $m$ on a spring has the energy
//
// $$H(q, p) = T(p) + V(q), \qquad T(p) = \frac{p^2}{2m}, \qquad V(q) = \frac{k}{2}\,(q - q_0)^2,$$
//
// with the spring constant $k$ and the equilibrium position $q_0$: what it moves with, and what the spring holds. The energy
// alone says how it moves:
//
// $$\frac{dq}{dt} = \frac{\partial H}{\partial p} = \frac{p}{m}, \qquad
//   \frac{dp}{dt} = -\frac{\partial H}{\partial q} = -k\,(q - q_0).$$
//
// This notebook draws the two energies, lets the mass swing, and turns it round. Nothing is learned yet: that is the next
// notebook. Run it with `./symplex run scripts/notebooks/01_harmonic_oscillator.jsh`. Everything is dimensionless.

// %% [markdown]
// ## The two energies
//
// $T(p)$ for three masses, $V(q)$ for three spring constants and for three equilibrium positions, each at 100 points of
// $[-1, 1]$. As $T(0) = 0$ and $V(q_0) = 0$, one energy is $H$ where the other vanishes.

// %%
double[] x = linspace(-1, 1, 100);

var masses = Axes.of("mass m").xLabel("p").yLabel("T(p)");
for (double m : new double[] {0.1, 0.5, 1}) {
    var oscillator = harmonicOscillator(m, 1, 0);
    double[] T = Arrays.stream(x).map(p -> oscillator.energy(0, p)).toArray();
    masses = masses.line("m = " + m, x, T);
}

var springs = Axes.of("spring constant k").xLabel("q").yLabel("V(q)");
for (double k : new double[] {0.1, 1, 10}) {
    var oscillator = harmonicOscillator(1, k, 0);
    double[] V = Arrays.stream(x).map(q -> oscillator.energy(q, 0)).toArray();
    springs = springs.line("k = " + k, x, V);
}

var positions = Axes.of("equilibrium position q₀").xLabel("q").yLabel("V(q)");
for (double q0 : new double[] {-0.5, 0, 0.5}) {
    var oscillator = harmonicOscillator(1, 1, q0);
    double[] V = Arrays.stream(x).map(q -> oscillator.energy(q, 0)).toArray();
    positions = positions.line(("q₀ = " + q0).replace('-', '−'), x, V);
}

// %%
Figure.of(masses, springs, positions).columns(3).title("Kinetic and potential energy")

// %% [markdown]
// A light mass needs much energy for a given momentum. A stiff spring makes a narrow valley, and the equilibrium position moves the
// valley without changing its form.

// %% [markdown]
// ## One motion
//
// Mass 1, spring constant 1, released at $q = 1$ at rest: 1,000 steps of $\Delta t = 0.01$ by the symplectic Euler method, a kick,
// then a drift,
//
// $$p \leftarrow p - \Delta t\,\frac{\partial H}{\partial q}(q, p), \qquad
//   q \leftarrow q + \Delta t\,\frac{\partial H}{\partial p}(q, p).$$

// %%
var oscillator = harmonicOscillator();
var orbit = simulate(oscillator, state(1.0, 0.0), 1000, 0.01);

// %%
orbit
// => Trajectory, 1,001 rows, 1 degree of freedom
// => …

// %%
double[] t = orbit.times();
double[] kinetic = energies(oscillator.kineticPart(), orbit);
double[] potential = energies(oscillator.potentialPart(), orbit);
double[] total = energies(oscillator, orbit);

// %%
Figure.of(
        Axes.of("state").xLabel("time").yLabel("q, p")
            .line("q", t, orbit.q(0))
            .line("p", t, orbit.p(0)),
        Axes.of("energy").xLabel("time").yLabel("energy")
            .line("V", t, potential)
            .line("T", t, kinetic)
            .line("H", t, total))
    .title("One motion")

// %% [markdown]
// In $2\pi \approx 6.28$ it goes round once: where $q$ passes 0, the mass is fastest. The spring hands its energy to the mass and
// takes it back, twice in each turn, and the sum stays. Not quite: symplectic Euler keeps an energy that differs from $H$ by
// $\Delta t\,pq/2$, so $H$ swings by $\Delta t/4$ about its first value of $1/2$, and comes back:

// %%
EnergyDrift.of(oscillator, orbit)
// => largest 2.5e-03 (0.50 %), final 2.3e-03, from H = 0.500000

// %%
Figure.of(
        Axes.of("H(q, p) along the way").xLabel("time").yLabel("H")
            .line("", t, total)
            .horizontal(0.5))
    .title("Energy")

// %% [markdown]
// ## There and back
//
// Two masses start at $q = 1$, one with $p = 1$, the other with $p = -1$. Both have the energy 1, so both go round the same circle
// in the plane of $q$ and $p$, clockwise; the second is a quarter of a turn ahead. And it is the past of the first: turn the momentum
// round, and time runs backwards.

// %%
var both = simulation(1000, 0.01).run(oscillator, List.of(state(1.0, 1.0), state(1.0, -1.0)));
var right = both.get(0);
var left = both.get(1);

// %%
Figure.of(
        Axes.of("position").xLabel("time").yLabel("q")
            .line("p(0) = 1", t, right.q(0))
            .line("p(0) = −1", t, left.q(0)),
        Axes.of("phase plane").xLabel("q").yLabel("p").equalAspect()
            .line("both", right.q(0), right.p(0))
            .points("t = 0", new double[] {1, 1}, new double[] {1, -1})
            .points(
                "t = 0.5",
                new double[] {right.q(0)[50], left.q(0)[50]},
                new double[] {right.p(0)[50], left.p(0)[50]}))
    .columns(2)
    .title("Two motions with opposite momenta")

// %% [markdown]
// ## Is it so?
//
// What the text says, checked. The true motions are $q = \cos t$ for the first, and $q = \cos t \pm \sin t$ for the two; an error of
// the order of $\Delta t$ is the method's.

// %%
void check(boolean holds, String what) {
    if (!holds) throw new AssertionError("it must be so that " + what + ", got the opposite");
}

double farthest = 0; // from the true motions
for (int k = 0; k < t.length; k++) {
    farthest = max(farthest, abs(orbit.q(0)[k] - cos(t[k])));
    farthest = max(farthest, abs(right.q(0)[k] - cos(t[k]) - sin(t[k])));
    farthest = max(farthest, abs(left.q(0)[k] - cos(t[k]) + sin(t[k])));
}
check(farthest < 0.02, "all three go as the formulas say");

double drift = EnergyDrift.of(oscillator, orbit).largest();
check(drift > 0.0024 && drift < 0.0026, "H swings by a quarter of the step");
check(abs(orbit.q(0)[157]) < 0.01 && potential[157] < 1e-4, "a quarter of a turn takes π/2");
System.out.printf(Locale.ROOT, "all as said; farthest from the formulas: %.4f%n", farthest);
// => all as said; farthest from the formulas: 0.0050
