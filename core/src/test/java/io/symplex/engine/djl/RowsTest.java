package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void asFewPartsAsAllowedAndThoseEven() {
        assertThat(Rows.of(10, 100)).containsExactly(new Rows(0, 10));
        assertThat(Rows.of(10, 10)).containsExactly(new Rows(0, 10));
        assertThat(Rows.of(10, 9)).containsExactly(new Rows(0, 5), new Rows(5, 5));
        assertThat(Rows.of(10, 4)).containsExactly(new Rows(0, 3), new Rows(3, 3), new Rows(6, 4));
        assertThat(Rows.of(3, 0)).containsExactly(new Rows(0, 1), new Rows(1, 1), new Rows(2, 1)); // a row goes always
        assertThat(Rows.of(1, Long.MAX_VALUE)).containsExactly(new Rows(0, 1));
    }

    @Nested
    @NeedsPyTorch
    class WhereMemoryIsShort {

        private static final long ONE_MEBIBYTE = 1 << 20; // a dozen rows of a rollout here, 600 of gradient matching

        private final Perceptron network = Perceptron.of(2, 7, 5);
        private final double[] parameters = network.initialParameters(2);
        private final LossEvaluator whole = DjlEvaluator.of(network, Compute.DEFAULTS);
        private final LossEvaluator inParts = DjlEvaluator.of(network, Compute.DEFAULTS, ONE_MEBIBYTE);
        private final double[] expected = new double[parameters.length];
        private final double[] found = new double[parameters.length];

        @Test
        void gradientMatchingGivesTheSame() {
            StateBatch states = Cases.states(2, 2000);

            double loss = whole.gradientMatching(parameters, states, expected);

            assertThat(inParts.gradientMatching(parameters, states, found)).isCloseTo(loss, within(1e-13 * loss));
            assertThat(found).isNotEqualTo(expected); // sums in another order
            Cases.assertAgree(found, expected, 1e-13);
        }

        @Test
        void trajectoryMatchingGivesTheSame() {
            SegmentBatch segments = Cases.segments(2);

            double loss = whole.trajectoryMatching(parameters, segments, false, expected);

            assertThat(inParts.trajectoryMatching(parameters, segments, false, found))
                    .isCloseTo(loss, within(1e-13 * loss));
            assertThat(found).isNotEqualTo(expected);
            Cases.assertAgree(found, expected, 1e-13);
        }
    }
}
