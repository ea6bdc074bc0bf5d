package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalSizeTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatSttyPrints() {
        assertThat(TerminalSize.parsed("24 80\n")).containsExactly(24, 80);
        assertThat(TerminalSize.parsed("")).containsExactly(0, 0);
        assertThat(TerminalSize.parsed("size unknown")).containsExactly(0, 0);
    }

    @Test
    void whatIsNoTerminalHasNoSize() throws Exception {
        TerminalSize file =
                new TerminalSize(Files.createFile(folder.resolve("a")).toFile());
        TerminalSize nothing = new TerminalSize(new File("/dev/no-such-terminal"));

        assertThat(file.columns()).isZero();
        assertThat(nothing.rows()).isZero();
    }
}
