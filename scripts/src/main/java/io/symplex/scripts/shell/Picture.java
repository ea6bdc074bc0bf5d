package io.symplex.scripts.shell;

import io.symplex.plot.Figure;
import java.nio.file.Path;
import java.util.Optional;

/** A value that is to be looked at. */
public final class Picture {

    private final Figure figure;

    private Picture(Figure figure) {
        this.figure = figure;
    }

    /**
     * Returns the picture that a value is.
     *
     * @param value what a snippet evaluated to
     * @return the picture, if it is a {@link Figure}
     */
    public static Optional<Picture> of(Object value) {
        return value instanceof Figure figure ? Optional.of(new Picture(figure)) : Optional.empty();
    }

    /**
     * Returns what it shows.
     *
     * @return the figure
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns what stands above it.
     *
     * @return the title, maybe empty
     */
    public String title() {
        return figure.title();
    }

    /**
     * Writes it to a file, which is replaced whole or not at all.
     *
     * @param file where to; the extension, {@code .png} or {@code .svg}, says the format
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void save(Path file) {
        figure.save(file);
    }
}
