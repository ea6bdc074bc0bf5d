package io.symplex.plot;

import static io.symplex.plot.Samples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

    private static final Figure FIGURE = Figure.of(panel("a")).size(300, 200);

    @TempDir
    Path folder;

    @Test
    void theExtensionDecidesAndFoldersAreCreated() throws Exception {
        Path png = FIGURE.save(folder.resolve("new/deep/figure.PNG"));
        Path svg = FIGURE.save(folder.resolve("new/deep/figure.svg"));

        assertThat(png).isAbsolute().hasBinaryContent(FIGURE.toPng());
        Path pdf = FIGURE.save(folder.resolve("new/deep/figure.pdf"));

        assertThat(svg).isAbsolute().hasContent(FIGURE.toSvg());
        assertThat(pdf).isAbsolute().hasBinaryContent(FIGURE.toPdf());
        assertThat(listed(folder.resolve("new/deep"))).containsExactlyInAnyOrder(png, svg, pdf);
    }

    @Test
    void anOlderFileIsReplaced() throws Exception {
        Path file = folder.resolve("figure.svg");
        Files.writeString(file, "old");

        FIGURE.save(file);

        assertThat(file).hasContent(FIGURE.toSvg());
    }

    @Test
    void anUnknownExtensionIsRefusedBeforeAnythingIsTouched() {
        Path file = folder.resolve("new/figure.jpg");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.save(file))
                .withMessage("file must end in .png, .svg or .pdf, got " + file);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeLeavesNothing() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
        Path target = blocked.resolve("figure.svg");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FIGURE.save(target))
                .withMessageStartingWith(target + " cannot be written (");
        assertThat(listed(folder)).containsExactly(blocked);
    }

    @Test
    void aTargetThatCannotBeReplacedLeavesNothing() throws Exception {
        Path taken = Files.createDirectories(folder.resolve("figure.svg/inner")).getParent();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FIGURE.save(taken))
                .withMessageStartingWith(taken + " cannot be written (");
        assertThat(listed(folder)).containsExactly(taken);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
