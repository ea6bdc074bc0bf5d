// %% [markdown]
// # The double well
//
// A mass in a potential with two valleys,
//
// $$H(q, p) = \frac{p^2}{2m} + (q - r_0)(q - r_1)(q - r_2)(q - r_3),$$
//
// with the roots $-2$, $0$, $1$ and $2$: where the energy decides on which side a mass may be. This notebook lets it go alone, with
// friction, and in a warm bath. Run it with `./symplex run scripts/notebooks/03_double_well.jsh`. Everything is dimensionless.

// %% [markdown]
// ## The potential
//
// $V$ is zero at the roots. The deep valley lies between $-2$ and $-1$, a shallow one between 1 and 2, and between them, from 0 to 1, a
// barrier.

// %%
var well = doubleWell();
double[] q = linspace(-2.3, 2.3, 400);
double[] V = Arrays.stream(q).map(x -> well.energy(x, 0)).toArray();

// %%
Figure.of(Axes.of("V(q)").xLabel("q").yLabel("energy").line("", q, V).horizontal(0))
    .title("The potential")

// %%
/** The bottom or the top between two points: where the force changes its sign. */
double between(double low, double high) {
    double sign = signum(well.timeDerivatives(low, 0).dp(0));
    for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        double force = well.timeDerivatives(middle, 0).dp(0);
        if (signum(force) == sign) low = middle; else high = middle;
    }
    return low;
}

double deep = between(-2, -1);
double barrier = between(0, 1);
double shallow = between(1, 2);
for (double place : new double[] {deep, barrier, shallow}) {
    System.out.printf(Locale.ROOT, "q = %7.4f   V = %7.4f%n", place, well.energy(place, 0));
}
// => q = -1.3263   V = -6.9141
// => q =  0.4691   V =  0.9414
// => q =  1.6073   V = -1.3827

// %% [markdown]
// ## Alone
//
// Three starts at rest, $q(0) = 0$, 1 and 2.2, each followed over 1,000 steps of 0.015. A mass at rest can never climb higher than
// where it began.

// %%
var starts = List.of(state(0.0, 0.0), state(1.0, 0.0), state(2.2, 0.0));
var alone = simulation(1000, 0.015).run(well, starts);
double[] t = alone.get(0).times();

// %%
Figure.of(Axes.of("position").xLabel("time").yLabel("q")
        .line("q(0) = 0", t, alone.get(0).q(0))
        .line("q(0) = 1", t, alone.get(1).q(0))
        .line("q(0) = 2.2", t, alone.get(2).q(0))
        .horizontal(barrier))
    .title("Three starts, no friction")

// %% [markdown]
// The grey line is the top of the barrier. The first two begin with the energy $V = 0$, below it: the one on the left stays on the left, the
// one on the right stays on the right. The third begins with $V(2.2) = 2.2176$, well above the barrier, and crosses it again and again.

// %% [markdown]
// ## With friction
//
// After each step the momentum loses a part, $p \leftarrow p\,e^{-\gamma\Delta t}$, here with $\gamma = 2$. From $q(0) = 0$:

// %%
var friction = simulation(1000, 0.015).withThermostat(damping(2));
var damped = simulate(well, state(0.0, 0.0), friction);

// %%
Figure energyFigure(Trajectory motion) {
    return Figure.of(
        Axes.of("position").xLabel("time").yLabel("q")
            .line("", t, motion.q(0))
            .horizontal(barrier),
        Axes.of("energy").xLabel("time").yLabel("energy")
            .line("T", t, energies(well.kineticPart(), motion))
            .line("V", t, energies(well.potentialPart(), motion))
            .line("H", t, energies(well, motion)));
}

// %%
energyFigure(damped).title("Friction")

// %% [markdown]
// It falls into the deep valley, overshoots a little, and comes to rest at the bottom. Now $H$ only sinks: the friction takes it away.

// %% [markdown]
// ## In a warm bath
//
// What friction takes, a bath gives back in random kicks,
//
// $$p \leftarrow p\,e^{-\gamma\Delta t} + \sqrt{m\,k_BT\,\big(1 - e^{-2\gamma\Delta t}\big)}\;\xi, \qquad \xi \sim N(0, 1),$$
//
// so that in the long run the mass has the kinetic energy $k_BT/2$ on average. With $k_BT = 5$, not quite two thirds of what it takes to
// climb out of the deep valley, seed 1:

// %%
var bath = simulation(1000, 0.015).withThermostat(langevin(2, 5, 1, 1));
var warm = simulate(well, state(0.0, 0.0), bath);

// %%
energyFigure(warm).title("A warm bath")

// %% [markdown]
// The same start, the same friction: now the mass does not come to rest, and it crosses the barrier. $H$ is no longer kept, nor
// does it sink; it wanders.

// %% [markdown]
// ## Is it so?
//
// What the text says, checked.

// %%
void check(boolean holds, String what) {
    if (!holds) throw new AssertionError("it must be so that " + what + ", got the opposite");
}

/** How often a motion passes the top of the barrier. */
long crossings(Trajectory motion) {
    double[] at = motion.q(0);
    long count = 0;
    for (int k = 1; k < at.length; k++) {
        if ((at[k - 1] < barrier) != (at[k] < barrier)) count++;
    }
    return count;
}

boolean sinks(double[] energy) {
    for (int k = 1; k < energy.length; k++) {
        if (energy[k] > energy[k - 1]) return false;
    }
    return true;
}

check(well.energy(deep, 0) < well.energy(shallow, 0), "the left valley is the deeper one");
check(well.energy(barrier, 0) > 0, "the barrier is higher than the starts 0 and 1");
check(abs(well.energy(2.2, 0) - 2.2176) < 1e-9, "the third start has the energy 2.2176");
check(well.energy(2.2, 0) > 2 * well.energy(barrier, 0), "that is well above the barrier");
check(crossings(alone.get(0)) == 0, "the first stays left");
check(crossings(alone.get(1)) == 0, "the second stays right");
check(crossings(alone.get(2)) >= 2, "the third crosses");
check(crossings(damped) == 0, "with friction it stays on its side");
check(abs(damped.last().q(0) - deep) < 1e-3, "friction brings it to rest at the bottom");
check(abs(damped.last().p(0)) < 1e-3, "friction takes all its momentum");
check(sinks(energies(well, damped)), "with friction H only sinks");
double share = 5 / (well.energy(barrier, 0) - well.energy(deep, 0));
check(share > 0.6 && share < 2.0 / 3, "5 is not quite two thirds of the way out");
check(crossings(warm) >= 1, "in the warm bath it crosses");
System.out.println("all as said; crossings: " + crossings(alone.get(2)) + " alone, "
    + crossings(warm) + " in the warm bath")
// => all as said; crossings: 8 alone, 3 in the warm bath
