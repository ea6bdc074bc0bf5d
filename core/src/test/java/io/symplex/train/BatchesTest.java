package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    @ParameterizedTest(name = "{0} rows, at most {1}: {2} batches")
    @CsvSource({"10, 0, 1", "10, 10, 1", "10, 100, 1", "10, 9, 2", "10, 3, 4", "10, 1, 10", "1, 1, 1"})
    void everyRowIsInOneBatchOfAboutTheSameSize(int rows, int most, int count) {
        Batches batches = new Batches(rows, most, 1);
        batches.shuffle();

        assertThat(batches.count()).isEqualTo(count);
        List<Integer> seen = new ArrayList<>();
        double shares = 0;
        for (int b = 0; b < count; b++) {
            assertThat(batches.size(b)).isBetween(rows / count, (rows + count - 1) / count);
            assertThat(batches.share(b)).isEqualTo((double) batches.size(b) / rows);
            shares += batches.share(b);
            List<Integer> part = rows(batches, b);
            assertThat(part).isSorted(); // the rows' own order is kept within a batch
            seen.addAll(part);
        }
        assertThat(shares).isCloseTo(1, within(1e-15));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).boxed().toList());
    }

    @Test
    void everyEpochIsDividedAfreshAndEverySeedItsOwn() {
        Batches batches = new Batches(100, 10, 1);
        Batches same = new Batches(100, 10, 1);
        Batches other = new Batches(100, 10, 2);
        batches.shuffle();
        same.shuffle();
        other.shuffle();
        List<Integer> first = rows(batches, 0);

        assertThat(rows(same, 0)).isEqualTo(first);
        assertThat(rows(other, 0)).isNotEqualTo(first);
        batches.shuffle();
        assertThat(rows(batches, 0)).isNotEqualTo(first);
    }

    private static List<Integer> rows(Batches batches, int batch) {
        return IntStream.range(0, batches.size(batch))
                .mapToObj(i -> batches.row(batch, i))
                .toList();
    }

    @Test
    void aBatchMayBeLargerThanAllRows() {
        assertThat(new Batches(7, Integer.MAX_VALUE, 1).count()).isEqualTo(1);
        assertThat(new Batches(7, 7, 1).count()).isEqualTo(1);
        assertThat(new Batches(7, 6, 1).count()).isEqualTo(2);
        assertThat(new Batches(7, 1, 1).count()).isEqualTo(7);
    }
}
