package io.symplex.scripts.run;

import io.symplex.scripts.display.Distance;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the file that the user named. */
final class ScriptFile {

    /** The name of a script that comes from there. */
    static final String STANDARD_INPUT = "stdin";

    private ScriptFile() {}

    /**
     * Reads a script.
     *
     * @param path as the user typed it
     * @throws ProblemException if there is nothing to run, saying why
     */
    static Script read(Path path) {
        return script(path, bytes(path));
    }

    /**
     * Returns the scripts that paths name, of a folder all that lie in it, in the order of their names.
     *
     * @throws ProblemException if there is none, saying why
     */
    static List<Path> all(List<Path> paths) {
        List<Path> scripts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                scripts.add(path);
                continue;
            }
            try (Stream<Path> files = Files.list(path)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".jsh") && !Files.isDirectory(file))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw problem(path, "the folder must have a .jsh file in it, got none; name another");
                }
                scripts.addAll(found);
            } catch (IOException e) {
                throw problem(path, "the folder cannot be read; check its permissions");
            }
        }
        return scripts;
    }

    /**
     * Reads a file that should be a script.
     *
     * @throws ProblemException if it cannot be read, saying why
     */
    static byte[] bytes(Path path) {
        if (isStandardInput(path)) {
            return bytes(path, System.in::readAllBytes);
        }
        if (Files.isDirectory(path)) {
            throw problem(path, "a script must be a file, got a folder; name a .jsh file in it");
        }
        if (!Files.exists(path)) {
            throw problem(path, "there is no such file" + remedy(path));
        }
        return bytes(path, () -> Files.readAllBytes(path));
    }

    /** Tells whether the user named the standard input instead of a file, as {@code -}. */
    static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    /** Where the bytes of a script come from. */
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private static byte[] bytes(Path path, Bytes bytes) {
        try {
            return bytes.read();
        } catch (IOException e) {
            throw problem(path, "the file cannot be read; check its permissions");
        }
    }

    /**
     * Reads a script from what stands in its file.
     *
     * @throws ProblemException if there is nothing to run
     */
    static Script script(Path path, byte[] bytes) {
        Script script = Script.read(isStandardInput(path) ? STANDARD_INPUT : path.toString(), bytes);
        if (ScriptRunner.codeCells(script).isEmpty()) {
            throw problem(path, "a script must have code, got none; write Java in it, cells start with // %%");
        }
        return script;
    }

    private static ProblemException problem(Path path, String message) {
        return new ProblemException(
                new Problem(isStandardInput(path) ? STANDARD_INPUT : path.toString(), message, List.of()));
    }

    private static String remedy(Path path) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            return "; there is no folder " + folder + " either";
        }
        return similar(folder, path.getFileName().toString())
                .map(near -> "; did you mean " + folder.resolve(near) + "?")
                .orElse("");
    }

    private static Optional<String> similar(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(near -> near.endsWith(".jsh"))
                    .filter(near -> distance(near, name) <= Math.max(2, near.length() / 3))
                    .min(Comparator.<String>comparingInt(near -> distance(near, name))
                            .thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            return Optional.empty(); // only the remedy is lost
        }
    }

    /** The ending does not count. */
    private static int distance(String near, String name) {
        return Distance.between(near.replaceFirst("\\.jsh$", ""), name.replaceFirst("\\.jsh$", ""));
    }
}
