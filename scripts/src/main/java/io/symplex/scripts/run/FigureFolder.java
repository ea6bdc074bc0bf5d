package io.symplex.scripts.run;

import io.symplex.scripts.shell.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the figures of a run are saved: {@code 01-gradient-matching.png} and {@code .svg}, numbered as they come.
 *
 * <p>The folder is created for the first. A file of the same name is replaced, nothing else is touched.
 */
final class FigureFolder {

    private static final int MOST_CHARACTERS = 60;

    private final Path folder;
    private int figures;
    private int files;

    FigureFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder for a script unless the user names one: {@code output/<name>} below the current one. */
    static Path of(Path script) {
        String name = script.getFileName().toString().replaceFirst("\\.jsh$", "");
        return Path.of("output", name.isEmpty() ? "script" : name);
    }

    /**
     * Saves a figure, as PNG and as SVG.
     *
     * @throws UncheckedIOException if that fails
     */
    void save(Picture picture) {
        figures++;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String ending : List.of("png", "svg")) {
            picture.save(folder.resolve(name(figures, picture.title()) + "." + ending));
            files++;
        }
    }

    /** Returns the line that tells where the figures are, empty if there are none. */
    String summary() {
        return files == 0 ? "" : "figures: " + folder + " (" + files + " files)";
    }

    /** Returns how many figures were saved. */
    int count() {
        return figures;
    }

    /** Goes back to a number of figures: those that come replace the ones after it. */
    void goBackTo(int count) {
        figures = count;
        files = 0;
    }

    Path path() {
        return folder;
    }

    /** The number and the title's letters and digits, with hyphens between the words. */
    static String name(int number, String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String slug =
                words.substring(0, Math.min(words.length(), MOST_CHARACTERS)).replaceAll("^-|-$", "");
        return String.format(Locale.ROOT, "%02d-%s", number, slug.isEmpty() ? "figure" : slug);
    }
}
