package io.symplex.scripts.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The program that shows a file on the user's screen.
 *
 * @param command how it is called, before the path of the file
 */
record Browser(List<String> command) {

    /** Returns the browser of a system; none if it has no screen. */
    static Optional<Browser> of(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Optional.of(new Browser(List.of("open")));
        }
        if (name.startsWith("windows")) {
            return Optional.of(new Browser(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(new Browser(List.of("xdg-open"))) : Optional.empty();
    }

    /** Shows a file; returns whether the program could be started. */
    boolean show(Path file) {
        List<String> words = new java.util.ArrayList<>(command);
        words.add(file.toUri().toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
