package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.model.Perceptron;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows over what was seen in part: where they begin, and that nothing else is compared. */
class WindowGapsTest {

    private static final double NAN = Double.NaN;
    private static final Perceptron NETWORK = Perceptron.of(2, 5);

    /**
     * Six rows of two degrees of freedom, at irregular times: the first and the fourth in part, the third not at all.
     */
    private static final Observations SEEN = Observations.ofIncomplete(List.of(Trajectory.of(
            2,
            new double[] {0, 0.1, 0.25, 0.3, 0.5, 0.6},
            new double[] {1, NAN, 0.9, 0.2, NAN, NAN, NAN, 0.4, 0.6, 0.5, 0.5, 0.6},
            new double[] {0.1, 0.2, 0.3, 0.4, NAN, NAN, NAN, 0.6, 0.7, 0.8, 0.9, 1})));

    static Stream<Arguments> ways() {
        return Stream.of(new RungeKutta4(), new ImplicitMidpoint())
                .flatMap(method -> Stream.of(
                        Arguments.of(method, true, false),
                        Arguments.of(method, true, true),
                        Arguments.of(method, false, false)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void lossGradientAndNormalEquationsAreThoseOfWhatWasSeen(Integrator method, boolean free, boolean positionsOnly) {
        WindowBatch batch = batch(method, free, positionsOnly);
        double[] parameters = WindowMatchingTest.parameters(NETWORK, batch);
        LossEvaluator evaluator = WindowMatchingTest.evaluator(NETWORK);
        double[] gradient = new double[parameters.length];
        NormalEquations equations = new NormalEquations(parameters.length);

        double loss = evaluator.windowMatching(parameters, batch, gradient);
        evaluator.normalEquations(parameters, batch, equations);

        assertThat(loss)
                .isCloseTo(WindowMatchingTest.expected(NETWORK, parameters, batch, method), within(1e-10 * loss));
        double[] ignored = new double[parameters.length];
        WindowMatchingTest.assertGradient(
                gradient, parameters, theta -> evaluator.windowMatching(theta, batch, ignored));
        assertThat(batch.scale() * equations.sum()).isCloseTo(loss, within(1e-12 * loss));
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * batch.scale() * equations.right()[i]).isCloseTo(gradient[i], within(1e-10));
        }
    }

    @Test
    void statesThatWereSeenInPartCountInPart() {
        assertThat(batch(new RungeKutta4(), true, false).numbers()).isEqualTo(3 + 4 + 2 + 4 + 4);
        assertThat(batch(new RungeKutta4(), true, false).scale()).isEqualTo(2.0 / 17);
        assertThat(batch(new RungeKutta4(), true, true).numbers()).isEqualTo(1 + 2 + 1 + 2 + 2);
        assertThat(batch(new RungeKutta4(), true, true).scale()).isEqualTo(1.0 / 8);
    }

    @Test
    void aFreeStartBeginsBetweenItsNeighbours() {
        Window window = batch(new RungeKutta4(), true, false).windows().get(0);

        assertThat(window.start()).containsExactly(1, 0.2, 0.1, 0.2);
        assertThat(window.seenFirst()).containsExactly(1, NAN, 0.1, 0.2);
        assertThat(window.arrivals()).as("rows with something seen").isEqualTo(4);
    }

    @Test
    void aStartThatIsBelievedIsAWholeRow() {
        List<Window> windows = Window.cut(Track.of(SEEN, List.of(), false), 1, 0.1, false);

        assertThat(windows).extracting(Window::arrivals).containsExactly(2, 1); // from rows 1 and 4
        assertThat(windows.get(0).start()).containsExactly(0.9, 0.2, 0.3, 0.4);
        assertThat(windows.get(1).start()).containsExactly(0.6, 0.5, 0.7, 0.8);
    }

    private static WindowBatch batch(Integrator method, boolean free, boolean positionsOnly) {
        List<Track> tracks = Track.of(SEEN, List.of(), positionsOnly);
        List<Window> windows = Window.cut(tracks, TrajectoryMatching.WHOLE, 0.1, free);
        return new WindowBatch(method.fixedStep().orElseThrow(), windows, free, positionsOnly);
    }
}
