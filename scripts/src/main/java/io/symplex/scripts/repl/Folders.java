package io.symplex.scripts.repl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the shell keeps what is the user's: the folders of the XDG Base Directory Specification, and on Windows those
 * that Windows has for it.
 *
 * @param config what the user writes: {@code startup.jsh}
 * @param state what the shell remembers: the history
 */
record Folders(Path config, Path state) {

    private static final String NAME = "symplex";

    /**
     * Returns the folders of the user.
     *
     * @param environment the environment variables
     * @param home the home folder
     */
    static Folders of(Map<String, String> environment, Path home) {
        Optional<String> roaming = value(environment, "APPDATA");
        Optional<String> local = value(environment, "LOCALAPPDATA");
        Path config = value(environment, "XDG_CONFIG_HOME")
                .or(() -> roaming)
                .map(Path::of)
                .orElse(home.resolve(".config"));
        Path state = value(environment, "XDG_STATE_HOME")
                .or(() -> local)
                .map(Path::of)
                .orElse(home.resolve(".local").resolve("state"));
        return new Folders(config.resolve(NAME), state.resolve(NAME));
    }

    Path startup() {
        return config.resolve("startup.jsh");
    }

    Path history() {
        return state.resolve("history");
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
