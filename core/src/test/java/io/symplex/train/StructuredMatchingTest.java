package io.symplex.train;

import static io.symplex.train.WindowMatchingTest.assertGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Damping;
import io.symplex.model.Kinetic;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Friction;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Networks with structure: losses are those of the motion they stand for, gradients and Jacobians those of the losses.
 */
class StructuredMatchingTest {

    static Stream<StructuredNetwork> networks() {
        return Stream.concat(ofAnySize(), symmetric());
    }

    private static Stream<StructuredNetwork> symmetric() {
        StructuredNetwork chain = StructuredNetwork.of(Perceptron.of(2, 5)).withKinetic(Kinetic.LEARNED_MASS);
        StructuredNetwork plane = StructuredNetwork.of(Perceptron.of(4, 5));
        return Stream.of(
                chain.withPotential(Potential.CHAIN.withOnSite()),
                chain.withPotential(Potential.RING).withPeriodic(List.of(0, 1)),
                plane.withPotential(Potential.translationInvariant(2)),
                plane.withKinetic(Kinetic.LEARNED_MASSES)
                        .withPotential(Potential.pairs(2))
                        .withDamping(Damping.PER_COORDINATE));
    }

    private static Stream<StructuredNetwork> ofAnySize() {
        return IntStream.of(1, 2).boxed().flatMap(n -> {
            StructuredNetwork plain = StructuredNetwork.of(Perceptron.of(n, 6, 4));
            List<Integer> last = List.of(n - 1);
            return Stream.of(
                    plain.withPeriodic(last),
                    plain.withDamping(Damping.PER_COORDINATE),
                    plain.withKinetic(Kinetic.SEPARABLE),
                    plain.withKinetic(Kinetic.LEARNED_MASSES).withDamping(Damping.MATRIX),
                    plain.withKinetic(Kinetic.ofMasses(List.of(0.7))).withPeriodic(last),
                    plain.withKinetic(Kinetic.SEPARABLE).withPeriodic(last).withDamping(Damping.MATRIX));
        });
    }

    static Stream<Arguments> ways() {
        return networks()
                .flatMap(network -> Stream.of(new SymplecticEuler(), new RungeKutta4(), new ImplicitMidpoint())
                        .map(method -> Arguments.of(network, method)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientMatchingComparesTheMotion(StructuredNetwork network) {
        int n = network.degreesOfFreedom();
        StateBatch batch = states(n);
        double[] parameters = parameters(network);
        double[] gradient = new double[parameters.length];
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);

        double loss = evaluator.gradientMatching(parameters, batch, gradient);

        NeuralHamiltonian system = NeuralHamiltonian.of(network, parameters);
        double expected = 0;
        for (int r = 0; r < batch.count(); r++) {
            double[] q = Arrays.copyOfRange(batch.x(), 2 * n * r, 2 * n * r + n);
            double[] p = Arrays.copyOfRange(batch.x(), 2 * n * r + n, 2 * n * (r + 1));
            var rates = system.timeDerivatives(State.of(q, p));
            for (int i = 0; i < n; i++) {
                double missQ = -rates.dp()[i] - batch.target()[2 * n * r + i];
                double missP = rates.dq()[i] - batch.target()[2 * n * r + n + i];
                expected += missQ * missQ + missP * missP;
            }
        }
        assertThat(loss).isCloseTo(expected / (batch.count() * n), within(1e-10 * loss));
        double[] ignored = gradient.clone();
        assertGradient(gradient, parameters, theta -> evaluator.gradientMatching(theta, batch, ignored));
        assertRight(gradient, loss, 1.0 / (batch.count() * n), evaluator, parameters, batch);
    }

    private static void assertRight(
            double[] gradient,
            double loss,
            double scale,
            LossEvaluator evaluator,
            double[] parameters,
            StateBatch batch) {
        NormalEquations equations = new NormalEquations(parameters.length);
        evaluator.normalEquations(parameters, batch, equations);
        assertThat(scale * equations.sum()).isCloseTo(loss, within(1e-12 * loss));
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * scale * equations.right()[i]).isCloseTo(gradient[i], within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void trajectoryMatchingGoesTheSameWay(StructuredNetwork network) {
        int n = network.degreesOfFreedom();
        double[] parameters = parameters(network);
        double[] gradient = new double[parameters.length];
        double[] truncated = new double[parameters.length];
        double[] ignored = new double[parameters.length];
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);
        List<Trajectory> seen = trajectories(n);
        SegmentBatch segments = SegmentBatch.of(Observations.of(seen), 0.1);
        WindowBatch windows =
                new WindowBatch(new SymplecticEuler().explicit().orElseThrow(), Window.cut(seen, 1, 0.1), false);

        double loss = evaluator.trajectoryMatching(parameters, segments, false, gradient);

        assertThat(evaluator.windowMatching(parameters, windows, ignored)).isCloseTo(loss, within(1e-12 * loss));
        assertGradient(gradient, parameters, theta -> evaluator.trajectoryMatching(theta, segments, false, ignored));
        assertThat(evaluator.trajectoryMatching(parameters, segments, true, truncated))
                .isEqualTo(loss);
        assertThat(truncated).isNotEqualTo(gradient);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void windowsWithFreeStartsToo(StructuredNetwork network, Integrator method) {
        WindowBatch batch = WindowMatchingTest.batch(method, network.degreesOfFreedom(), true);
        double[] parameters = WindowMatchingTest.parameters(network, batch);
        double[] gradient = new double[parameters.length];
        double[] ignored = new double[parameters.length];
        NormalEquations equations = new NormalEquations(parameters.length);
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);

        double loss = evaluator.windowMatching(parameters, batch, gradient);
        evaluator.normalEquations(parameters, batch, equations);

        double expected = WindowMatchingTest.expected(network, parameters, batch, method);
        assertThat(loss).isCloseTo(expected, within(1e-10 * loss));
        assertGradient(gradient, parameters, theta -> evaluator.windowMatching(theta, batch, ignored));
        double[][] jacobian = WindowMatchingTest.jacobian(network, parameters, batch, method);
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * batch.scale() * equations.right()[i]).isCloseTo(gradient[i], within(1e-10));
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int r = 0; r < jacobian[i].length; r++) {
                    sum += jacobian[i][r] * jacobian[j][r];
                }
                assertThat(equations.matrix().row(i)[j])
                        .as("%d, %d", i, j)
                        .isCloseTo(sum, within(1e-6 * (1 + Math.abs(sum))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void frictionOnlyTakes(StructuredNetwork network) {
        double[] parameters = parameters(network);

        Friction friction = NeuralHamiltonian.of(network, parameters).friction().orElse(null);

        assertThat(friction == null).isEqualTo(network.damping() == Damping.NONE);
        int n = network.degreesOfFreedom();
        for (int k = 0; friction != null && k < 20; k++) {
            double[] v = new double[n];
            double[] braked = new double[n];
            RandomStream.of(k, "v").uniform(-1, 1, v);
            friction.brake(1, v, braked);
            assertThat(IntStream.range(0, n).mapToDouble(i -> v[i] * braked[i]).sum())
                    .isNotNegative();
        }
    }

    private static double[] parameters(StructuredNetwork network) {
        double[] parameters = network.initialParameters(3);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = 1.5 * parameters[i] + 0.1;
        }
        return parameters;
    }

    private static StateBatch states(int n) {
        StateBatch batch = new StateBatch(90, n);
        double[][] numbers = new double[4][90 * n];
        for (int k = 0; k < 4; k++) {
            RandomStream.of(k, "states").uniform(-1, 1, numbers[k]);
        }
        batch.set(numbers[0], numbers[1], numbers[2], numbers[3]);
        return batch;
    }

    private static List<Trajectory> trajectories(int n) {
        return IntStream.range(0, 4)
                .mapToObj(t -> {
                    double[] times =
                            IntStream.range(0, 3 + t).mapToDouble(k -> 0.3 * k).toArray();
                    double[] q = new double[n * times.length];
                    double[] p = new double[n * times.length];
                    RandomStream.of(t, "q").uniform(-1, 1, q);
                    RandomStream.of(t, "p").uniform(-1, 1, p);
                    return Trajectory.of(n, times, q, p);
                })
                .toList();
    }
}
