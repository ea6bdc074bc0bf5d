package io.symplex.scripts.repl;

import io.symplex.scripts.shell.Description;
import java.util.ArrayList;
import java.util.List;

/** How signatures and documentation look on the screen. */
final class Documentation {

    private final Screen screen;

    Documentation(Screen screen) {
        this.screen = screen;
    }

    /** Prints all descriptions, each under its signature. */
    void show(List<Description> descriptions) {
        lines(descriptions).forEach(screen::print);
    }

    /** Prints the signatures alone. */
    void signatures(List<Description> descriptions) {
        descriptions.forEach(description -> screen.print(screen.bold(wrapped(description.signature()), "")));
    }

    /** Returns the lines of all descriptions, as wide as the screen. */
    List<String> lines(List<Description> descriptions) {
        List<String> lines = new ArrayList<>();
        for (Description description : descriptions) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            wrapped(description.signature())
                    .lines()
                    .map(line -> screen.bold(line, ""))
                    .forEach(lines::add);
            String text = description.text().isEmpty() ? "(no documentation at hand)" : description.text();
            Wrap.text(text.indent(2).stripTrailing(), screen.columns()).lines().forEach(lines::add);
        }
        return lines;
    }

    private String wrapped(String signature) {
        return Wrap.text(signature, screen.columns());
    }
}
