package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DistanceTest {

    @ParameterizedTest
    @CsvSource({"help,help,0", "help,hlep,2", "help,'',4", "'',a,1", "kitten,sitting,3"})
    void lettersChangedPutInAndLeftOutCount(String a, String b, int distance) {
        assertThat(Distance.between(a, b)).isEqualTo(distance);
    }
}
