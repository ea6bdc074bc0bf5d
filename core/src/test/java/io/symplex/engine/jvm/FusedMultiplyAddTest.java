package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FusedMultiplyAddTest {

    @Test
    void isTimedWithoutATrace() {
        assertThat(FusedMultiplyAdd.nanos()).isPositive();
    }

    @Test
    void onlyASlowOneIsSaid() {
        assertThat(FusedMultiplyAdd.notice(0.5)).isEmpty();
        assertThat(FusedMultiplyAdd.notice(50)).isEmpty();
        assertThat(FusedMultiplyAdd.notice(2000))
                .contains("this processor has no fused multiply-add, or the JVM was told not to use it (-XX:-UseFMA):"
                        + " results are the same, training is hundreds of times slower");
    }
}
