package io.symplex.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Writes a figure to a file that appears whole or not at all. */
final class FigureFile {

    private FigureFile() {}

    static Path write(Figure figure, Path file) {
        Path target = file.toAbsolutePath().normalize();
        byte[] bytes = bytes(figure, target); // before anything is touched
        Path folder = target.getParent();
        if (folder == null) {
            throw notPicture(target);
        }
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
            move(draft, target);
        } catch (IOException e) {
            discard(draft, e);
            throw new UncheckedIOException("figure cannot be written to " + target + " (" + e + ")", e);
        }
        return target;
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
        throw notPicture(target);
    }

    private static IllegalArgumentException notPicture(Path target) {
        return new IllegalArgumentException("file must end in .png, .svg or .pdf, got " + target);
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft, IOException cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
