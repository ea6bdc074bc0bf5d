package io.symplex.scripts.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;

/** Names of files as a user types them, {@code ~} being the home folder. */
final class FileNames {

    private FileNames() {}

    /** Returns the file that a typed name means. */
    static Path path(String typed, Path home) {
        if (typed.equals("~")) {
            return home;
        }
        return typed.startsWith("~/") ? home.resolve(typed.substring(2)) : Path.of(typed);
    }

    /** Returns the files and folders that a name being typed may become; hidden ones once their dot is typed. */
    static List<Candidate> startingWith(String typed, Path home) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String start = typed.substring(slash + 1);
        List<Candidate> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(folder, home))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(start) && (name.startsWith(".") == start.startsWith("."))) {
                    boolean inner = Files.isDirectory(file);
                    String shown = name + (inner ? "/" : "");
                    found.add(new Candidate(folder + shown, shown, null, null, null, null, false));
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }
}
