package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 80, 127, 128, 129, 1000, 1024})
    void rowsAreSplitEvenlyIntoAsFewChunksAsPossible(int rows) {
        int count = Split.chunks(rows);

        assertThat(count).isEqualTo((int) Math.ceil(rows / 64.0));
        int next = 0;
        for (int chunk = 0; chunk < count; chunk++) {
            int size = Split.from(rows, count, chunk + 1) - Split.from(rows, count, chunk);
            assertThat(Split.from(rows, count, chunk)).isEqualTo(next);
            assertThat(size).isBetween(rows / count, 64).isLessThanOrEqualTo(rows / count + 1);
            next += size;
        }
        assertThat(next).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "50,1,1",
        "511,1,1",
        "512,1,2",
        "1024,1,4",
        "100000,1,16",
        "80,100,2",
        "64,100,1",
        "1,1000000,1"
    })
    void groupsAreWorthTheirGradientAndHaveAChunkAtLeast(int rows, int passes, int groups) {
        assertThat(Split.groups(rows, passes)).isEqualTo(groups);
    }

    @Test
    void noProductOverflows() {
        int most = Integer.MAX_VALUE / 2; // rows of an array, two numbers each

        assertThat(Split.chunks(most)).isEqualTo(16_777_216);
        assertThat(Split.groups(most, Integer.MAX_VALUE)).isEqualTo(Split.MOST_GROUPS);
        assertThat(Split.from(most, 16, 15)).isEqualTo(1_006_632_959);
    }
}
