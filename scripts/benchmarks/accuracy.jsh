// %% [markdown]
// # How close noisy data lead
//
// Learned from 25 noisy trajectories of a spring ($H = q^2 + p^2$) and of a pendulum ($H = 3(1 - \cos q) + p^2$), over 3 and over 20
// units of time, by a plain perceptron: states alone, no derivatives, starts learned too. Scored on 15 true trajectories over 20 units
// of time. The score is the mean square of what a coordinate misses; rates: the mean of (Δdq/dt)² + (Δdp/dt)² at the true states; the
// drift is the largest relative change of the true energy along a learned motion, where there is no friction.
//
// Then the same with words of structure, and a damped oscillator besides (dq/dt = p, dp/dt = −q − 0.3 p), from clean and from noisy
// states; the spring once more through steps of implicit midpoint; and both once more with gaps, one number in five missing and a fifth of
// the rows, in the middle of each trajectory. At last an oscillator with a cubic spring that is braked and shaken
// (dp/dt = −q − q³ − 0.2 p + 0.5 cos 1.2 t), from states with noise of 0.02: its force is learned, too, and what F(t) misses is said as a part
// of its size. Its data are always made here.
//
// An argument names a folder with `spring/` and `pendulum/`, in each `train.csv`, `train_T20.csv` and `eval_rollouts.csv`, and `damped/`
// with `free_train.csv`, `free_train_noise1.csv` and `free_test.csv`. Without one, data of the same kinds are made here. A second
// argument chooses the rows whose names contain it.

// %%
record Row(String system, String file, Hamiltonian truth, int points, double span, double dt, int quarter, String words) {}

record Score(double score, double rate, double drift, double noise, double force, double seconds) {}

Hamiltonian driven = hamiltonian("p^2/2 + q^2/2 + q^4/4").withFriction(0.2).withForce(force("0.5*cos(1.2*t)"));

/** dt, and the observations in a quarter of an oscillation at most, which takes about 0.7 units of time. */
var rows = List.of(
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.06, 8, "plain"),
    new Row("spring", "train_T20", harmonicOscillator(0.5, 2, 0), 100, 20, 0.11, 4, "plain"),
    new Row("pendulum", "train", pendulum(0.5, 1, 6), 45, 3, 0.04, 8, "plain"),
    new Row("pendulum", "train_T20", pendulum(0.5, 1, 6), 100, 20, 0.06, 6, "plain"),
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.06, 8, "masses"),
    new Row("spring", "train_T20", harmonicOscillator(0.5, 2, 0), 100, 20, 0.11, 4, "masses"),
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.03, 8, "masses, midpoint"),
    new Row("pendulum", "train", pendulum(0.5, 1, 6), 45, 3, 0.07, 8, "masses, periodic"),
    new Row("pendulum", "train_T20", pendulum(0.5, 1, 6), 100, 20, 0.07, 6, "masses, periodic"),
    new Row("spring", "train", harmonicOscillator(0.5, 2, 0), 30, 3, 0.06, 8, "masses, gaps"),
    new Row("pendulum", "train", pendulum(0.5, 1, 6), 45, 3, 0.07, 8, "masses, periodic, gaps"),
    new Row("damped", "free_train", harmonicOscillator().withFriction(0.3), 51, 5, 0.1, 8, "separable, friction"),
    new Row("damped", "free_train_noise1", harmonicOscillator().withFriction(0.3), 51, 5, 0.1, 8, "separable, friction"),
    new Row("driven", "spline", driven, 101, 20, 0.2, 6, "known masses, friction, force of time"),
    new Row("driven", "periodic", driven, 101, 20, 0.2, 6, "known masses, friction, force of a period"));

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
    if (args.length > 0 && !row.system().equals("driven")) {
        return observations(Path.of(args[0]).resolve(row.system()).resolve(file + ".csv"));
    }
    return file.equals(evaluation(row)) ? made(row, 15, 100, 20, 0, 2) : made(row, 25, row.points(), row.span(), noise(row), 1);
}

double noise(Row row) {
    return row.file().equals("free_train") ? 0 : row.system().equals("driven") ? 0.02 : 0.1;
}

/** Takes out one number in five, and the middle fifth of the rows. */
Observations withGaps(Observations whole) {
    var random = new SplittableRandom(3);
    var trajectories = new ArrayList<Trajectory>();
    for (var one : whole.trajectories()) {
        double[] q = one.q();
        double[] p = one.p();
        for (int k = 0; k < q.length; k++) {
            boolean hole = k >= 2 * q.length / 5 && k < 3 * q.length / 5;
            q[k] = random.nextDouble() < 0.2 || hole ? Double.NaN : q[k];
            p[k] = random.nextDouble() < 0.2 || hole ? Double.NaN : p[k];
        }
        trajectories.add(Trajectory.of(1, one.times(), q, p));
    }
    return Observations.ofIncomplete(trajectories);
}

Observations toLearnFrom(Row row) {
    return row.words().contains("gaps") ? withGaps(data(row, row.file())) : data(row, row.file());
}

String evaluation(Row row) {
    return row.system().equals("damped") ? "free_test" : "eval_rollouts";
}

// %%
Learned learn(Row row, long seed) {
    var sentence = Experiment.of(toLearnFrom(row))
        .trajectoryMatching(row.dt())
        .integrator(rungeKutta4())
        .wholeTrajectories()
        .shortFirst(row.quarter())
        .freeStarts()
        .layers(16);
    for (String word : row.words().split(", ")) {
        sentence = switch (word) {
            case "masses" -> sentence.learnedMasses();
            case "periodic" -> sentence.periodic("q");
            case "separable" -> sentence.separable();
            case "friction" -> sentence.friction();
            case "midpoint" -> sentence.integrator(implicitMidpoint());
            case "known masses" -> sentence.masses(1);
            case "force of time" -> sentence.learnedForce();
            case "force of a period" -> sentence.periodicForce(2 * PI / 1.2);
            default -> sentence;
        };
    }
    return sentence
        .adamThenBayesianRegularization(fast ? 10 : 600, fast ? 1 : 300)
        .threads(1)
        .seed(seed)
        .train();
}

/** What the learned force misses over the time that was observed, as a part of its size; NaN if none was learned. */
double forceError(Row row, Learned learned) {
    double missed = 0;
    double whole = 0;
    double[] found = new double[1];
    double[] truth = new double[1];
    for (double t = 0; learned.force().isPresent() && t < row.span(); t += 0.05) {
        learned.force().orElseThrow().at(t, new double[1], found);
        row.truth().force().orElseThrow().at(t, new double[1], truth);
        missed += pow(found[0] - truth[0], 2);
        whole += pow(truth[0], 2);
    }
    return sqrt(missed / whole);
}

Score score(Row row, Learned learned) {
    double squares = 0;
    double rates = 0;
    double drift = row.words().contains("friction") ? Double.NaN : 0; // energy is lost there
    long numbers = 0;
    for (var truth : data(row, evaluation(row)).trajectories()) {
        var found = rungeKutta4().follow(learned, truth.get(0), truth.times(), fast ? 0.2 : 0.01);
        for (int k = 0; k < truth.size(); k++) {
            double missQ = found.get(k).q()[0] - truth.get(k).q()[0];
            double missP = found.get(k).p()[0] - truth.get(k).p()[0];
            squares += missQ * missQ + missP * missP;
            numbers += 2;
            var rate = learned.timeDerivatives(truth.time(k), truth.get(k));
            var trueRate = row.truth().timeDerivatives(truth.time(k), truth.get(k));
            rates += pow(rate.dq()[0] - trueRate.dq()[0], 2) + pow(rate.dp()[0] - trueRate.dp()[0], 2);
        }
        double[] energy = energies(row.truth(), found);
        drift = max(drift, Arrays.stream(energy).map(e -> abs(e - energy[0]) / abs(energy[0])).max().orElseThrow());
    }
    return new Score(squares / numbers, 2 * rates / numbers, drift, learned.noise().orElseThrow(), forceError(row, learned),
        learned.time().toNanos() / 1e9);
}

// %%
String number(double value) {
    return Double.isNaN(value) ? "   –    " : String.format(Locale.ROOT, "%.2e", value);
}

String line(Score s) {
    return String.join("  ", number(s.score()), number(s.rate()), number(s.drift()), number(s.noise()))
        + String.format(Locale.ROOT, "  %6.2f s", s.seconds())
        + (Double.isNaN(s.force()) ? "" : String.format(Locale.ROOT, "  force misses %.1f %%", 100 * s.force()));
}

double median(List<Score> scores, java.util.function.ToDoubleFunction<Score> of) {
    return scores.stream().mapToDouble(of).sorted().skip(scores.size() / 2).findFirst().orElseThrow();
}

var only = args.length > 1 ? Optional.of(args[1]) : Optional.<String>empty();
System.out.println("                          seed  score     rates     drift     noise     time");
for (Row row : rows) {
    if (fast && row.span() > 5) {
        continue;
    }
    String name = row.system() + "/" + row.file();
    if (only.isPresent() && !(name + " " + row.words()).contains(only.get())) {
        continue;
    }
    System.out.println(row.words());
    var scores = new ArrayList<Score>();
    for (long seed = 0; seed < (fast ? 1 : 5); seed++) {
        Score s = score(row, learn(row, seed));
        scores.add(s);
        System.out.printf("%-25s %4d  %s%n", name, seed, line(s));
    }
    System.out.printf("%-25s  med  %s%n%n", name, line(new Score(median(scores, Score::score), median(scores, Score::rate),
        median(scores, Score::drift), median(scores, Score::noise), median(scores, Score::force), median(scores, Score::seconds))));
}
