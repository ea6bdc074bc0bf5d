package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ValueTextTest {

    @Test
    void anArrayIsShownByItsElements() {
        assertThat(ValueText.of(new double[] {1, 2.5})).isEqualTo("[1.0, 2.5]");
        assertThat(ValueText.of(new String[] {"a", null})).isEqualTo("[a, null]");
        assertThat(ValueText.of(new int[0])).isEqualTo("[]");
    }

    @Test
    void anArrayOfArraysToo() {
        assertThat(ValueText.of(new double[][] {{1}, {2, 3}, {}})).isEqualTo("[[1.0], [2.0, 3.0], []]");
    }

    @Test
    void aLongArrayIsCut() {
        assertThat(ValueText.of(IntStream.range(0, 12_345).toArray()))
                .isEqualTo("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …] (12,345 elements)");
    }

    @Test
    void aLongListIsCut() {
        assertThat(ValueText.of(Collections.nCopies(21, "x")))
                .isEqualTo("[x, x, x, x, x, x, x, x, x, x, …] (21 elements)");
    }

    @Test
    void anythingElseIsItsOwnText() {
        assertThat(ValueText.of("text")).isEqualTo("text");
        assertThat(ValueText.of(List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat(ValueText.of(Map.of("a", 1))).isEqualTo("{a=1}");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(ValueText.of("x".repeat(10_001))).isEqualTo("x".repeat(10_000) + "… (10,001 characters in all)");
    }
}
