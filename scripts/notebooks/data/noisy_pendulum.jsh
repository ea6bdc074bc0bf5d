// %% [markdown]
// # How `noisy_pendulum.csv` was made
//
// Thirty pendulums, $H = p^2/2 + 1 - \cos q$, start at random, each coordinate uniform in $[-1.5, 1.5]$, and are followed over
// 5 units of time by a method of order 8; every quarter of a unit one is seen, with an error of 0.02 (one standard deviation) in $q$
// and in $p$. Run it with `./symplex run scripts/notebooks/data/noisy_pendulum.jsh`; it writes the same file again, to the folder of
// its output.

// %%
double noise = 0.02;
var random = new Random(1);

double[] seen(double[] exact) {
    return Arrays.stream(exact).map(x -> Math.rint(1e4 * (x + noise * random.nextGaussian())) / 1e4).toArray();
}

// %%
var exact = simulation(20, 0.25)
    .withIntegrator(dormandPrince853())
    .run(pendulum(), Experiment.of(pendulum()).sample(30, 1.5).states(0));
var measured = Observations.of(exact.stream()
    .map(motion -> Trajectory.of(1, motion.times(), seen(motion.q()), seen(motion.p())))
    .toList());

// %%
Files.createDirectories(output);
var file = output.resolve("noisy_pendulum.csv");
Files.deleteIfExists(file);
measured.write(file);
measured
