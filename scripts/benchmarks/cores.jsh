// %% [markdown]
// # A sweep on one thread and on all cores
//
// The same trainings, gradient matching of the harmonic oscillator at the reference's size, one after the other and one a core, three
// times each in turn: the medians, their ratio, and whether all bits are the same. First a round that is not timed, in which the
// kernels get warm.

// %%
int cores = Runtime.getRuntime().availableProcessors();
var sweep = Sweep.of(Experiment.of(harmonicOscillator())
        .sample(50, 1.5)
        .gradientMatching()
        .hidden(16)
        .epochs(fast ? 300 : 10_000))
    .vary("learningRate", logSpace(1e-3, 1e-1, 8))
    .seeds(fast ? 1 : 8)
    .curves(0);

List<String> bits(SweepResult result) {
    return result.rows().stream().map(SweepRow::parameters).toList();
}

double seconds(int threads, List<List<String>> all) {
    long begun = System.nanoTime();
    all.add(bits(sweep.run(SweepRunner.onThreads(threads))));
    return (System.nanoTime() - begun) / 1e9;
}

double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
}

// %%
var all = new ArrayList<List<String>>();
seconds(cores, all);
var one = new ArrayList<Double>();
var many = new ArrayList<Double>();
for (int i = 0; i < 3; i++) {
    one.add(seconds(1, all));
    many.add(seconds(cores, all));
}
System.out.printf(Locale.ROOT, "%d trainings: %.2f s on one thread, %.2f s on %d: %.3f of it; bits %s%n",
    sweep.size(), median(one), median(many), cores, median(many) / median(one),
    all.stream().distinct().count() == 1 ? "the same" : "DIFFERENT");
