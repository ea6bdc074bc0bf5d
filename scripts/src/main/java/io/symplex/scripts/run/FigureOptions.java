package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.display.TerminalPictures;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command line says about the figures of what it runs. */
final class FigureOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<folder>",
            description = "Where figures are saved; default: output/<script name>.")
    private @Nullable Path output;

    @Option(
            names = "--graphics",
            paramLabel = "<way>",
            defaultValue = "none",
            converter = GraphicsConverter.class,
            description = "Draws figures in the terminal too: auto, kitty, iterm2, sixel or text.")
    private Graphics graphics = Graphics.NONE;

    /** Returns where the figures of a script go. */
    FigureFolder folder(String script) {
        return new FigureFolder(Optional.ofNullable(output).orElseGet(() -> FigureFolder.of(Path.of(script))));
    }

    /** Returns how they are drawn. */
    TerminalPictures pictures(Console console) {
        return TerminalPictures.of(graphics, System.getenv(), console.isTerminal());
    }
}
