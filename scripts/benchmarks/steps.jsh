// %% [markdown]
// # How long a step of symplectic Euler takes
//
// Prints `system realisations nanoseconds-per-step`: in a fresh JVM, then the median of several more runs. One thread,
// CPU time, 100,000 steps, nothing kept on the way. A step of a batch moves all its realisations.

// %%
import java.lang.management.ManagementFactory;

double perStep(Hamiltonian system, int count, int steps) {
    var starts = Collections.nCopies(count, state(1.0, 0.0));
    var how = simulation(steps, 0.01).withKeepEvery(steps);
    double[] end = new double[1];
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    how.run(system, starts, (row, time, q, p) -> end[0] = q[0]);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (!(Math.abs(end[0]) < 2)) throw new IllegalStateException("the motion ran away");
    return (after - before) / (double) steps;
}

void measure(String name, Hamiltonian system, int count, int steps, int more) {
    double first = perStep(system, count, steps);
    double[] warm = new double[more];
    Arrays.setAll(warm, i -> perStep(system, count, steps));
    Arrays.sort(warm);
    System.out.printf(Locale.ROOT, "%s %d %.1f %.1f%n", name, count, first, warm[more / 2]);
}

// %%
var learned = Experiment.of(harmonicOscillator())
    .sample(50, 1.5)
    .gradientMatching()
    .hidden(16)
    .epochs(fast ? 500 : 10_000)
    .train();

// %%
int steps = fast ? 1000 : 100_000;
measure("oscillator", harmonicOscillator(), 1, steps, 9);
measure("oscillator", harmonicOscillator(), 1000, steps, 9);
measure("learned", learned, 1, steps, fast ? 1 : 9);
measure("learned", learned, 1000, fast ? 10 : 10_000, 3);
