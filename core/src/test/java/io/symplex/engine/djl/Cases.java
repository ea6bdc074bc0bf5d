package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Networks and batches that the tests share. */
final class Cases {

    private Cases() {}

    /** A perceptron with tanh as a DJL block; parameters in the order of ours. */
    static SequentialBlock perceptron(int... hidden) {
        SequentialBlock block = new SequentialBlock().add(inputs -> new NDList(NDArrays.concat(inputs, 1)));
        for (int units : hidden) {
            block.add(Linear.builder().setUnits(units).build()).add(Activation.tanhBlock());
        }
        return block.add(Linear.builder().setUnits(1).build());
    }

    static StateBatch states(int n, int count) {
        StateBatch batch = new StateBatch(count, n);
        batch.set(numbers("q", count * n), numbers("p", count * n), numbers("dp", count * n), numbers("dq", count * n));
        return batch;
    }

    /** Pairs of states at irregular times: 1 to 12 steps from one to the next. */
    static SegmentBatch segments(int n) {
        RandomStream random = RandomStream.of(6, "times");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            double[] times = new double[8];
            for (int k = 1; k < times.length; k++) {
                times[k] = times[k - 1] + random.uniform(0.01, 0.6);
            }
            String purpose = Arrays.toString(times);
            trajectories.add(Trajectory.of(n, times, numbers("q" + purpose, 8 * n), numbers("p" + purpose, 8 * n)));
        }
        return SegmentBatch.of(Observations.of(trajectories), 0.05);
    }

    /** Pairs of states two steps apart, all of them, as simulations give them. */
    static SegmentBatch evenSegments(int n) {
        double[] times = {0, 0.1, 0.2, 0.3};
        return SegmentBatch.of(
                Observations.of(List.of(Trajectory.of(n, times, numbers("q", 4 * n), numbers("p", 4 * n)))), 0.05);
    }

    static double[] numbers(String purpose, int count) {
        double[] out = new double[count];
        RandomStream.of(5, purpose).uniform(-1, 1, out);
        return out;
    }

    /** Requires numbers to agree relative to the largest of them. */
    static void assertAgree(double[] found, double[] expected, double tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(largest).isPositive();
        assertThat(found).hasSameSizeAs(expected);
        // AssertJ's containsExactly takes the square of the length.
        double farthest = IntStream.range(0, found.length)
                .mapToDouble(i -> Math.abs(found[i] - expected[i]))
                .max()
                .orElseThrow();
        assertThat(farthest).isLessThanOrEqualTo(tolerance * largest);
    }
}
