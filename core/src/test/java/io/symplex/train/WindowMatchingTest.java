package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.AdjointSymplecticEuler;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.NetworkArchitecture;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows of irregular times and unequal lengths: loss as defined, gradient and normal equations those of the loss. */
class WindowMatchingTest {

    /** The step of the central differences. */
    private static final double STEP = 0x1p-17;

    /** The error of a central difference: rounding leaves 1e-11 times a few, truncation as much. */
    private static final double DIFFERENCE = 1e-8;

    private static final double LONGEST_STEP = 0.1;

    static Stream<Arguments> ways() {
        List<Integrator> methods =
                List.of(new SymplecticEuler(), new AdjointSymplecticEuler(), new RungeKutta4(), new ImplicitMidpoint());
        return methods.stream()
                .flatMap(method -> IntStream.of(1, 2)
                        .boxed()
                        .flatMap(n -> Stream.of(false, true)
                                .flatMap(free -> Stream.of(false, true)
                                        .map(positions -> Arguments.of(method, n, free, positions)))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theLossIsAsDefined(Integrator method, int n, boolean free, boolean positionsOnly) {
        Perceptron architecture = Perceptron.of(n, 7, 5);
        WindowBatch batch = batch(method, n, free, positionsOnly);
        double[] parameters = parameters(architecture, batch);

        double loss = evaluator(architecture).windowMatching(parameters, batch, new double[parameters.length]);

        assertThat(loss).isCloseTo(expected(architecture, parameters, batch, method), within(1e-10 * loss));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theGradientIsThatOfTheLoss(Integrator method, int n, boolean free, boolean positionsOnly) {
        Perceptron architecture = Perceptron.of(n, 7, 5);
        WindowBatch batch = batch(method, n, free, positionsOnly);
        double[] parameters = parameters(architecture, batch);
        LossEvaluator evaluator = evaluator(architecture);
        double[] gradient = new double[parameters.length];

        evaluator.windowMatching(parameters, batch, gradient);

        double[] ignored = new double[parameters.length];
        assertGradient(gradient, parameters, theta -> evaluator.windowMatching(theta, batch, ignored));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theNormalEquationsAreThoseOfTheResiduals(Integrator method, int n, boolean free, boolean positionsOnly) {
        Perceptron architecture = Perceptron.of(n, 5);
        WindowBatch batch = batch(method, n, free, positionsOnly);
        double[] parameters = parameters(architecture, batch);
        LossEvaluator evaluator = evaluator(architecture);
        double[] gradient = new double[parameters.length];
        NormalEquations equations = new NormalEquations(parameters.length);

        double loss = evaluator.windowMatching(parameters, batch, gradient);
        evaluator.normalEquations(parameters, batch, equations);

        assertThat(batch.scale() * equations.sum()).isCloseTo(loss, within(1e-12 * loss));
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * batch.scale() * equations.right()[i]).isCloseTo(gradient[i], within(1e-10));
        }
        double[][] jacobian = jacobian(architecture, parameters, batch, method);
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int r = 0; r < jacobian[i].length; r++) {
                    sum += jacobian[i][r] * jacobian[j][r];
                }
                assertThat(equations.matrix().row(i)[j]).as("%d, %d", i, j).isCloseTo(sum, within(1e-6 * (1 + sum)));
            }
        }
    }

    /** By central differences, [parameters][residuals]. */
    static double[][] jacobian(
            NetworkArchitecture architecture, double[] parameters, WindowBatch batch, Integrator method) {
        double[][] out = new double[parameters.length][];
        for (int i = 0; i < parameters.length; i++) {
            double[] theta = parameters.clone();
            theta[i] += STEP;
            double[] above = residuals(architecture, theta, batch, method);
            theta[i] = parameters[i] - STEP;
            double[] below = residuals(architecture, theta, batch, method);
            out[i] = IntStream.range(0, above.length)
                    .mapToDouble(r -> (above[r] - below[r]) / (2 * STEP))
                    .toArray();
        }
        return out;
    }

    static double expected(
            NetworkArchitecture architecture, double[] parameters, WindowBatch batch, Integrator method) {
        double[] residuals = residuals(architecture, parameters, batch, method);
        return Arrays.stream(residuals).map(r -> r * r).sum() * batch.scale();
    }

    /** What is missed, by a simulation of its own. */
    private static double[] residuals(
            NetworkArchitecture architecture, double[] parameters, WindowBatch batch, Integrator method) {
        int count = architecture.parameterCount();
        NeuralHamiltonian system = NeuralHamiltonian.of(architecture, Arrays.copyOf(parameters, count));
        return batch.windows().stream()
                .flatMapToDouble(window -> Arrays.stream(misses(system, parameters, count, batch, window, method)))
                .toArray();
    }

    /** What is missed; momenta miss nothing where positions alone are compared, and nothing what was not seen. */
    private static double[] misses(
            NeuralHamiltonian system,
            double[] parameters,
            int count,
            WindowBatch batch,
            Window window,
            Integrator method) {
        int n = batch.degreesOfFreedom();
        double[] start = window.start();
        double[] residuals = new double[(window.arrivals() + 1) * 2 * n];
        if (batch.free()) {
            start = Arrays.copyOfRange(parameters, count + 2 * n * window.slot(), count + 2 * n * (window.slot() + 1));
            for (int i = 0; i < 2 * n; i++) {
                residuals[i] = start[i] - window.seenFirst()[i];
            }
        }
        double[] q = Arrays.copyOf(start, n);
        double[] p = Arrays.copyOfRange(start, n, 2 * n);
        for (int step = 0; step < window.steps(); step++) {
            method.stepper(system, 1).step(window.time(step), window.dt(step), q, p);
            int arrival = window.arrival(step);
            for (int i = 0; arrival >= 0 && i < n; i++) {
                residuals[(arrival + 1) * 2 * n + i] = q[i] - window.seen()[arrival * 2 * n + i];
                residuals[(arrival + 1) * 2 * n + n + i] = p[i] - window.seen()[arrival * 2 * n + n + i];
            }
        }
        for (int i = 0; i < residuals.length; i++) {
            boolean compared = i % (2 * n) < batch.comparedNumbers() && !Double.isNaN(residuals[i]);
            residuals[i] = compared ? residuals[i] : 0;
        }
        return residuals;
    }

    static LossEvaluator evaluator(NetworkArchitecture architecture) {
        return Engines.choose(architecture, Compute.DEFAULTS).evaluator(architecture, Compute.DEFAULTS);
    }

    static void assertGradient(double[] gradient, double[] parameters, ToDoubleFunction<double[]> loss) {
        double tolerance = DIFFERENCE * (1 + loss.applyAsDouble(parameters));
        for (int i = 0; i < gradient.length; i++) {
            double[] moved = parameters.clone();
            moved[i] += STEP;
            double above = loss.applyAsDouble(moved);
            moved[i] = parameters[i] - STEP;
            double below = loss.applyAsDouble(moved);
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo((above - below) / (2 * STEP), within(tolerance));
        }
    }

    static double[] parameters(NetworkArchitecture architecture, WindowBatch batch) {
        int width = 2 * batch.degreesOfFreedom();
        int count = architecture.parameterCount();
        double[] out = new double[count + (batch.free() ? batch.windows().size() * width : 0)];
        for (int i = 0; i < count; i++) {
            out[i] = 1.5 * architecture.initialParameters(3)[i];
        }
        for (int i = count; i < out.length; i++) {
            out[i] = Math.sin(i); // starts that are not what was seen
        }
        return out;
    }

    /** Five trajectories of 2 to 6 rows, gaps of 1 to 4 steps. */
    static WindowBatch batch(Integrator method, int n, boolean free) {
        return batch(method, n, free, false);
    }

    private static WindowBatch batch(Integrator method, int n, boolean free, boolean positionsOnly) {
        RandomStream random = RandomStream.of(6, "windows");
        List<Trajectory> trajectories = IntStream.range(0, 5)
                .mapToObj(t -> {
                    double[] times = new double[2 + t];
                    for (int k = 1; k < times.length; k++) {
                        times[k] = times[k - 1] + random.uniform(0.05, 0.4);
                    }
                    double[] q = new double[n * times.length];
                    double[] p = new double[n * times.length];
                    random.uniform(-1, 1, q);
                    random.uniform(-1, 1, p);
                    return Trajectory.of(n, times, q, p);
                })
                .toList();
        return new WindowBatch(
                method.fixedStep().orElseThrow(), Window.cut(trajectories, 3, LONGEST_STEP), free, positionsOnly);
    }
}
