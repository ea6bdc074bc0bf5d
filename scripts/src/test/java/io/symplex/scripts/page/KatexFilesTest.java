package io.symplex.scripts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class KatexFilesTest {

    @Test
    void theVersionIsThatOfTheExpectedFormulas() {
        assertThat(KatexFiles.version()).isEqualTo("0.18.11");
        assertThat(KatexFiles.text("katex.js")).contains("version = \"0.18.11\"");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> KatexFiles.bytes("none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the class path must have org.webjars.npm:katex, got none with"
                        + " /META-INF/resources/webjars/katex/0.18.11/dist/none; add its archive");
    }
}
