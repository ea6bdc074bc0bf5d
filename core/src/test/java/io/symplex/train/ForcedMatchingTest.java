package io.symplex.train;

import static io.symplex.train.WindowMatchingTest.assertGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.expression.FormulaForce;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.internal.RandomStream;
import io.symplex.model.Damping;
import io.symplex.model.Forcing;
import io.symplex.model.Kinetic;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Force;
import io.symplex.system.HarmonicOscillator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks with a force: losses are those of the motion at its times, gradients and Jacobians those of the losses. */
class ForcedMatchingTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 3, 1);

    static Stream<StructuredNetwork> networks() {
        StructuredNetwork one = StructuredNetwork.of(Perceptron.of(1, 3)).withDamping(Damping.PER_COORDINATE);
        StructuredNetwork two = StructuredNetwork.of(Perceptron.of(2, 2)).withKinetic(Kinetic.SEPARABLE);
        return Stream.of(
                one.withForcing(new Forcing.Known(FormulaForce.of("q*cos(3*t) - 0.2*q^2"))),
                one.withForcing(new Forcing.Known((t, q, out) -> out[0] = StrictMath.sin(t * q[0]))),
                one.withForcing(new Forcing.Spline(0, 0.9, 5, 0)),
                one.withPeriodic(List.of(0)).withForcing(new Forcing.Periodic(0.7, 2, 3)),
                two.withForcing(new Forcing.Known(FormulaForce.of("q1*t", "q0*sin(2*t)"))),
                two.withForcing(new Forcing.Periodic(0.7, 1, 0)),
                two.withPeriodic(List.of(1)).withForcing(new Forcing.Spline(0.1, 0.8, 1, 2)));
    }

    static Stream<Arguments> ways() {
        return networks()
                .filter(network -> !(network.forcing() instanceof Forcing.Known) || network.degreesOfFreedom() == 2)
                .flatMap(network -> Stream.of(new SymplecticEuler(), new RungeKutta4(), new ImplicitMidpoint())
                        .map(method -> Arguments.of(network, method)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void windowsGoTheWayOfTheForcedMotion(StructuredNetwork network, Integrator method) {
        WindowBatch batch = WindowMatchingTest.batch(method, network.degreesOfFreedom(), true);
        double[] parameters = WindowMatchingTest.parameters(network, batch);
        pushed(network, parameters);
        double[] gradient = new double[parameters.length];
        double[] ignored = new double[parameters.length];
        NormalEquations equations = new NormalEquations(parameters.length);
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);

        double loss = evaluator.windowMatching(parameters, batch, gradient);
        evaluator.normalEquations(parameters, batch, equations);

        assertThat(loss)
                .isCloseTo(WindowMatchingTest.expected(network, parameters, batch, method), within(1e-10 * loss));
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

    /** Makes the force differ from 0. */
    private static double[] pushed(StructuredNetwork network, double[] parameters) {
        for (int i = network.form().parameterCount(); i < network.parameterCount(); i++) {
            parameters[i] += 0.3 * Math.sin(3 * i);
        }
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientMatchingComparesTheForcedMotion(StructuredNetwork network) {
        int n = network.degreesOfFreedom();
        int count = 70;
        double[][] numbers = new double[5][count * n];
        for (int k = 0; k < 5; k++) {
            RandomStream.of(k, "states").uniform(-1, 1, numbers[k]);
        }
        StateBatch batch = new StateBatch(count, n);
        batch.set(numbers[0], numbers[1], numbers[2], numbers[3]);
        System.arraycopy(numbers[4], 0, batch.times(), 0, count);
        double[] parameters = pushed(network, network.initialParameters(3));
        double[] gradient = new double[parameters.length];
        double[] ignored = new double[parameters.length];
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);

        double loss = evaluator.gradientMatching(parameters, batch, gradient);

        double[] dq = new double[count * n];
        double[] dp = new double[count * n];
        NeuralHamiltonian.of(network, parameters).timeDerivatives(count, batch.times(), numbers[0], numbers[1], dq, dp);
        double expected = IntStream.range(0, count * n)
                .mapToDouble(i -> Math.pow(dp[i] + numbers[2][i], 2) + Math.pow(dq[i] - numbers[3][i], 2))
                .sum();
        assertThat(loss).isCloseTo(expected / (count * n), within(1e-10 * loss));
        assertGradient(gradient, parameters, theta -> evaluator.gradientMatching(theta, batch, ignored));
        NormalEquations equations = new NormalEquations(parameters.length);
        evaluator.normalEquations(parameters, batch, equations);
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * equations.right()[i] / (count * n)).isCloseTo(gradient[i], within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void learnedForcesKnowTheirDerivatives(StructuredNetwork network) {
        int n = network.degreesOfFreedom();
        NeuralHamiltonian system = NeuralHamiltonian.of(network, pushed(network, network.initialParameters(3)));
        double[] q = Arrays.copyOf(new double[] {0.4, -0.3}, n);
        double[] exact = new double[n * n];
        double[] differences = new double[n * n];

        system.force().orElseThrow().positionDerivatives(0.33, q, exact);
        Force any = (t, place, out) -> system.force().orElseThrow().at(t, place, out);
        any.positionDerivatives(0.33, q, differences);

        assertThat(exact).containsExactly(differences, within(1e-10));
    }

    @Test
    void refuseDataWithoutTimes() {
        StructuredNetwork network =
                StructuredNetwork.of(Perceptron.of(1, 5)).withForcing(new Forcing.Periodic(1, 1, 0));
        TrainingPlan plan = TrainingPlan.of(STATES, new GradientMatching());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withArchitecture(network))
                .withMessage(
                        "data must be trajectories, whose rows have times, for a force, got states sampled alone; say"
                                + " simulate(steps, dt) after sample(…)");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new SampledStates(STATES.system().withForce(FormulaForce.of("cos(t)")), 3, 1).states(0))
                .withMessageStartingWith("sampled states have no times, which the force on the system asks for, got");
    }

    @Test
    void refuseATruncatedGradient() {
        StructuredNetwork network =
                StructuredNetwork.of(Perceptron.of(1, 5)).withForcing(new Forcing.Periodic(1, 1, 0));
        TrainingPlan plan = TrainingPlan.of(
                        new SimulatedTrajectories(STATES, Simulation.of(10, 0.1)), new TrajectoryMatching(0.1, true))
                .withArchitecture(network);
        LossEvaluator evaluator = WindowMatchingTest.evaluator(network);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.objective().prepare(plan, evaluator))
                .withMessageStartingWith("truncatedGradient() must be without a force beside the energy, got H(q, p)");
        SegmentBatch segments = SegmentBatch.of(plan.data().observations(0), 0.1);
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluator.trajectoryMatching(
                        network.initialParameters(0), segments, false, new double[network.parameterCount()]))
                .withMessageStartingWith("segments have no times, which the force beside the network asks for");
    }

    @Test
    void observationsKeepTheirTimes() {
        Observations seen =
                new SimulatedTrajectories(STATES, Simulation.of(4, 0.1).withStartTime(2)).observations(0);

        assertThat(new ObservedData(seen).states(0).next().times()).isEqualTo(seen.times());
        assertThat(Window.cut(seen.trajectories(), 2, 0.05).get(1).time(1)).isCloseTo(2.25, within(1e-12));
    }
}
