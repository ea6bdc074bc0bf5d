package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureFolderTest {

    @ParameterizedTest
    @CsvSource({
        "1, Gradient matching, 01-gradient-matching",
        "12, 'q, p & energy (2,000 steps)', 12-q-p-energy-2-000-steps",
        "3, '../../etc/passwd', 03-etc-passwd",
        "4, '', 04-figure",
        "5, '***', 05-figure",
        "6, 'Übergang ∂H/∂q', 06-übergang-h-q",
        "123, x, 123-x",
    })
    void theNameIsTheNumberAndTheTitle(int number, String title, String name) {
        assertThat(FigureFolder.name(number, title)).isEqualTo(name);
    }

    @Test
    void aLongTitleIsCut() {
        assertThat(FigureFolder.name(1, "word ".repeat(30)))
                .hasSizeLessThanOrEqualTo(64)
                .endsWith("word");
    }

    @ParameterizedTest
    @CsvSource({"a/b/pendulum.jsh, output/pendulum", "pendulum, output/pendulum", ".jsh, output/script"})
    void theFolderIsNamedAfterTheScript(Path script, Path folder) {
        assertThat(FigureFolder.of(script)).isEqualTo(folder);
    }
}
