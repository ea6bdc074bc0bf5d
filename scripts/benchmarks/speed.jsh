// %% [markdown]
// # How long the reference's two trainings take
//
// Prints `kind seconds` for each: in a fresh JVM, then the median of several more. One thread, double precision.

// %%
double seconds(TrainingStage<?> stage) {
    return stage.train().time().toNanos() / 1e9;
}

void measure(String name, TrainingStage<?> stage, int more) {
    double first = seconds(stage);
    double[] warm = new double[more];
    Arrays.setAll(warm, i -> seconds(stage));
    Arrays.sort(warm);
    System.out.printf(Locale.ROOT, "%s %.3f %.3f%n", name, first, warm[more / 2]);
}

// %%
measure("gradient", Experiment.of(harmonicOscillator())
    .sample(50, 1.5)
    .gradientMatching()
    .hidden(16)
    .epochs(fast ? 100 : 10_000), fast ? 1 : 9);

// %%
measure("trajectory", Experiment.of(harmonicOscillator())
    .sample(20, 1.5)
    .simulate(200, 0.01)
    .keepEvery(50)
    .trajectoryMatching()
    .truncatedGradient()
    .hidden(16)
    .epochs(fast ? 5 : 2_000), fast ? 1 : 3);
