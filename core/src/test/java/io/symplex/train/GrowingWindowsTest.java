package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingWindowsTest {

    /** One trajectory of 21 rows, one of 6. */
    private final WindowBatch whole = new WindowBatch(
            new SymplecticEuler().fixedStep().orElseThrow(),
            Window.cut(List.of(seen(21), seen(6)), TrajectoryMatching.WHOLE, 0.25),
            true);

    @Test
    void theyDoubleUntilTheyAreWhole() {
        FixedLoss loss = new GrowingWindows(whole, 4, 10, new Counting());

        assertThat(loss.stagesLeft()).isEqualTo(2);
        assertThat(loss.value(new double[10])).isEqualTo(8 + 5);
        loss.nextStage();
        assertThat(loss.value(new double[10])).isEqualTo(16 + 5);
        assertThat(loss.scale()).isGreaterThan(whole.scale());
        loss.nextStage();
        assertThat(loss.value(new double[10])).isEqualTo(20 + 5);
        assertThat(loss.scale()).isEqualTo(whole.scale());
        assertThatIllegalStateException().isThrownBy(loss::nextStage).withMessage("stagesLeft must be > 0, got 0");
    }

    @Test
    void withoutShortOnesTheyAreWholeAtOnce() {
        FixedLoss loss = new GrowingWindows(whole, 0, 10, new Counting());

        assertThat(loss.stagesLeft()).isZero();
        assertThat(loss.value(new double[10])).isEqualTo(25);
    }

    @Test
    void aBeginningHasTheStepsAndArrivalsOfTheWhole() {
        Window window = whole.windows().get(0);

        Window first = window.first(3);

        assertThat(first.slot()).isEqualTo(window.slot());
        assertThat(first.start()).isSameAs(window.start());
        assertThat(first.steps()).isEqualTo(6); // two for each half unit of time
        assertThat(first.arrival(5)).isEqualTo(2);
        assertThat(first.seen()).containsExactly(1, -1, 2, -2, 3, -3);
        assertThat(window.first(20)).isSameAs(window);
    }

    @Test
    void fewEpochsAreDividedAmongTheStages() {
        Stages stages = new Stages(new GrowingWindows(whole, 4, 10, new Counting()), 8, 5);

        assertThat(IntStream.range(0, 8).mapToObj(epoch -> stages.goOn(false)))
                .containsExactly(false, true, false, true, false, false, false, false);
    }

    @Test
    void whatIsStuckGoesOnAtOnce() {
        Stages stages = new Stages(new GrowingWindows(whole, 4, 10, new Counting()), 100, 5);

        assertThat(stages.goOn(true)).isTrue();
        assertThat(stages.goOn(true)).isTrue();
        assertThat(stages.goOn(true)).isFalse();
    }

    private static Trajectory seen(int rows) {
        double[] times = IntStream.range(0, rows).mapToDouble(k -> 0.5 * k).toArray();
        double[] q = IntStream.range(0, rows).mapToDouble(k -> k).toArray();
        double[] p = IntStream.range(0, rows).mapToDouble(k -> -k).toArray();
        return Trajectory.of(1, times, q, p);
    }

    /** The loss is how many observations are arrived at. */
    private record Counting(String description) implements LossEvaluator {

        Counting() {
            this("counts");
        }

        @Override
        public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double windowMatching(double[] parameters, WindowBatch batch, double[] out) {
            return batch.windows().stream().mapToInt(Window::arrivals).sum();
        }
    }
}
