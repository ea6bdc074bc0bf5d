// %% [markdown]
// # Laws found in public data, and in clean data of the shipped systems
//
// The first table: learned from the file of a row alone, from its states and, where it has them, its derivatives; then from its
// states alone. Never from a column `…_clean` or a file of evaluation. The same settings for every row but the library. The error is
// the coordinate MSE of the motions from the true first states of the evaluation file.
//
// The second: clean simulated states, no derivatives; the terms must be those of the system and no other.
//
// `./symplex run scripts/benchmarks/discovery.jsh [folder of the data]`; `--fast` leaves out most rows.

// %%
Path data = Path.of(args.length > 0 ? args[0] : here.resolve("../../../shared/data").toString());
boolean failed = false;

void row(String train, String evaluation, Library library, boolean derivatives, double goal) {
    var seen = observations(data.resolve(train));
    if (derivatives && !seen.hasDerivatives()) {
        return;
    }
    long begin = System.nanoTime();
    var law = Experiment.of(derivatives ? seen : Observations.of(seen.trajectories())).sparse(library);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double error = law.compare(observations(data.resolve(evaluation))).error().coordinateMeanSquaredError();
    failed |= !(error <= goal);
    System.out.printf(Locale.ROOT, "| %s, %s | %s | %.1e | %.1e%s | %.1f s |%n", train.replace(".csv", ""),
        derivatives ? "states and derivatives" : "states alone", law.toString().lines().findFirst().orElse("").replace("H = ", "")
            + (law.hasFriction() ? ", friction " + law.terms().get(law.terms().size() - 1).coefficient() + " p" : ""),
        goal, error, error <= goal ? "" : " MISSED", seconds);
}

// %%
if (Files.isDirectory(data)) {
    System.out.println("| learned from | H | goal | coordinate MSE | time |\n|---|---|---|---|---|");
    for (boolean derivatives : new boolean[] {true, false}) {
        row("spring/train.csv", "spring/eval_rollouts.csv", polynomials(4), derivatives, 5e-3);
        if (fast) {
            continue;
        }
        row("spring/train_T20.csv", "spring/eval_rollouts.csv", polynomials(4), derivatives, 1e-4);
        row("pendulum/train.csv", "pendulum/eval_rollouts.csv", polynomials(4).trig(), derivatives, 1e-4);
        row("pendulum/train_T20.csv", "pendulum/eval_rollouts.csv", polynomials(4).trig(), derivatives, 1e-5);
        row("damped/free_train.csv", "damped/free_test.csv", polynomials(4).friction(), derivatives, 1e-9);
        row("damped/free_train_noise1.csv", "damped/free_test.csv", polynomials(4).friction(), derivatives, 3e-5);
    }
} else {
    System.out.println("no folder " + data.toAbsolutePath().normalize() + ": name that of the public data as an argument");
}

// %%
Observations clean(Hamiltonian system, double[] middle, double spread, double time) {
    int n = system.degreesOfFreedom();
    var random = new Random(1);
    double[] times = linspace(0, time, 50);
    var seen = new ArrayList<Trajectory>();
    for (int k = 0; k < 15; k++) {
        double[] start = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            start[i] = (middle.length == 0 ? 0 : middle[i]) + spread * (2 * random.nextDouble() - 1);
        }
        var state = state(Arrays.copyOf(start, n), Arrays.copyOfRange(start, n, 2 * n));
        seen.add(new DormandPrince853().follow(system, state, times, time));
    }
    return Observations.of(seen);
}

// The error is the largest of a coefficient, relative; the truth is a formula whose terms are known.
void exact(String name, Hamiltonian system, Library library, String truth, double[] middle, double spread, double time) {
    long begin = System.nanoTime();
    var law = Experiment.of(clean(system, middle, spread, time)).sparse(library);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double largest = 0;
    var wanted = new ArrayList<>(List.of(truth.split("; ")));
    for (var term : law.terms()) {
        double c = term.coefficient();
        String nearest = wanted.stream().filter(w -> w.endsWith(" " + term.expression())).findFirst().orElse("");
        wanted.remove(nearest);
        double t = nearest.isEmpty() ? 0 : Double.parseDouble(nearest.split(" ")[0]);
        largest = max(largest, nearest.isEmpty() ? Double.POSITIVE_INFINITY : abs(c / t - 1));
    }
    largest = wanted.isEmpty() ? largest : Double.POSITIVE_INFINITY;
    failed |= !(largest <= 1e-6);
    System.out.printf(Locale.ROOT, "| %s | %d of %d | %.1e%s | %.1f s |%n", name, law.terms().size(),
        law.diagnostics().candidates(), largest, largest <= 1e-6 ? "" : " MISSED", seconds);
}

String chain(int n) {
    var terms = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
        terms.add("1 q" + i + "^2");
        terms.add("0.5 p" + i + "^2");
        if (i > 0) terms.add("-1 q" + (i - 1) + "*q" + i);
    }
    return String.join("; ", terms);
}

// %%
double[] origin = {};
double[] circle = {1, 0, 0, 1};
System.out.println("\n| system, clean states | terms found | error of a coefficient | time |\n|---|---|---|---|");
exact("harmonic oscillator", harmonicOscillator(2, 3, 0.5), polynomials(4), "-1.5 q; 1.5 q^2; 0.25 p^2", origin, 1.5, 8);
if (!fast) {
    exact("double well", doubleWell(), polynomials(4), "4 q; -4 q^2; -1 q^3; 1 q^4; 0.5 p^2", origin, 1.5, 4);
    exact("Duffing", duffing(), polynomials(6), "-0.5 q^2; 0.25 q^4; 0.5 p^2", origin, 1.5, 8);
    exact("pendulum", pendulum(1, 2, 9.81), polynomials(4).trig(), "0.125 p^2; -19.62 cos(q)", origin, 2, 6);
}
exact("Lotka-Volterra", lotkaVolterra(), polynomials(3).exponentials(), "1 q; 1 p; -1 exp(q); -1 exp(p)", origin, 1, 8);
exact("Kepler", kepler(), polynomials(2).inverseDistance(), "0.5 p0^2; 0.5 p1^2; -1 1/sqrt(q0^2 + q1^2)", circle, 0.15, 10);
if (!fast) {
    exact("spring chain of 3", springChain(3), polynomials(2), chain(3), origin, 1, 10);
    exact("Toda lattice of 3", todaLattice(3), polynomials(2).terms("exp(q0-q1)", "exp(q1-q2)", "exp(q2-q0)"),
        "0.5 p0^2; 0.5 p1^2; 0.5 p2^2; 1 exp(q0 - q1); 1 exp(q1 - q2); 1 exp(q2 - q0)", origin, 0.5, 8);
    exact("Hénon-Heiles", henonHeiles(), polynomials(4),
        "0.5 q0^2; 0.5 q1^2; 0.5 p0^2; 0.5 p1^2; 1 q0^2*q1; -0.3333333333333333 q1^3", origin, 0.3, 16);
    exact("spring chain of 10", springChain(10), polynomials(2), chain(10), origin, 1, 8);
}

// %%
if (failed) {
    System.out.println("\na row missed its goal");
    System.exit(1);
}
