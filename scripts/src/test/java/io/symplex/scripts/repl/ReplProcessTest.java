package io.symplex.scripts.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees who types: the real command on a real pseudo-terminal. One process for all tests, which each begin
 * on an empty screen.
 */
@Timeout(180)
final class ReplProcessTest {

    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";
    private static final String CTRL_L = "\014";
    private static final String CTRL_R = "\022";
    private static final String ALT_ENTER = "\033\r";
    private static final String TAB = "\t";
    private static final String ENDS_IN_PROMPT = "(?s)(?:.*\n)?\\[\\d+\\]>";

    @TempDir
    private static Path home;

    private static PseudoTerminal terminal;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(PseudoTerminal.isPossible(), "needs util-linux's script and stty");
        Files.createDirectories(home.resolve(".config/symplex"));
        Files.writeString(home.resolve(".config/symplex/startup.jsh"), "int answer = 42;\n");
        terminal = PseudoTerminal.start(home, 100, Map.of("EDITOR", "sed -i s/5/6/"), "repl", "--graphics", "text");
        terminal.await("[1]>");
        terminal.line("answer");
        terminal.await("\n42\n");
    }

    @AfterAll
    static void leave() throws Exception {
        if (terminal != null) {
            prompt(); // a Ctrl-D before it would mean the end of a line to the terminal itself, and be lost
            terminal.type(CTRL_C + CTRL_D);
            assertThat(terminal.awaitEnd())
                    .as(() -> "exit code; the screen shows:\n" + terminal.text() + terminal.errors())
                    .isZero();
            terminal.close();
        }
    }

    @BeforeEach
    void clear() throws Exception {
        prompt();
        terminal.type(CTRL_L);
        terminal.await(screen -> screen.matches("\\[\\d+\\]>"), "a prompt alone");
    }

    /** Whatever a test left behind, the session is alive and its prompt stands empty. */
    @AfterEach
    void theSessionLives() throws Exception {
        int before = terminal.raw().length();
        terminal.type(CTRL_C);
        terminal.await(screen -> terminal.raw().substring(before).contains("]> "), "a new prompt");
        prompt();
        terminal.type(CTRL_L);
        terminal.await(screen -> screen.matches("\\[\\d+\\]>"), "a prompt alone");
        terminal.line("\"alive \" + (answer + 1)");
        terminal.await("\nalive 43\n");
    }

    private static void prompt() throws Exception {
        terminal.await(screen -> screen.matches(ENDS_IN_PROMPT), "a prompt");
    }

    /** Types a line and waits for an answer and the next prompt: a Ctrl-C typed before it would come to it too late. */
    private static String typed(String line, String wanted) throws Exception {
        terminal.line(line);
        return answered(wanted);
    }

    private static String answered(String wanted) throws Exception {
        return normalised(terminal.await(
                screen -> screen.contains(wanted) && screen.matches(ENDS_IN_PROMPT), "'" + wanted + "' and a prompt"));
    }

    private static String normalised(String screen) {
        return screen.replaceAll("\\[\\d+\\]", "[n]").replaceAll("(?m)^ +> ", "   > ");
    }

    @Test
    void aValueIsShownBelowItsCell() throws Exception {
        assertThat(typed("List.of(1, 2).get(1) + 5", "\n7\n")).startsWith("[n]> List.of(1, 2).get(1) + 5\n7\n[n]>");
    }

    @Test
    void anUnfinishedCellGoesOnInTheNextLine() throws Exception {
        terminal.line("double half(double x) {");
        terminal.line("return x / 2;");
        terminal.line("}");
        prompt();

        assertThat(typed("half(5)", "\n2.5\n")).startsWith("""
                [n]> double half(double x) {
                   >     return x / 2;
                """);
    }

    @Test
    void aPastedChainWithLeadingDotsIsOneCell() throws Exception {
        terminal.paste("List.of(3, 4, 5)\n    .stream()\n    .mapToInt(x -> x)\n    .sum()");

        assertThat(typed("", "\n12\n")).startsWith("""
                [n]> List.of(3, 4, 5)
                   >     .stream()
                   >     .mapToInt(x -> x)
                   >     .sum()
                12
                """);
    }

    @Test
    void severalPastedStatementsAreOneCell() throws Exception {
        terminal.paste("int left = 20;\nint right = 22;\n\nleft * right");

        typed("", "\n440\n");
    }

    @Test
    void aLineThatBeginsWithADotGoesOnWithTheValueBeforeIt() throws Exception {
        typed("List.of(1, 2, 3)", "\n[1, 2, 3]\n");
        typed(".stream()", "a stream, not read yet");
        typed(".count()", "\n3\n");
    }

    @Test
    void aSentenceThatWasNamedGoesOnAndKeepsItsName() throws Exception {
        typed("/reset", "a new session");
        typed("var sentence = Experiment.of(harmonicOscillator())", "]>");
        typed(".sample(9, 1).gradientMatching().epochs(3)", "gradient matching; 3 epochs; seed 0");
        assertThat(typed(".train()", "after 3 epochs")).contains("[n]> .train()\nLearned: loss ");
        typed("sentence.getClass()", "class io.symplex.dsl.Learned");
        typed(".getSimpleName()", "\nLearned\n");
        typed("sentence.getClass()", "class io.symplex.dsl.Learned");
        typed("/save sentence.jsh", "saved 4 cells");

        assertThat(home.resolve("sentence.jsh")).content().contains("""
                // %%
                var sentence = Experiment.of(harmonicOscillator())
                    .sample(9, 1).gradientMatching().epochs(3)
                    .train()
                """);
    }

    @Test
    void altEnterBeginsALine() throws Exception {
        terminal.type("1 + 1" + ALT_ENTER);

        assertThat(typed("+ 5", "\n7\n")).startsWith("[n]> 1 + 1\n   > + 5\n7\n");
    }

    @Test
    void tabCompletesAndThenShowsSignaturesAndDocumentation() throws Exception {
        terminal.type("simulate" + TAB);
        terminal.await("> simulate(");
        terminal.type(TAB);
        terminal.await("Trajectory simulate(Hamiltonian system, State start, int steps, double dt)");
        terminal.type(TAB);
        terminal.await("dt: ");
    }

    @Test
    void tabListsWhatAWordMayBecome() throws Exception {
        terminal.type("Experiment.of(pendulum()).sample(9, 1)." + TAB);

        terminal.await("(int steps, double dt) SimulatedStage");
    }

    @Test
    void tabCompletesCommandsAndFiles() throws Exception {
        Files.writeString(home.resolve("a-script.jsh"), "int loaded = 5;\n// %%\nloaded * 111\n");
        terminal.type("/lo" + TAB);
        terminal.await("> /load");
        terminal.type("a-scr" + TAB);
        terminal.await("> /load a-script.jsh");

        typed("", "\n555\n");
        typed("loaded", "\n5\n");
    }

    @Test
    void aCompileErrorIsUnderlined() throws Exception {
        assertThat(typed("int x = \"a\"", "^^^")).startsWith("""
                [n]> int x = "a"
                incompatible types: String cannot be converted to int
                    int x = "a"
                            ^^^""");
    }

    @Test
    void anExceptionShowsItsCauseFirstAndTheUsersLines() throws Exception {
        typed(
                "double root(double x) { if (x < 0) throw new IllegalStateException(\"x must be >= 0\"); return x; }",
                "]>");
        prompt();

        assertThat(typed("root(-1)", "called from")).contains("x must be >= 0\n", "  called from [n]:1: root(-1)");
        terminal.line("/trace");
        answered("java.lang.IllegalStateException: x must be >= 0");
    }

    @Test
    void ctrlCEndsATrainingAndShowsWhatItLearned() throws Exception {
        terminal.line(
                "var cut = Experiment.of(harmonicOscillator()).sample(9, 1).gradientMatching().epochs(900000000).train()");
        terminal.await(" left");

        terminal.type(CTRL_C);

        terminal.await("interrupted");
        prompt();
        typed("cut.getClass()", "class io.symplex.dsl.Learned");
    }

    @Test
    void ctrlCEndsALoop() throws Exception {
        terminal.line("System.out.println(\"looping\"); while (true) { }");
        terminal.await("\nlooping");

        terminal.type(CTRL_C);

        answered("\ninterrupted\n");
    }

    @Test
    void ctrlCClearsTheLine() throws Exception {
        terminal.type("half a thought");
        terminal.await("half a thought");

        terminal.type(CTRL_C);

        prompt();
    }

    @Test
    void theSessionSurvivesItsSnippets() throws Exception {
        typed("System.exit(3)", "System.exit(3) ends a script; the session goes on");
        typed("int deep(int n) { return deep(n + 1) + 1; }", "]>");
        prompt();
        typed("deep(0)", "StackOverflowError");
        typed("new long[Integer.MAX_VALUE].length", "OutOfMemoryError");
        terminal.line("new Thread(() -> { throw new IllegalStateException(\"lost\"); }).start(); Thread.sleep(300)");
        answered("lost\n");
    }

    @Test
    void aValueThatCannotBeShownCostsNothing() throws Exception {
        typed("class Broken { public String toString() { throw new AssertionError(\"no\"); } }", "]>");
        typed("new Broken()", "the value cannot be shown, its toString() threw AssertionError: no");
        typed("class Endless { public String toString() { System.out.println(\"begun\"); while (true) { } } }", "]>");
        terminal.line("new Endless()");
        terminal.await("\nbegun"); // a Ctrl-C before it would interrupt the cell, and the value would still be shown

        terminal.type(CTRL_C);

        answered("interrupted");
    }

    @Test
    void aFigureIsDrawn() throws Exception {
        terminal.line("/plot x -> x * x from 0 to 2");

        String drawn = terminal.await(
                screen -> screen.matches("(?s).*\\n\\[\\d+\\]>") && screen.contains("4┤"), "a figure and a prompt");
        assertThat(drawn.chars()).anyMatch(c -> c > 0x2800 && c < 0x2900);
        terminal.line("/open");
        assertThat(answered("figure-1.svg")).contains("there is no browser here; the figure is in ");
    }

    @Test
    void whatCannotBePlottedIsSaid() throws Exception {
        typed("/plot \"a\"", "a plot must be of a figure, a system,");
        typed("/plot 3 from 1 to 2", "only a function has a range");
        typed("/plot", "/plot must be followed by an expression");
    }

    @Test
    void aWindowMadeNarrowerIsDrawnAnew() throws Exception {
        terminal.type("int aRatherLongNameOfAVariable = 1000000 + 2000000 + 3000000");
        terminal.await("3000000");
        try {
            terminal.resize(40);
            terminal.type(CTRL_L);
            terminal.await(screen -> screen.replace("\n", "").contains("2000000 + 3000000"), "the line, folded");
            terminal.line("");
            prompt();
            typed("aRatherLongNameOfAVariable + 1", "\n6000001\n");
        } finally {
            terminal.resize(100);
        }
    }

    @Test
    void commandsThatDoNotExistHaveANeighbour() throws Exception {
        typed("/hlep", "there is no command /hlep; did you mean /help? /help lists all");
    }

    @Test
    void helpExplainsCommandsAndWords() throws Exception {
        typed("/help save", "A file that exists is replaced only with --force.");
        typed("/help pendulum", "Pendulum pendulum(double mass, double length, double gravity)");
        typed("/help nonsense", "nothing is known of 'nonsense'; name a command, a method or a type");
        typed("/help", "Ctrl-R         searches what was typed");
    }

    @Test
    void whatIsSavedRuns() throws Exception {
        typed("/reset", "a new session");
        typed("var numbers = List.of(2, 3)", "]>");
        typed("numbers.get(7)", "IndexOutOfBounds");
        typed("numbers.stream()", "a stream, not read yet");
        typed(".mapToInt(x -> x)", "]> .mapToInt(x -> x)\na stream");
        typed(".sum()", "\n5\n");
        typed("/time int timed = 3", "took ");
        typed("5 + 5", "\n10\n");
        String shown = typed("/vars", "int $");
        String name = shown.replaceAll("(?s).*(\\$\\d+) = 10.*", "$1");
        typed(name + " + timed", "\n13\n");
        typed("/save mine.jsh", "saved 6 cells in mine.jsh");
        typed("/save mine.jsh", "mine.jsh exists already; /save mine.jsh --force replaces it");
        typed("/save mine.jsh --force", "saved 6 cells");
        terminal.type(CTRL_L);
        prompt();

        String value = "value" + name.substring(1);
        assertThat(home.resolve("mine.jsh")).hasContent("""
                // %%%% [markdown]
                // # A session of the shell

                // %%%%
                int answer = 42;

                // %%%%
                var numbers = List.of(2, 3)

                // %%%%
                numbers.stream()
                    .mapToInt(x -> x)
                    .sum()

                // %%%%
                int timed = 3

                // %%%%
                var %s = 5 + 5

                // %%%%
                %s + timed
                """.formatted(value, value));
        typed("/run mine.jsh", "\n5\n13\n");
        typed("/vars", "int timed = 3");
    }

    @Test
    void theSessionIsShown() throws Exception {
        typed("double[] seen = {1, 2}", "]>");
        typed("/vars", "double[] seen = [1.0, 2.0]");
        typed("import java.math.*", "]>");
        typed("/imports", "import java.math.*;");
        typed("/history seen", "double[] seen = {1, 2}");
        typed("/time 7 * 6", "took ");
    }

    @Test
    void theEditorMayChangeTheLastCell() throws Exception {
        typed("5 * 100", "\n500\n");

        typed("/edit", "\n600\n");
    }

    @Test
    void whatWasTypedIsFound() throws Exception {
        typed("111 * 3", "\n333\n");
        typed("2 * 2", "\n4\n");
        terminal.type(CTRL_L + CTRL_R + "11 *");
        terminal.await("111 * 3");

        typed("", "\n333\n");
        assertThat(home.resolve(".local/state/symplex/history")).content().contains("111 * 3");
    }

    @Test
    void aWatchedFileRunsAgainFromWhereItChanged() throws Exception {
        Path file = home.resolve("watched.jsh");
        Files.writeString(file, "System.out.println(\"first\");\n// %%\nint speed = 3;\n// %%\nspeed * 111\n");
        terminal.line("/watch watched.jsh");
        terminal.await("watching watched.jsh; Ctrl-C ends that");

        Files.writeString(file, "System.out.println(\"first\");\n// %%\nint speed = 50;\n// %%\nspeed * 111\n");

        String screen = terminal.await("\n5550");
        assertThat(screen).contains("\n333\n");
        assertThat(screen.split("\nfirst\n", -1)).hasSize(2);
        terminal.type(CTRL_C);
        prompt();
        typed("speed + 1", "\n51\n");
    }

    @Test
    void whatIsAskedOfFilesThatAreNotThereIsSaid() throws Exception {
        typed("/load nowhere.jsh", "nowhere.jsh must be a file, got nothing; Tab completes names");
        typed("/watch", "/watch must be followed by a file");
        typed("/save", "/save must be followed by one file, such as /save session.jsh, got none");
        typed("/deps commons-math3", "a library must be named group:artifact:version");
    }

    @Test
    void whatIsTypedIsColoured() throws Exception {
        terminal.paste("int wordy = pendulum().degreesOfFreedom() // said");
        terminal.await("// said");
        typed("", "]>");

        assertThat(terminal.raw())
                .contains("\033[35mint\033[0m", "\033[1mpendulum\033[0m")
                .contains("\033[2m// said");
    }
}
