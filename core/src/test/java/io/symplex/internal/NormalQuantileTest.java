package io.symplex.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

    @Test
    void isRightToFifteenDigits() throws IOException {
        try (InputStream in = NormalQuantileTest.class.getResourceAsStream("/golden/NormalQuantile/quantiles.csv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> {
                        double exact = Double.parseDouble(cells[1]);
                        assertThat(NormalQuantile.of(Double.parseDouble(cells[0])))
                                .as(cells[0])
                                .isCloseTo(exact, within(1e-15 * Math.abs(exact)));
                    });
        }
    }

    @Test
    void theLeastAndTheGreatestAreOpposite() {
        assertThat(NormalQuantile.of(0x1.0p-53))
                .isEqualTo(-8.209536151601386)
                .isEqualTo(-NormalQuantile.of(1 - 0x1.0p-53));
    }
}
