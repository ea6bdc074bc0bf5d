package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Activation;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine keeps: losses are as they are defined, gradients are those of the losses, twice the same bits. */
public abstract class EngineContract {

    /** The step of the central differences: near the cube root of the unit roundoff, where their error is least. */
    private static final double STEP = 0x1p-17;

    /**
     * The error allowed to a central difference, relative to 1 + |loss|: rounding leaves 2⁻⁵³/STEP = 1.5e-11 times a
     * few, truncation STEP²/6 = 1e-11 times third derivatives, of which long rollouts have large ones.
     */
    private static final double DIFFERENCE = 1e-8;

    /** The engines' promise to each other, relative. */
    private static final double AGREEMENT = 1e-10;

    /**
     * The error allowed to float, relative to the largest number: 2⁻²⁴ for each of the hundred or so roundings that
     * follow each other in a rollout of these tests, all in the same direction.
     */
    private static final double SINGLE = 1e-4;

    /**
     * Returns the engine under test.
     *
     * @return the engine
     */
    protected abstract Engine engine();

    private static Perceptron architecture(int n, Activation activation) {
        return Perceptron.of(n, 7, 5).withActivation(activation);
    }

    @ParameterizedTest
    @EnumSource
    void theLossOfGradientMatchingIsAsDefined(Activation activation) {
        Perceptron architecture = architecture(2, activation);
        StateBatch batch = states(2, 150);
        double[] parameters = parameters(architecture);

        double loss = evaluator(architecture).gradientMatching(parameters, batch, new double[parameters.length]);

        double expected = 0;
        for (int r = 0; r < 150; r++) {
            double[] gradient = FrozenRollout.gradient(
                    NeuralHamiltonian.of(architecture, parameters), FrozenRollout.row(batch.x(), r, 4));
            for (int i = 0; i < 4; i++) {
                double residual = gradient[i] - batch.target()[4 * r + i];
                expected += residual * residual;
            }
        }
        assertThat(loss).isCloseTo(expected / (150 * 2), within(AGREEMENT * loss));
    }

    @Test
    void anInterruptedThreadIsNotKept() {
        Perceptron architecture = architecture(2, Activation.TANH);
        double[] parameters = parameters(architecture);
        LossEvaluator evaluator = evaluator(architecture);
        double[] before = new double[parameters.length];
        double loss = evaluator.gradientMatching(parameters, states(2, 150), before);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> evaluator.gradientMatching(parameters, states(2, 150), parameters.clone()));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> evaluator.trajectoryMatching(parameters, irregular(2), false, parameters.clone()));

        assertThat(Thread.interrupted()).isTrue();
        double[] after = new double[parameters.length];
        assertThat(evaluator.gradientMatching(parameters, states(2, 150), after))
                .isEqualTo(loss);
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theGradientOfGradientMatchingIsThatOfItsLoss(Activation activation) {
        for (int rows : new int[] {1, 50, 130}) {
            Perceptron architecture = architecture(2, activation);
            LossEvaluator evaluator = evaluator(architecture);
            StateBatch batch = states(2, rows);
            double[] gradient = new double[architecture.parameterCount()];

            evaluator.gradientMatching(parameters(architecture), batch, gradient);

            double[] ignored = gradient.clone();
            assertGradient(gradient, architecture, theta -> evaluator.gradientMatching(theta, batch, ignored));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLossOfTrajectoryMatchingIsAsDefined(Activation activation) {
        Perceptron architecture = architecture(2, activation);
        SegmentBatch batch = irregular(2);
        double[] parameters = parameters(architecture);

        double[] out = new double[parameters.length];
        double loss = evaluator(architecture).trajectoryMatching(parameters, batch, false, out);
        double truncated = evaluator(architecture).trajectoryMatching(parameters, batch, true, out);

        double expected = FrozenRollout.loss(architecture, parameters, parameters, batch);
        assertThat(loss).isCloseTo(expected, within(AGREEMENT * loss));
        assertThat(truncated).isEqualTo(loss);
    }

    @ParameterizedTest
    @EnumSource
    void theGradientOfTrajectoryMatchingIsThatOfItsLoss(Activation activation) {
        Perceptron architecture = architecture(1, activation);
        LossEvaluator evaluator = evaluator(architecture);
        SegmentBatch batch = irregular(1);
        double[] gradient = new double[architecture.parameterCount()];

        evaluator.trajectoryMatching(parameters(architecture), batch, false, gradient);

        double[] ignored = gradient.clone();
        assertGradient(gradient, architecture, theta -> evaluator.trajectoryMatching(theta, batch, false, ignored));
    }

    @ParameterizedTest
    @EnumSource
    void theTruncatedGradientHoldsTheStatesThatEnterH(Activation activation) {
        Perceptron architecture = architecture(1, activation);
        SegmentBatch batch = irregular(1);
        double[] parameters = parameters(architecture);
        double[] truncated = new double[parameters.length];
        double[] full = new double[parameters.length];

        evaluator(architecture).trajectoryMatching(parameters, batch, true, truncated);
        evaluator(architecture).trajectoryMatching(parameters, batch, false, full);

        assertGradient(truncated, architecture, theta -> FrozenRollout.loss(architecture, parameters, theta, batch));
        assertThat(distance(truncated, full)).isGreaterThan(1e-3); // it is another one
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneLongSegmentAmongManyShortOnes(boolean truncated) { // most rows of most steps have long arrived
        Perceptron architecture = architecture(1, Activation.TANH);
        LossEvaluator evaluator = evaluator(architecture);
        double[] times = new double[100];
        for (int k = 1; k < times.length; k++) {
            times[k] = times[k - 1] + (k == 70 ? 4 : 0.05);
        }
        SegmentBatch batch = SegmentBatch.of(Observations.of(List.of(trajectory(1, times))), 0.05);
        double[] parameters = parameters(architecture);
        double[] gradient = new double[parameters.length];

        double loss = evaluator.trajectoryMatching(parameters, batch, truncated, gradient);

        assertThat(batch.steps(0)).isEqualTo(80);
        assertThat(batch.steps(1)).isEqualTo(1);
        assertThat(loss)
                .isCloseTo(FrozenRollout.loss(architecture, parameters, parameters, batch), within(AGREEMENT * loss));
        double[] ignored = gradient.clone();
        assertGradient(
                gradient,
                architecture,
                truncated
                        ? theta -> FrozenRollout.loss(architecture, parameters, theta, batch)
                        : theta -> evaluator.trajectoryMatching(theta, batch, false, ignored));
    }

    @ParameterizedTest
    @EnumSource
    void whatCameBeforeDoesNotMatter(Precision precision) {
        Perceptron architecture = architecture(2, Activation.TANH);
        double[] parameters = parameters(architecture);
        double[] fresh = new double[parameters.length];
        double[] later = new double[parameters.length];
        LossEvaluator used = engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(precision));
        used.trajectoryMatching(parameters(architecture), irregular(2), false, later);
        used.gradientMatching(fresh, states(2, 77), later);

        double matching = engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(precision))
                .gradientMatching(parameters, states(2, 50), fresh);
        assertThat(used.gradientMatching(parameters, states(2, 50), later)).isEqualTo(matching);
        assertThat(later).isEqualTo(fresh);
        double rollout = engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(precision))
                .trajectoryMatching(parameters, irregular(2), false, fresh);
        assertThat(used.trajectoryMatching(parameters, irregular(2), false, later))
                .isEqualTo(rollout);
        assertThat(later).isEqualTo(fresh);
    }

    @ParameterizedTest
    @EnumSource
    void floatAgreesWithDouble(Activation activation) {
        Perceptron architecture = Perceptron.of(2, 16, 13).withActivation(activation);
        LossEvaluator wide = engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(Precision.DOUBLE));
        LossEvaluator narrow = engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(Precision.FLOAT));
        double[] parameters = parameters(architecture);
        double[] expected = new double[parameters.length];
        double[] found = new double[parameters.length];

        double loss = wide.gradientMatching(parameters, states(2, 130), expected);
        assertThat(narrow.gradientMatching(parameters, states(2, 130), found)).isCloseTo(loss, within(SINGLE * loss));
        assertThat(distance(found, expected)).isPositive().isLessThan(SINGLE);
        double rollout = wide.trajectoryMatching(parameters, irregular(2), false, expected);
        assertThat(narrow.trajectoryMatching(parameters, irregular(2), false, found))
                .isCloseTo(rollout, within(SINGLE * rollout));
        assertThat(distance(found, expected)).isPositive().isLessThan(SINGLE);
    }

    @Test
    void argumentsAreOnlyRead() {
        Perceptron architecture = architecture(2, Activation.TANH);
        double[] parameters = parameters(architecture);
        StateBatch states = states(2, 70);
        SegmentBatch segments = irregular(2);
        LossEvaluator evaluator = evaluator(architecture);

        evaluator.gradientMatching(parameters, states, new double[parameters.length]);
        evaluator.trajectoryMatching(parameters, segments, false, new double[parameters.length]);

        assertThat(parameters).isEqualTo(parameters(architecture));
        assertThat(states.x()).isEqualTo(states(2, 70).x());
        assertThat(states.target()).isEqualTo(states(2, 70).target());
        assertThat(segments.starts()).isEqualTo(irregular(2).starts());
        assertThat(segments.ends()).isEqualTo(irregular(2).ends());
    }

    @Test
    void isFoundByItsName() {
        assertThat(Engines.choose(Perceptron.of(1, 3), Compute.DEFAULTS.withEngine(engine().name())))
                .hasSameClassAs(engine());
        assertThat(evaluator(Perceptron.of(1, 3)).description()).startsWith(engine().name() + " (");
    }

    private LossEvaluator evaluator(Perceptron architecture) {
        return engine().evaluator(architecture, Compute.DEFAULTS.withPrecision(Precision.DOUBLE));
    }

    private static void assertGradient(double[] gradient, Perceptron architecture, ToDoubleFunction<double[]> loss) {
        double[] parameters = parameters(architecture);
        double tolerance = DIFFERENCE * (1 + loss.applyAsDouble(parameters));
        for (int i = 0; i < gradient.length; i++) {
            double middle = parameters[i];
            parameters[i] = middle + STEP;
            double above = loss.applyAsDouble(parameters);
            parameters[i] = middle - STEP;
            double below = loss.applyAsDouble(parameters);
            parameters[i] = middle;
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo((above - below) / (2 * STEP), within(tolerance));
        }
    }

    /** The largest difference, relative to the largest number. */
    private static double distance(double[] found, double[] expected) {
        double largest = 0;
        double apart = 0;
        for (int i = 0; i < found.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            apart = Math.max(apart, Math.abs(found[i] - expected[i]));
        }
        return apart / largest;
    }

    private static double[] parameters(Perceptron architecture) {
        double[] parameters = NeuralHamiltonian.untrained(architecture, 3).parameters();
        return Arrays.stream(parameters).map(w -> 1.5 * w).toArray(); // far enough from linear
    }

    private static StateBatch states(int n, int count) {
        StateBatch batch = new StateBatch(count, n);
        batch.set(numbers("q", count * n), numbers("p", count * n), numbers("dp", count * n), numbers("dq", count * n));
        return batch;
    }

    /** 140 pairs at irregular times, 1 to 12 steps between them: chunks of unequal size, many rows arrive early. */
    private static SegmentBatch irregular(int n) {
        RandomStream random = RandomStream.of(6, "times");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            double[] times = new double[8];
            for (int k = 1; k < times.length; k++) {
                times[k] = times[k - 1] + random.uniform(0.01, 0.6);
            }
            trajectories.add(trajectory(n, times));
        }
        return SegmentBatch.of(Observations.of(trajectories), 0.05);
    }

    private static Trajectory trajectory(int n, double[] times) {
        String purpose = Arrays.toString(times);
        return Trajectory.of(
                n, times, numbers("q" + purpose, n * times.length), numbers("p" + purpose, n * times.length));
    }

    private static double[] numbers(String purpose, int count) {
        double[] out = new double[count];
        RandomStream.of(5, purpose).uniform(-1, 1, out);
        return out;
    }
}
