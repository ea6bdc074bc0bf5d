// %% [markdown]
// # How long the work takes that `against_pytorch.sh` compares
//
// Each argument is one piece of work: words with values, as below where there is none. Prints for each its id, seconds, a value
// and what computed. The seconds are those of a warm JVM on one thread. The value is the loss after `check` epochs, or of a
// simulation the mean of $q + p$ after `check` steps.

// %%
var defaults = List.of(
    "id=gradient task=gradient precision=double hidden=16 batch=50 dof=1 epochs=10000 check=10000",
    "id=wide task=gradient precision=float hidden=64 batch=1024 dof=10 epochs=200 check=200",
    "id=trajectory task=trajectory precision=double gradient=full hidden=16 dof=1 epochs=2000 check=2000",
    "id=oscillator task=oscillator realisations=1000 steps=100000 check=1000",
    "id=network task=network hidden=16 dof=1 realisations=1000 steps=2000 check=1000");

// %% [markdown]
// Whole runs, until two seconds are gone and three in a row, but for the first run, took the same within a twentieth; after ten
// seconds two runs are enough. Of the last three, but for the first, the median.

// %%
/** The clock in ns: that of the wall or, if the environment says CLOCK=cpu, the time that the processor gave this thread. */
long now() {
    boolean cpu = "cpu".equals(System.getenv("CLOCK"));
    return cpu ? java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
}

double seconds(Runnable work) {
    long begin = now();
    work.run();
    return (now() - begin) / 1e9;
}

boolean settled(List<Double> times) {
    double spent = times.stream().mapToDouble(t -> t).sum();
    var last = times.subList(max(0, times.size() - 3), times.size());
    boolean same = times.size() >= 4 && Collections.max(last) < 1.05 * Collections.min(last);
    return times.size() >= 2 && spent > 2 && (same || spent > 10);
}

double warm(Runnable work) {
    var times = new ArrayList<Double>();
    do {
        times.add(seconds(work));
    } while (!fast && !settled(times));
    var last = times.stream().skip(min(times.size() - 1, max(1, times.size() - 3))).sorted().toList();
    return last.get(last.size() / 2);
}

// %%
Map<String, String> row(String words) {
    var row = new HashMap<String, String>();
    for (String word : words.split(" ")) {
        row.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }
    return row;
}

/** Returns a number; with --fast and without arguments a small one. */
int number(Map<String, String> row, String word) {
    int number = Integer.parseInt(row.get(word));
    return fast && args.length == 0 ? min(number, 10) : number;
}

/** Harmonic oscillators side by side. */
record Springs(int degreesOfFreedom) implements Hamiltonian {
    @Override
    public double energy(double[] q, double[] p) {
        double sum = 0;
        for (int i = 0; i < degreesOfFreedom; i++) {
            sum += (q[i] * q[i] + p[i] * p[i]) / 2;
        }
        return sum;
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        System.arraycopy(q, 0, outQ, 0, count * degreesOfFreedom);
        System.arraycopy(p, 0, outP, 0, count * degreesOfFreedom);
    }
}

// %% [markdown]
// The trainings: Adam as PyTorch has it, without the average of the steps. With `optimizer=levenbergMarquardt` a few epochs of it, then
// that, which must come closer than Adam ever does.

// %%
<S extends TrainingStage<S>> S settings(S stage, Map<String, String> row) {
    var all = stage.hidden(number(row, "hidden"))
        .precision(Precision.valueOf(row.get("precision").toUpperCase(Locale.ROOT)))
        .threads(1);
    return closer(row)
        ? all.adamThenLevenbergMarquardt(500, 90)
        : all.epochs(number(row, "epochs")).optimizer(Adam.DEFAULTS);
}

boolean closer(Map<String, String> row) {
    return "levenbergMarquardt".equals(row.get("optimizer"));
}

TrainingStage<?> gradientMatching(Map<String, String> row) {
    int n = number(row, "dof");
    return settings(
        Experiment.of(n == 1 ? harmonicOscillator() : new Springs(n)).sample(number(row, "batch"), 1.5).gradientMatching(), row);
}

TrainingStage<?> trajectoryMatching(Map<String, String> row) {
    var stage = Experiment.of(harmonicOscillator()).sample(20, 1.5).simulate(200, 0.01).keepEvery(50).trajectoryMatching();
    return settings(row.get("gradient").equals("truncated") ? stage.truncatedGradient() : stage, row);
}

/** Trains until what computes is what a warm JVM computes with: vectors, where it has them. A minute is enough. */
void changeOver(TrainingStage<?> stage) {
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    long end = System.nanoTime() + 60_000_000_000L;
    while (vectors && !fast && System.nanoTime() < end && !stage.train().engine().startsWith("jvm (vector")) {}
}

void training(Map<String, String> row, TrainingStage<?> stage) {
    var learned = new Learned[1];
    changeOver(stage);
    double time = warm(() -> learned[0] = stage.train());
    double value = closer(row) ? learned[0].loss() : learned[0].losses()[number(row, "check") - 1];
    if (closer(row) && value > 1e-8) {
        throw new IllegalStateException("Levenberg-Marquardt must come below a loss of 1e-8, got " + value);
    }
    report(row, time, value, learned[0].engine());
}

void report(Map<String, String> row, double seconds, double value, String engine) {
    System.out.printf(Locale.ROOT, "%s %.6g %.9e %s%n", row.get("id"), seconds, value, engine);
}

// %% [markdown]
// The simulations, in double precision. PyTorch moves the same network: `model` names the file of its parameters.

// %%
Hamiltonian learnedSystem(Map<String, String> row) throws java.io.IOException {
    var learned = Experiment.of(harmonicOscillator())
        .sample(50, 1.5)
        .gradientMatching()
        .hidden(number(row, "hidden"))
        .epochs(fast ? 100 : 10_000)
        .train();
    if (row.containsKey("model")) {
        Files.write(Path.of(row.get("model")), Arrays.stream(learned.model().parameters()).mapToObj(Double::toString).toList());
    }
    return learned.model();
}

double end(Hamiltonian system, List<State> starts, int steps) {
    var simulation = Simulation.of(steps, 0.01).withKeepEvery(steps);
    return simulation.run(system, starts).stream()
        .mapToDouble(way -> way.last().q()[0] + way.last().p()[0])
        .average()
        .orElseThrow();
}

void simulation(Map<String, String> row, Hamiltonian system) {
    int count = number(row, "realisations");
    var starts = new ArrayList<State>();
    for (int r = 0; r < count; r++) {
        starts.add(state(1 - (double) r / count, 0.0));
    }
    double value = end(system, starts, number(row, "check"));
    report(row, warm(() -> end(system, starts, number(row, "steps"))), value, "double, 1 thread");
}

// %%
for (String words : args.length == 0 ? defaults : List.of(args)) {
    var row = row(words);
    switch (row.get("task")) {
        case "gradient" -> training(row, gradientMatching(row));
        case "trajectory" -> training(row, trajectoryMatching(row));
        case "oscillator" -> simulation(row, harmonicOscillator());
        case "network" -> simulation(row, learnedSystem(row));
        default -> {
            throw new IllegalArgumentException("task must be gradient, trajectory, oscillator or network, got " + words);
        }
    }
}
