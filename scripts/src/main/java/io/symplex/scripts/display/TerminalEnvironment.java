package io.symplex.scripts.display;

import io.symplex.plot.TextColors;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of a terminal from the variables it sets.
 *
 * <p>It is never asked: a terminal that does not answer would make everybody wait, and an answer that comes late or
 * through a multiplexer would be typed into the next program. So what is not known for sure is text.
 *
 * @param variables the environment
 * @param terminal whether the output is a terminal
 */
record TerminalEnvironment(Map<String, String> variables, boolean terminal) {

    /** The release of April 2022, the first of Konsole's with sixels, as {@code KONSOLE_VERSION} writes it. */
    private static final int KONSOLE_WITH_SIXELS = 220400;

    TerminalEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Returns the best way to show a figure. */
    Graphics graphics() {
        if (!terminal) {
            return Graphics.NONE;
        }
        if (isMultiplexed()) {
            return Graphics.TEXT; // it would swallow a picture, or scroll without it
        }
        if (isKitty()) {
            return Graphics.KITTY;
        }
        if (program("iTerm.app", "WezTerm", "mintty") || variable("LC_TERMINAL").equals("iTerm2")) {
            return Graphics.ITERM2;
        }
        return hasSixels() ? Graphics.SIXEL : Graphics.TEXT;
    }

    private boolean isMultiplexed() {
        return !variable("TMUX").isEmpty() || !variable("STY").isEmpty() || term("screen", "tmux");
    }

    private boolean isKitty() {
        return term("xterm-kitty", "xterm-ghostty")
                || program("ghostty", "kitty")
                || !variable("KITTY_WINDOW_ID").isEmpty();
    }

    private boolean hasSixels() {
        return term("foot", "mlterm", "contour") || konsole() >= KONSOLE_WITH_SIXELS;
    }

    private int konsole() {
        String version = variable("KONSOLE_VERSION");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Returns the colours that characters can have. */
    TextColors colors() {
        if (!terminal || !variable("NO_COLOR").isEmpty() || term().isEmpty() || term().equals("dumb")) {
            return TextColors.NONE;
        }
        String depth = variable("COLORTERM").toLowerCase(Locale.ROOT);
        if (depth.equals("truecolor") || depth.equals("24bit")) {
            return TextColors.DIRECT;
        }
        boolean many = term().contains("256") || term("xterm", "screen", "tmux", "rxvt", "foot", "alacritty", "mlterm");
        return many ? TextColors.INDEXED : TextColors.NONE;
    }

    private boolean term(String... beginnings) {
        return Stream.of(beginnings).anyMatch(term()::startsWith);
    }

    private String term() {
        return variable("TERM");
    }

    private boolean program(String... names) {
        return Stream.of(names).anyMatch(variable("TERM_PROGRAM")::equals);
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
