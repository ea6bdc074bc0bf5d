package io.symplex.scripts.repl;

import io.symplex.scripts.display.Graphics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a shell is started.
 *
 * @param imports what cells see without importing it, each as it stands before the semicolon
 * @param graphics how figures are drawn
 * @param keys the keys of {@code emacs} or {@code vi}; empty for those that the user's {@code ~/.inputrc} names
 * @param environment the environment variables
 * @param home the user's home folder
 */
public record Settings(
        List<String> imports, Graphics graphics, Optional<String> keys, Map<String, String> environment, Path home) {

    /** Copies the collections. */
    public Settings {
        imports = List.copyOf(imports);
        environment = Map.copyOf(environment);
    }

    Folders folders() {
        return Folders.of(environment, home);
    }
}
