package io.symplex.scripts.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.JavaLexer;
import io.symplex.scripts.literate.JavaLexer.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of the shell, each by itself. */
final class PiecesTest {

    @Nested
    final class Lexing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "int|KEYWORD",
                    "x1|NAME",
                    "1.5e-3|NUMBER",
                    "0xFFL|NUMBER",
                    ".5|NUMBER",
                    "\"a\\\"b\"|STRING",
                    "\"open|STRING",
                    "'c'|STRING",
                    "// to the end|COMMENT",
                    "/* open|COMMENT",
                    "{|BRACKET"
                })
        void everyPieceHasItsKind(String text, Kind kind) {
            assertThat(JavaLexer.tokens(text)).containsExactly(new JavaLexer.Token(kind, 0, text.length()));
        }

        @Test
        void bracketsInTextsDoNotCount() {
            assertThat(JavaLexer.openBrackets("f(\"(\", '{', /* [ */ {")).isEqualTo(2);
            assertThat(JavaLexer.openBrackets("}}")).isZero();
        }

        @Test
        void keywordsAndCommandsAreColoured() {
            JavaHighlighter highlighter = JavaHighlighter.soonOf(() -> Set.of("simulate"));

            assertThat(highlighter.highlight(null, "var x").styleAt(0))
                    .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA));
            assertThat(highlighter.highlight(null, "/time 1").styleAt(1))
                    .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
            assertThat(highlighter.highlight(null, "a\tb \"c").toString()).isEqualTo("a\tb \"c");
        }
    }

    @Nested
    final class Lines {

        @ParameterizedTest
        @ValueSource(strings = {"// a comment", "/* another */", "a / b", ""})
        void javaIsNoCommand(String text) {
            assertThat(CommandLine.of(text)).isEmpty();
        }

        @Test
        void aCommandIsAWordAndARest() {
            assertThat(CommandLine.of(" /time  1 + 1 ")).hasValue(new CommandLine("time", "1 + 1", 8));
            assertThat(CommandLine.of("/")).hasValue(new CommandLine("", "", 1));
        }

        @Test
        void quotesKeepBlanksTogether() {
            assertThat(Arguments.split("a \"b c\"  'd e' f\"")).containsExactly("a", "b c", "d e", "f\"");
        }

        @ParameterizedTest
        @CsvSource({".map(x),true", "' . y',true", ".5,false", "x.y,false", "...,false"})
        void aLinkOfAChainBeginsWithADot(String text, boolean link) {
            assertThat(Continuation.isOne(text)).isEqualTo(link);
        }

        @Test
        void longLinesAreBrokenAtBlanks() {
            assertThat(Wrap.text("  one two three\nfour", 11)).isEqualTo("  one two\n  three\nfour");
            assertThat(Wrap.text("unbreakable-word it is", 8)).isEqualTo("unbreakable-word\nit is");
        }

        @ParameterizedTest
        @CsvSource({"1500, 1.5 µs", "2500000, 2.5 ms", "3210000000, 3.21 s"})
        void timesHaveTheirUnit(long nanos, String text) {
            assertThat(CodeCommands.text(Duration.ofNanos(nanos))).isEqualTo(text);
        }
    }

    @Nested
    final class Places {

        @TempDir
        private Path folder;

        @Test
        void foldersAreThoseOfTheSystem() {
            Path home = Path.of("/home/me");

            assertThat(Folders.of(Map.of(), home).startup()).isEqualTo(Path.of("/home/me/.config/symplex/startup.jsh"));
            assertThat(Folders.of(Map.of("XDG_STATE_HOME", "/s", "XDG_CONFIG_HOME", " "), home))
                    .isEqualTo(new Folders(Path.of("/home/me/.config/symplex"), Path.of("/s/symplex")));
            assertThat(Folders.of(Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), home)
                            .history())
                    .isEqualTo(Path.of("/l/symplex/history"));
        }

        @Test
        void filesAreCompletedByFolder() throws Exception {
            Files.createDirectory(folder.resolve("data"));
            Files.writeString(folder.resolve("data.csv"), "");
            Files.writeString(folder.resolve(".hidden"), "");

            assertThat(FileNames.startingWith(folder + "/da", folder))
                    .extracting(Candidate::displ)
                    .containsExactlyInAnyOrder("data/", "data.csv");
            assertThat(FileNames.startingWith("~/.h", folder))
                    .extracting(Candidate::value)
                    .containsExactly("~/.hidden");
            assertThat(FileNames.startingWith("nowhere/", folder)).isEmpty();
        }

        @Test
        void aBrowserNeedsAScreen() {
            assertThat(Browser.of(Map.of(), "Linux")).isEmpty();
            assertThat(Browser.of(Map.of("WAYLAND_DISPLAY", "w"), "Linux")).hasValue(new Browser(List.of("xdg-open")));
            assertThat(Browser.of(Map.of(), "Mac OS X")).hasValue(new Browser(List.of("open")));
            assertThat(Browser.of(Map.of(), "Windows 11")).isPresent();
            assertThat(new Browser(List.of("/no/such/program")).show(folder)).isFalse();
        }

        @Test
        void aSessionIsSavedWithWhatItNeeds() throws Exception {
            Transcript transcript = new Transcript();
            transcript.add("int a = 1;", "");
            transcript.needs("org.example:wanted:1");
            Path file = folder.resolve("a.jsh");

            assertThat(SessionScript.save(transcript, file)).isEmpty();

            assertThat(file).hasContent("""
                    // %% [markdown]
                    // # A session of the shell
                    //
                    // Needs the library org.example:wanted:1 on the class path.

                    // %%
                    int a = 1;
                    """);
            assertThat(folder).isDirectoryNotContaining("glob:**.session*");
        }

        @Test
        void valuesThatAreAskedForByNumberGetANameInTheScript() {
            NamedValues named = new NamedValues(List.of(
                    new Transcript.Entry("1 + 1", "$1"),
                    new Transcript.Entry("5 +\n    5", "$4"),
                    new Transcript.Entry("int a = 2;", ""),
                    new Transcript.Entry("int b = 1; b + 1", "$7"),
                    new Transcript.Entry("$4 * $4 + a + \"$4\".length()", "$8"),
                    new Transcript.Entry("System.out.println($8)", "$8"),
                    new Transcript.Entry("$7 + $9", "$10")));

            assertThat(named.cells())
                    .containsExactly(
                            "1 + 1",
                            "var value4 = 5 +\n    5",
                            "int a = 2;",
                            "int b = 1; b + 1",
                            "var value8 = value4 * value4 + a + \"$4\".length()",
                            "System.out.println(value8)",
                            "$7 + $9");
            assertThat(named.unnamed()).containsExactly("$7", "$9");
        }

        @Test
        void keysAreThoseAskedForOrOfInputrc() throws Exception {
            Files.writeString(folder.resolve(".inputrc"), "# mine\nset editing-mode vi\n");

            assertThat(Keys.isVi(settings(Optional.empty()))).isTrue();
            assertThat(Keys.isVi(settings(Optional.of("emacs")))).isFalse();
            Files.delete(folder.resolve(".inputrc"));
            assertThat(Keys.isVi(settings(Optional.empty()))).isFalse();
        }

        private Settings settings(Optional<String> keys) {
            return new Settings(List.of(), io.symplex.scripts.display.Graphics.NONE, keys, Map.of(), folder);
        }
    }
}
