package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 80, 127, 128, 129, 1000, 1024})
    void rowsAreSplitEvenlyIntoAsFewAsPossible(int rows) {
        int count = Chunks.count(rows);

        assertThat(count).isEqualTo((int) Math.ceil(rows / 64.0));
        int next = 0;
        for (int chunk = 0; chunk < count; chunk++) {
            assertThat(Chunks.from(rows, chunk)).isEqualTo(next);
            assertThat(Chunks.size(rows, chunk)).isBetween(rows / count, 64).isLessThanOrEqualTo(rows / count + 1);
            next += Chunks.size(rows, chunk);
        }
        assertThat(next).isEqualTo(rows);
    }
}
