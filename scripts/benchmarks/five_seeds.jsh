// %% [markdown]
// # Notebook 02 with five seeds
//
// Gradient matching and trajectory matching of the harmonic oscillator at the reference's size, seeds 0 to 4: the loss of the
// model, the largest errors of $q$ and $p$ over 2,000 steps of 0.01 from $q = 1$, $p = 0$, and the time of the training.
// Trajectory matching twice: in batches of 20 pieces, as in the notebook, and with all 80 at once, as the reference has it. Then
// both once more by Adam and Levenberg-Marquardt, who hold the rows fixed.

// %%
double[] row(String name, Learned learned) {
    var error = learned.compare(state(1.0, 0.0), 2000, 0.01).error();
    double seconds = learned.time().toNanos() / 1e9;
    System.out.printf(Locale.ROOT, "%-34s %4d  %.2e  %.2e  %.2e  %7.2f s%n",
        name, learned.plan().seed(), learned.loss(), error.maxQ(), error.maxP(), seconds);
    return new double[] {learned.loss(), error.maxQ(), error.maxP(), seconds};
}

void table(String name, java.util.function.LongFunction<Learned> train) {
    var rows = new ArrayList<double[]>();
    for (long seed = 0; seed < 5; seed++) {
        rows.add(row(name, train.apply(seed)));
    }
    double[] median = new double[4];
    for (int i = 0; i < 4; i++) {
        int column = i;
        median[i] = rows.stream().mapToDouble(r -> r[column]).sorted().skip(2).findFirst().orElseThrow();
    }
    System.out.printf(Locale.ROOT, "%-34s  med  %.2e  %.2e  %.2e  %7.2f s%n%n", name, median[0], median[1], median[2], median[3]);
}

// %%
System.out.println("                                   seed  loss      max|dq|   max|dp|      time");

table("gradient matching", seed -> Experiment.of(harmonicOscillator())
    .sample(50, 1.5)
    .gradientMatching()
    .hidden(16)
    .epochs(fast ? 500 : 10_000)
    .seed(seed)
    .train());

// %%
TrajectoryMatchingStage trajectoryMatching(long seed) {
    return Experiment.of(harmonicOscillator())
        .sample(20, 1.5)
        .simulate(200, 0.01)
        .keepEvery(50)
        .trajectoryMatching()
        .hidden(16)
        .epochs(fast ? 20 : 2_000)
        .seed(seed);
}

table("trajectory matching, batch 20", seed -> trajectoryMatching(seed).batch(20).train());
table("trajectory matching, all at once", seed -> trajectoryMatching(seed).train());

// %%
table("gradient matching, Adam then L-M", seed -> Experiment.of(harmonicOscillator())
    .sample(50, 1.5)
    .gradientMatching()
    .hidden(16)
    .adamThenLevenbergMarquardt(500, fast ? 2 : 90)
    .seed(seed)
    .train());

table("trajectory matching, Adam then L-M", seed -> trajectoryMatching(seed)
    .batch(20)
    .adamThenLevenbergMarquardt(fast ? 20 : 500, fast ? 2 : 60)
    .train());
