package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UndisturbedTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aCollectionMeansOnceMore() {
        double[] out = new double[1];

        double value = Undisturbed.evaluate(out, array -> {
            if (calls.incrementAndGet() == 1) {
                array[0] = 666;
                System.gc();
                return 666;
            }
            array[0] = 1;
            return 2;
        });

        assertThat(calls.get()).isGreaterThanOrEqualTo(2);
        assertThat(value).isEqualTo(2);
        assertThat(out).containsExactly(1);
    }

    @Test
    void theSameTwiceIsEnough() {
        double[] out = new double[1];

        double value = Undisturbed.evaluate(out, array -> {
            calls.incrementAndGet();
            System.gc();
            array[0] = Double.NaN; // a training may diverge
            return Double.NaN;
        });

        assertThat(calls).hasValue(2);
        assertThat(value).isNaN();
    }

    @Test
    void neverTheSameIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Undisturbed.evaluate(new double[1], array -> {
                    System.gc();
                    return calls.incrementAndGet();
                }))
                .withMessage("block must compute the same each time, got 10 different results while garbage collections"
                        + " came between; leave out what draws random numbers, such as dropout");
    }
}
