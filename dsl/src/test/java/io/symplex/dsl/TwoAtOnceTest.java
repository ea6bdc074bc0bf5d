package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two trainings at once do not disturb each other: each learns the bits that it learns alone. */
class TwoAtOnceTest {

    private static final List<Supplier<Learned>> SENTENCES = List.of(
            () -> gradients(1).train(),
            () -> gradients(2).threads(2).train(),
            () -> arrivals().epochs(20).train(),
            () -> gradients(3).adamThenLevenbergMarquardt(50, 5).train());

    @Test
    void theBitsAreThoseOfEachAlone() throws Exception {
        List<double[]> alone = SENTENCES.stream().map(TwoAtOnceTest::parameters).toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int first = 0; first < SENTENCES.size(); first++) {
                int second = (first + 1) % SENTENCES.size();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<double[]> one = two.submit(together(start, first));
                Future<double[]> other = two.submit(together(start, second));

                assertThat(one.get()).containsExactly(alone.get(first));
                assertThat(other.get()).containsExactly(alone.get(second));
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<double[]> together(CyclicBarrier start, int sentence) {
        return () -> {
            start.await();
            return parameters(SENTENCES.get(sentence));
        };
    }

    private static double[] parameters(Supplier<Learned> sentence) {
        return sentence.get().model().parameters();
    }

    private static GradientMatchingStage gradients(long seed) {
        return Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(300)
                .seed(seed);
    }

    private static TrajectoryMatchingStage arrivals() {
        return Experiment.of(harmonicOscillator())
                .sample(20, 1.5)
                .simulate(200, 0.01)
                .keepEvery(50)
                .trajectoryMatching();
    }
}
