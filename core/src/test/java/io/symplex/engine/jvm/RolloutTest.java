package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.kernel.EnergyKernel;
import io.symplex.kernel.Nonlinearity;
import io.symplex.kernel.PerceptronShape;
import io.symplex.kernel.Twin;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.train.SegmentBatch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutTest {

    private static final long PLENTY = 1L << 30;

    private final Perceptron architecture = Perceptron.of(1, 8, 5);
    private final PerceptronShape shape = architecture.shape();
    private final SegmentBatch batch = SegmentBatch.of(
            Observations.of(List.of(Trajectory.of(
                    1, new double[] {0, 2, 2.5, 3.7}, new double[] {0.5, -0.3, 0.2, 1}, new double[] {0.1, 0.9, -0.8, 0
                    }))),
            0.1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tapesMadeAgainGiveTheSameBitsAsTapesKept(boolean truncated) {
        Run kept = new Run(PLENTY, truncated, 1);
        Run made = new Run(0, truncated, 1);

        assertThat(batch.steps(0)).isEqualTo(20); // 40 half steps against a single tape
        assertThat(made.loss).isEqualTo(kept.loss).isPositive();
        assertThat(made.gradient).isEqualTo(kept.gradient).doesNotContain(Double.NaN);
        assertThat(kept.gradient[0]).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, PLENTY})
    void everyRunAddsToTheGradient(long budget) {
        Run once = new Run(budget, false, 1);
        Run twice = new Run(budget, false, 2);

        assertThat(twice.loss).isEqualTo(2 * once.loss);
        for (int i = 0; i < once.gradient.length; i++) { // each run adds some 200 numbers, rounded at other places
            assertThat(Math.abs(twice.gradient[i] - 2 * once.gradient[i])).isLessThan(1e-13);
        }
    }

    /** The sum of squares and its gradient after a number of rollouts. */
    private final class Run {
        private final double loss;
        private final double[] gradient = new double[shape.parameterCount()];

        Run(long budget, boolean truncated, int times) {
            EnergyKernel kernel = Twin.scalar().doublePrecision(shape, Nonlinearity.TANH);
            kernel.load(NeuralHamiltonian.untrained(architecture, 2).parameters());
            kernel.clearGradient();
            Rollout rollout = new Rollout(kernel, architecture.form(), budget);
            double sum = 0;
            for (int k = 0; k < times; k++) {
                sum += rollout.run(batch, 0, batch.count(), truncated, Thread.currentThread());
            }
            loss = sum;
            kernel.readGradient(gradient);
        }
    }
}
