package io.symplex.scripts.literate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a\n", "\n\n", "a\r\nb\r\n", "a\rb", "a\r\n\n\rb\n", "\uFEFFa\n", "\uFEFF", "\r\n"})
    void aTextBecomesTheSameAgain(String text) {
        List<String> lines = SourceText.lines(text);
        TextForm form = TextForm.of(text);

        assertThat(form.text(lines)).isEqualTo(text);
        assertThat(TextForm.parse(form.code(), lines.size()).text(lines)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb\nc\n', n", "'a\nb\nc', n-", "'a\r\nb\r\n', w", "'a\rb\n', rn", "'\uFEFFa\n', bn", "'', ''"})
    void theCodeIsShort(String text, String code) {
        assertThat(TextForm.of(text).code()).isEqualTo(code);
    }

    @Test
    void theUsualFormIsKnown() {
        assertThat(TextForm.of("a\nb\n").isUsual()).isTrue();
        assertThat(TextForm.of("a\nb").isUsual()).isFalse();
        assertThat(TextForm.of("\uFEFFa\n").isUsual()).isFalse();
        assertThat(TextForm.of("a\r\n").isUsual()).isFalse();
    }

    @Test
    void moreLinesGetTheMostFrequentEnd() {
        assertThat(TextForm.of("a\r\nb\r\nc\n").text(List.of("1", "2", "3", "4")))
                .isEqualTo("1\r\n2\r\n3\r\n4\r\n");
        assertThat(TextForm.of("a\r\nb").text(List.of("1", "2", "3"))).isEqualTo("1\r\n2\r\n3");
    }

    @Test
    void aCodeThatIsNoneIsHarmless() {
        assertThat(TextForm.parse("bxyz?", 2).text(List.of("1", "2"))).isEqualTo("\uFEFF1\n2\n");
    }
}
