package io.symplex.scripts.repl;

import io.symplex.scripts.shell.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the figures of a session, and remembers the last. */
final class Pictures {

    private final Screen screen;
    private @Nullable Picture last;
    private @Nullable Path folder;
    private int saved;

    Pictures(Screen screen) {
        this.screen = screen;
    }

    /** Shows a figure in the terminal, or says how to see it. */
    void show(Picture picture) {
        last = picture;
        screen.note("figure" + (picture.title().isEmpty() ? "" : " \"" + picture.title() + "\"") + "; /open shows it");
    }

    /**
     * Saves the last figure.
     *
     * @return its file, if there is a figure
     */
    Optional<Path> saveLast() {
        return Optional.ofNullable(last).map(this::save);
    }

    private Path save(Picture picture) {
        try {
            Path place = folder;
            if (place == null) {
                place = Files.createTempDirectory("symplex-");
                folder = place;
            }
            Path file = place.resolve("figure-" + ++saved + ".svg");
            picture.save(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
