package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainingListenerTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2.5, 'epoch:     1 | loss: 2.50000e+00'",
        "500, 1.23456e-3, 'epoch:   500 | loss: 1.23456e-03'",
        "100000, 1.23456e-103, 'epoch: 100000 | loss: 1.23456e-103'"
    })
    void aReportIsOneLineInTheReferencesForm(int epoch, double loss, String line) {
        assertThat(TrainingListener.reportLine(epoch, loss)).isEqualTo(line);
    }
}
