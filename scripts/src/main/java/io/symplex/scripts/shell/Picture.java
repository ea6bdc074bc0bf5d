package io.symplex.scripts.shell;

import io.symplex.plot.Figure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A value that is to be looked at. */
public final class Picture {

    private final String title;
    private final Consumer<Path> save;

    private Picture(String title, Consumer<Path> save) {
        this.title = title;
        this.save = save;
    }

    /**
     * Returns the picture that a value is.
     *
     * @param value what a snippet evaluated to
     * @return the picture, if it is a {@link Figure}
     */
    public static Optional<Picture> of(Object value) {
        return value instanceof Figure figure
                ? Optional.of(new Picture(figure.title(), figure::save))
                : Optional.empty();
    }

    /**
     * Returns what stands above it.
     *
     * @return the title, maybe empty
     */
    public String title() {
        return title;
    }

    /**
     * Writes it to a file, which is replaced whole or not at all.
     *
     * @param file where to; the extension, {@code .png} or {@code .svg}, says the format
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void save(Path file) {
        save.accept(file);
    }
}
