package io.symplex.scripts.display;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to show a figure on a terminal: what a user may ask for with {@code --graphics}. */
public enum Graphics {
    /** The best that the terminal is known to understand. */
    AUTO,

    /** A picture by Kitty's graphics protocol. */
    KITTY,

    /** A picture by iTerm2's inline images protocol. */
    ITERM2,

    /** A picture by DEC's sixels. */
    SIXEL,

    /** Characters: braille dots, axes and numbers. */
    TEXT,

    /** Nothing. */
    NONE;

    /**
     * Returns the way of a name.
     *
     * @param name such as {@code kitty}, in any case
     * @return the way
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Graphics named(String name) {
        return Arrays.stream(values())
                .filter(way -> way.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("graphics must be one of " + names() + ", got '" + name + "'"));
    }

    private static String names() {
        return Arrays.stream(values()).map(Graphics::toString).collect(Collectors.joining(", "));
    }

    /** Returns its name as a user writes it, such as {@code kitty}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
