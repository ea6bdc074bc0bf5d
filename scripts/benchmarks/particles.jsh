// %% [markdown]
// # Particles
//
// What symmetries are worth: chains of ten particles, two and three bodies in the plane, learned from few noisy states by a plain
// perceptron, with the kinetic energy said, and with a symmetry said besides. The score is the root mean square of what a coordinate
// misses over true trajectories of ten other starts, followed for as long as those that were learned from.
//
// `./symplex run scripts/benchmarks/particles.jsh [chain] [two] [three] [soft]`; `--fast` only shows that it runs.

// %%
/** Bodies that repel softly: no formula of a distance has this one by heart. */
record SoftBodies(int bodies) implements SeparableHamiltonian {
    public int degreesOfFreedom() { return 2 * bodies; }
    public double kineticEnergy(double[] p) { return Arrays.stream(p).map(x -> x * x / 2).sum(); }
    public void kineticGradient(double[] p, double[] out) { System.arraycopy(p, 0, out, 0, p.length); }
    public double potentialEnergy(double[] q) {
        double sum = 0;
        for (int i = 0; i < q.length; i += 2) {
            for (int j = 0; j < i; j += 2) {
                double square = square(q, i, j);
                sum += 2 * exp(-square) + square / 10;
            }
        }
        return sum;
    }
    public void potentialGradient(double[] q, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < q.length; i += 2) {
            for (int j = 0; j < i; j += 2) {
                double slope = 2 * (1.0 / 10 - 2 * exp(-square(q, i, j)));
                for (int c = 0; c < 2; c++) {
                    out[i + c] += slope * (q[i + c] - q[j + c]);
                    out[j + c] -= slope * (q[i + c] - q[j + c]);
                }
            }
        }
    }
    private static double square(double[] q, int i, int j) {
        return (q[i] - q[j]) * (q[i] - q[j]) + (q[i + 1] - q[j + 1]) * (q[i + 1] - q[j + 1]);
    }
}

record Case(String name, Hamiltonian truth, int trajectories, int points, double span, double noise, double dt, int dimensions, List<String> words) {}

/** What is said of bodies. */
var bodies = List.of("plain", "mass", "translation", "pairs");

var cases = List.of(
    new Case("chain", new FermiPastaUlamTsingou(10, 0.25, 0.25), 4, 25, 6, 0.05, 0.125, 1, List.of("plain", "mass", "translation", "chain")),
    new Case("two", new TwoBody(), 4, 25, 5, 0.02, 0.1, 2, bodies),
    new Case("three", new ThreeBody(), 6, 25, 3, 0.02, 0.0625, 2, bodies),
    new Case("soft", new SoftBodies(4), 4, 25, 5, 0.02, 0.1, 2, bodies));

/** Particles of a chain near rest; bodies on a circle of radius 1, going round it at 0.7, all shaken a little. */
State start(Case one, SplittableRandom random) {
    int n = one.truth().degreesOfFreedom();
    double[] q = new double[n];
    double[] p = new double[n];
    for (int i = 0; i < n; i++) {
        if (one.dimensions() == 1) {
            q[i] = random.nextDouble(-1, 1);
            p[i] = random.nextDouble(-1, 1);
        } else {
            double angle = 4 * PI * (i / 2) / n + (i % 2 == 0 ? PI / 2 : 0); // the sine of it is x, or y
            q[i] = sin(angle) + random.nextDouble(-0.2, 0.2);
            p[i] = 0.7 * cos(angle) + random.nextDouble(-0.1, 0.1);
        }
    }
    return state(q, p);
}

Observations made(Case one, int count, double noise, long seed) {
    var random = new SplittableRandom(seed);
    int every = 50;
    double dt = one.span() / (one.points() - 1) / every;
    var trajectories = new ArrayList<Trajectory>();
    for (int t = 0; t < count; t++) {
        var clean = simulate(one.truth(), start(one, random), simulation(every * (one.points() - 1), dt).withIntegrator(rungeKutta4()).withKeepEvery(every));
        double[] q = clean.q();
        double[] p = clean.p();
        for (int k = 0; k < q.length; k++) {
            q[k] += noise * random.nextGaussian();
            p[k] += noise * random.nextGaussian();
        }
        trajectories.add(Trajectory.of(one.truth().degreesOfFreedom(), clean.times(), q, p));
    }
    return Observations.of(trajectories);
}

// %%
Learned learn(Case one, String words, long seed) {
    var sentence = Experiment.of(made(one, one.trajectories(), one.noise(), 100 + seed))
        .trajectoryMatching(one.dt())
        .integrator(rungeKutta4())
        .wholeTrajectories().shortFirst(5)
        .freeStarts()
        .layers(16)
        .adamThenBayesianRegularization(fast ? 4 : 600, fast ? 1 : 300)
        .seed(seed)
        .threads(1);
    return (switch (words) {
        case "mass" -> sentence.masses(1.0);
        case "translation" -> sentence.masses(1.0).translationInvariant(one.dimensions());
        case "pairs" -> sentence.masses(1.0).pairPotential(one.dimensions());
        case "chain" -> sentence.masses(1.0).chainPotential();
        default -> sentence;
    }).train();
}

double missed(Case one, Learned learned) {
    double squares = 0;
    long numbers = 0;
    for (var truth : made(one, 10, 0, 7).trajectories()) {
        var found = rungeKutta4().follow(learned, truth.get(0), truth.times(), fast ? 0.25 : 0.02);
        double[] q = found.q();
        double[] p = found.p();
        for (int k = 0; k < q.length; k++) {
            squares += pow(q[k] - truth.q()[k], 2) + pow(p[k] - truth.p()[k], 2);
        }
        numbers += 2L * q.length;
    }
    return sqrt(squares / numbers);
}

// %%
for (Case one : cases) {
    if (args.length > 0 && !List.of(args).contains(one.name())) {
        continue;
    }
    System.out.println(one.name() + ": " + one.truth());
    for (String words : one.words()) {
        double[] scores = new double[fast ? 1 : 5];
        double seconds = 0;
        for (int seed = 0; seed < scores.length; seed++) {
            var learned = learn(one, words, seed);
            scores[seed] = missed(one, learned);
            seconds += learned.time().toNanos() / 1e9 / scores.length;
        }
        Arrays.sort(scores);
        System.out.printf(Locale.ROOT, "  %-12s %.2e [%.2e, %.2e]  %6.2f s%n", words, scores[scores.length / 2], scores[0], scores[scores.length - 1], seconds);
    }
}
