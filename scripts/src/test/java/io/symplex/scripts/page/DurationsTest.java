package io.symplex.scripts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0, 1 ms", "999, 999 ms", "1000, 1.0 s", "59949, 59.9 s", "59951, 1 min 00 s", "125000, 2 min 05 s"})
    void theUnitFitsTheTime(long millis, String text) {
        assertThat(Durations.text(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
