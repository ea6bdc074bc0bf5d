package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ConsoleTest {

    private static final String ERASE = "\r\033[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void aStatusIsRewrittenInPlace() {
        Console console = console(true);

        console.status("one");
        console.status("two");
        console.status("");

        assertThat(screen()).isEqualTo(drawn("one") + ERASE + drawn("two") + ERASE);
    }

    @Test
    void whatIsPrintedStandsAboveTheStatus() {
        Console console = console(true);

        console.status("busy");
        console.out().print("line\n");
        console.err().print("notice\n");

        assertThat(screen())
                .isEqualTo(drawn("busy") + ERASE + "line\n" + drawn("busy") + ERASE + "notice\n" + drawn("busy"));
    }

    @Test
    void aStatusWaitsForTheEndOfALine() {
        Console console = console(true);

        console.out().print("begun");
        console.status("busy");
        console.out().print(", ended\n");

        assertThat(screen()).isEqualTo("begun, ended\n" + drawn("busy"));
    }

    @Test
    void noTerminalSeesNoStatus() {
        Console console = console(false);

        console.status("busy");
        console.out().println("line √");

        assertThat(screen()).isEqualTo("line √" + System.lineSeparator());
    }

    @Test
    void everyoneHasTheirOwnStatusAndTheLastIsSeen() {
        Console console = console(true);

        console.status("a", "one");
        console.status("b", "two");
        console.status("a", "three");
        console.status("b", "");
        console.status("");

        assertThat(screen())
                .isEqualTo(drawn("one") + ERASE + drawn("two") + ERASE + drawn("two") + ERASE + drawn("three") + ERASE);
    }

    @Test
    void aFreshLineEndsOneThatWasBegun() {
        Console console = console(true);

        console.freshLine();
        console.out().print("begun");
        console.freshLine();
        console.freshLine();

        assertThat(screen()).isEqualTo("begun" + System.lineSeparator());
    }

    @Test
    void anUnknownSizeIsThatOfAnOldTerminal() {
        PrintStream raw = new PrintStream(screen, false, StandardCharsets.UTF_8);
        Console known = new Console(raw, raw, true, () -> 120, () -> 40);

        assertThat(console(true).columns()).isEqualTo(80);
        assertThat(console(true).rows()).isEqualTo(24);
        assertThat(known.columns()).isEqualTo(120);
        assertThat(known.rows()).isEqualTo(40);
    }

    private Console console(boolean terminal) {
        PrintStream raw = new PrintStream(screen, false, StandardCharsets.UTF_8);
        return new Console(raw, raw, terminal);
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static String drawn(String status) {
        return "\033[?7l" + status + "\033[?7h";
    }
}
