package io.symplex.plot;

import io.symplex.internal.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a figure to a file that appears whole or not at all; its ending says as what. */
final class FigureFile {

    private FigureFile() {}

    static Path write(Figure figure, Path file) {
        return WholeFile.replace(file, bytes(figure, file.toAbsolutePath().normalize()));
    }

    private static byte[] bytes(Figure figure, Path target) {
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return figure.toPng();
        } else if (name.endsWith(".svg")) {
            return figure.toSvg().getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".pdf")) {
            return figure.toPdf();
        }
        throw new IllegalArgumentException("file must end in .png, .svg or .pdf, got " + target);
    }
}
