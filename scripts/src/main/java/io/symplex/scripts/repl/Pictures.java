package io.symplex.scripts.repl;

import io.symplex.plot.Figure;
import io.symplex.scripts.display.TerminalPictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the figures of a session, and remembers the last. */
final class Pictures {

    /** What stays free, so that a figure does not push the cell that made it from the screen. */
    private static final int ROWS_LEFT = 3;

    private final Screen screen;
    private final TerminalPictures ways;
    private @Nullable Figure last;
    private @Nullable Path folder;
    private int saved;

    Pictures(Screen screen, TerminalPictures ways) {
        this.screen = screen;
        this.ways = ways;
    }

    /** Draws a figure in the terminal; where figures are not drawn, says how to see it. */
    void show(Figure figure) {
        last = figure;
        StringBuilder drawn = new StringBuilder();
        ways.show(figure, screen.columns() - 1, Math.max(1, screen.rows() - ROWS_LEFT), drawn);
        if (drawn.isEmpty()) {
            screen.note("a figure; /open shows it");
        } else {
            screen.print(drawn.toString().stripTrailing());
        }
    }

    /**
     * Saves the last figure.
     *
     * @return its file, if there is a figure
     */
    Optional<Path> saveLast() {
        return Optional.ofNullable(last).map(this::save);
    }

    private Path save(Figure figure) {
        try {
            Path place = folder;
            if (place == null) {
                place = Files.createTempDirectory("symplex-");
                folder = place;
            }
            return figure.save(place.resolve("figure-" + ++saved + ".svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
