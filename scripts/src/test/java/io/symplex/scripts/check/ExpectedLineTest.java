package io.symplex.scripts.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.ExpectedLines;
import io.symplex.scripts.literate.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectedLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3                            | 3",
                "loss … after 10 epochs in … s| loss 1.2e-5 after 10 epochs in 0.3 s",
                "…                            | anything",
                "0.0123 ± 0.001               | 0.0130",
                "loss 1e-5 ± 50% so           | loss 1.4e-5 so",
                "a 1 ± 0.1, b −2 ± 0.1        | a 1.05, b −2.05",
                "10,000 ± 1                   | 10,001",
                "1.0 ± 0.2                    | 1.0 ± 0.2",
                "[a] (b) \\E .*               | [a] (b) \\E .*",
                "-1e-3 ± 1e-4                 | -0.00105",
            })
    void matches(String expected, String shown) {
        assertThat(new ExpectedLine(expected).matches(shown)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3                 | 3.0",
                "0.0123 ± 0.001    | 0.0134",
                "1 ± 0.1           | NaN",
                "1 ± 0.1 m         | 1 s",
                "a … b             | a c",
                "a                 | ab",
            })
    void doesNotMatch(String expected, String shown) {
        assertThat(new ExpectedLine(expected).matches(shown)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 ± 0.5     | 1.2      | 1 ± 0.5",
                "1 ± 0.5     | 2        | 2 ± 0.5",
                "… 1 ± 0.5 m | a 2 m    | … 2 ± 0.5 m",
                "1 ± 10% m   | 2 s      | 2 s",
                "a           | b        | b",
            })
    void anUpdateKeepsWhatStillHolds(String expected, String shown, String updated) {
        assertThat(new ExpectedLine(expected).updated(shown)).isEqualTo(updated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// => a", "//=> a", "  // => a  ", "//   => a"})
    void itsLineIsAComment(String line) {
        assertThat(ExpectedLines.of(cell(line))).containsExactly(1);
        assertThat(ExpectedLine.of(line).text()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a => b",
                "int a; // => 1",
                "// =>a",
                "/ => a",
                "String s = \"\"\"\n// => in a text block\n\"\"\";",
                "/*\n// => in a comment\n*/"
            })
    void otherLinesAreNone(String lines) {
        assertThat(ExpectedLines.of(cell(lines))).isEmpty();
    }

    private static Cell cell(String lines) {
        return Script.parse("a.jsh", "int first;\n" + lines + "\nint last;")
                .cells()
                .get(0);
    }
}
