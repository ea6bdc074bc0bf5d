package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.plot.TextColors;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalEnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm-kitty, KITTY",
        "TERM=xterm-ghostty, KITTY",
        "TERM=xterm-256color KITTY_WINDOW_ID=1, KITTY",
        "TERM=xterm-256color TERM_PROGRAM=ghostty, KITTY",
        "TERM=xterm-256color TERM_PROGRAM=iTerm.app, ITERM2",
        "TERM=xterm-256color TERM_PROGRAM=WezTerm, ITERM2",
        "TERM=xterm TERM_PROGRAM=mintty, ITERM2",
        "TERM=xterm-256color LC_TERMINAL=iTerm2, ITERM2",
        "TERM=foot, SIXEL",
        "TERM=mlterm, SIXEL",
        "TERM=contour, SIXEL",
        "TERM=xterm-256color KONSOLE_VERSION=230801, SIXEL",
        "TERM=xterm-256color KONSOLE_VERSION=211200, TEXT",
        "TERM=xterm-256color KONSOLE_VERSION=new, TEXT",
        "TERM=xterm-256color, TEXT",
        "TERM=xterm-256color TERM_PROGRAM=vscode, TEXT",
        "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal, TEXT",
        "TERM=dumb, TEXT",
        "A=, TEXT",
        "TERM=tmux-256color KITTY_WINDOW_ID=1, TEXT",
        "TERM=xterm-kitty TMUX=/tmp/tmux-0/default, TEXT",
        "TERM=screen.xterm-256color LC_TERMINAL=iTerm2, TEXT",
        "TERM=xterm-kitty STY=1.pts-0, TEXT"
    })
    void knowsTheBestWayToShowAFigure(String variables, Graphics best) {
        assertThat(new TerminalEnvironment(parsed(variables), true).graphics()).isEqualTo(best);
    }

    @Test
    void nothingIsShownOnNoTerminal() {
        TerminalEnvironment pipe = new TerminalEnvironment(parsed("TERM=xterm-kitty COLORTERM=truecolor"), false);

        assertThat(pipe.graphics()).isEqualTo(Graphics.NONE);
        assertThat(pipe.colors()).isEqualTo(TextColors.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm-256color COLORTERM=truecolor, DIRECT",
        "TERM=xterm COLORTERM=24bit, DIRECT",
        "TERM=xterm-256color, INDEXED",
        "TERM=tmux-256color, INDEXED",
        "TERM=xterm, INDEXED",
        "TERM=linux, NONE",
        "TERM=vt100, NONE",
        "TERM=dumb COLORTERM=truecolor, NONE",
        "A=, NONE",
        "TERM=xterm-256color NO_COLOR=1, NONE"
    })
    void knowsWhichColoursCharactersCanHave(String variables, TextColors colors) {
        assertThat(new TerminalEnvironment(parsed(variables), true).colors()).isEqualTo(colors);
    }

    private static Map<String, String> parsed(String variables) {
        Map<String, String> map = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            map.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        return map;
    }
}
