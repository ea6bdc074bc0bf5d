// %% [markdown]
// # How close noisy data lead
//
// Learned from 25 noisy trajectories of a spring ($H = q^2 + p^2$) and of a pendulum ($H = 3(1 - \cos q) + p^2$), over 3 and over 20
// units of time, by a plain perceptron: states alone, no derivatives, starts learned too. Scored on 15 true trajectories over 20 units
// of time. The score is the mean square of what a coordinate misses; the drift is the largest relative change of the true energy along
// a learned motion.
//
// Then the same with words of structure, and a damped oscillator besides (dq/dt = p, dp/dt = −q − 0.3 p), from clean and from noisy
// states.
//
// An argument names a folder with `spring/` and `pendulum/`, in each `train.csv`, `train_T20.csv` and `eval_rollouts.csv`, and `damped/`
// with `free_train.csv`, `free_train_noise1.csv` and `free_test.csv`. Without one, data of the same kinds are made here.

// %%
record Row(String system, String file, Hamiltonian truth, int points, double span, double dt, int units, int quarter, double decay, String words) {}

record Score(double score, double drift, double noise, double seconds) {}

/** dt, units of the one hidden layer, observations in a quarter of an oscillation at most: a quarter of an oscillation takes about 0.7 units of time. Settings serve every seed of a row. */
var rows = List.of(
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.06, 8, 8, 1e-6, "plain"),
    new Row("spring", "train_T20", harmonicOscillator(0.5, 2, 0), 100, 20, 0.11, 16, 4, 1e-6, "plain"),
    new Row("pendulum", "train", pendulum(0.5, 1, 6), 45, 3, 0.04, 16, 8, 1e-6, "plain"),
    new Row("pendulum", "train_T20", pendulum(0.5, 1, 6), 100, 20, 0.06, 16, 6, 1e-6, "plain"),
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.06, 8, 8, 1e-4, "masses"),
    new Row("spring", "train_T20", harmonicOscillator(0.5, 2, 0), 100, 20, 0.11, 8, 4, 1e-3, "masses"),
    new Row("pendulum", "train", pendulum(0.5, 1, 6), 45, 3, 0.07, 8, 8, 1e-4, "masses, periodic"),
    new Row("pendulum", "train_T20", pendulum(0.5, 1, 6), 100, 20, 0.07, 8, 6, 1e-4, "masses, periodic"),
    new Row("damped", "free_train", harmonicOscillator().withFriction(0.3), 51, 5, 0.1, 8, 8, 1e-6, "separable, friction"),
    new Row("damped", "free_train_noise1", harmonicOscillator().withFriction(0.3), 51, 5, 0.1, 8, 8, 1e-4, "separable, friction"));

/** Trajectories from random starts, with Gaussian noise. */
Observations made(Row row, int count, int points, double span, double noise, long seed) {
    var random = new SplittableRandom(seed);
    double dt = span / (points - 1) / 20;
    var trajectories = new ArrayList<Trajectory>();
    for (int t = 0; t < count; t++) {
        State start = state(random.nextDouble(-1.3, 1.3), random.nextDouble(-1.3, 1.3));
        var clean = simulate(row.truth(), start,
            simulation(20 * (points - 1), dt).withIntegrator(rungeKutta4()).withKeepEvery(20));
        double[] q = clean.q();
        double[] p = clean.p();
        for (int k = 0; k < q.length; k++) {
            q[k] += noise * random.nextGaussian();
            p[k] += noise * random.nextGaussian();
        }
        trajectories.add(Trajectory.of(1, clean.times(), q, p));
    }
    return Observations.of(trajectories);
}

Observations data(Row row, String file) {
    if (args.length > 0) {
        return observations(Path.of(args[0]).resolve(row.system()).resolve(file + ".csv"));
    }
    return file.equals(evaluation(row)) ? made(row, 15, 100, 20, 0, 2) : made(row, 25, row.points(), row.span(), file.equals("free_train") ? 0 : 0.1, 1);
}

String evaluation(Row row) {
    return row.system().equals("damped") ? "free_test" : "eval_rollouts";
}

// %%
Learned learn(Row row, long seed) {
    var sentence = Experiment.of(data(row, row.file()))
        .trajectoryMatching(row.dt())
        .integrator(rungeKutta4())
        .wholeTrajectories()
        .shortFirst(row.quarter())
        .freeStarts()
        .weightDecay(row.decay())
        .layers(row.units());
    for (String word : row.words().split(", ")) {
        sentence = switch (word) {
            case "masses" -> sentence.learnedMasses();
            case "periodic" -> sentence.periodic("q");
            case "separable" -> sentence.separable();
            case "friction" -> sentence.friction();
            default -> sentence;
        };
    }
    return sentence
        .optimizer(adam(0.01).then(fast ? 10 : 600, levenbergMarquardt()))
        .epochs(fast ? 11 : 660)
        .threads(1)
        .seed(seed)
        .train();
}

Score score(Row row, Learned learned) {
    double squares = 0;
    double drift = 0;
    long numbers = 0;
    for (var truth : data(row, evaluation(row)).trajectories()) {
        var found = rungeKutta4().follow(learned, truth.get(0), truth.times(), fast ? 0.2 : 0.01);
        for (int k = 0; k < truth.size(); k++) {
            double missQ = found.get(k).q()[0] - truth.get(k).q()[0];
            double missP = found.get(k).p()[0] - truth.get(k).p()[0];
            squares += missQ * missQ + missP * missP;
            numbers += 2;
        }
        double[] energy = energies(row.truth(), found);
        drift = max(drift, Arrays.stream(energy).map(e -> abs(e - energy[0]) / abs(energy[0])).max().orElseThrow());
    }
    return new Score(squares / numbers, drift, learned.noise().orElseThrow(), learned.time().toNanos() / 1e9);
}

// %%
double median(List<Score> scores, java.util.function.ToDoubleFunction<Score> of) {
    return scores.stream().mapToDouble(of).sorted().skip(scores.size() / 2).findFirst().orElseThrow();
}

System.out.println("                          seed  score     drift     noise     time");
for (Row row : rows) {
    if (fast && row.span() > 5) {
        continue;
    }
    String name = row.system() + "/" + row.file();
    System.out.println(row.words());
    var scores = new ArrayList<Score>();
    for (long seed = 0; seed < (fast ? 1 : 5); seed++) {
        Score s = score(row, learn(row, seed));
        scores.add(s);
        System.out.printf(Locale.ROOT, "%-25s %4d  %.2e  %.2e  %.2e  %6.2f s%n", name, seed, s.score(), s.drift(), s.noise(), s.seconds());
    }
    System.out.printf(Locale.ROOT, "%-25s  med  %.2e  %.2e  %.2e  %6.2f s%n%n", name,
        median(scores, Score::score), median(scores, Score::drift), median(scores, Score::noise), median(scores, Score::seconds));
}
