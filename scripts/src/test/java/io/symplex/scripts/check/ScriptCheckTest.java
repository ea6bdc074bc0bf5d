package io.symplex.scripts.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.CellRecord.State;
import io.symplex.scripts.record.Output;
import io.symplex.scripts.record.Recording;
import io.symplex.scripts.record.Recording.Ending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each script here is one code cell whose output is given. */
final class ScriptCheckTest {

    @Test
    void whatIsShownAsWrittenHolds() {
        ScriptCheck check = check("// %%\nx\n// => a\n// => b\n", printed("a \n"), new Output.Value("b"));

        assertThat(check).isEqualTo(new ScriptCheck(1, List.of()));
    }

    @Test
    void theStandardErrorDoesNotCount() {
        assertThat(check("x\n// => a\n", new Output.Printed(true, "b\n"), new Output.Value("a"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aCellThatSaysNothingMayShowAnything() {
        assertThat(check("x\n", new Output.Value("a"))).isEqualTo(new ScriptCheck(0, List.of()));
    }

    @Test
    void aGapStandsForAnyLines() {
        String script = "x\n// => first\n// => …\n// => last\n";

        assertThat(check(script, printed("first\nlast\n")).problems()).isEmpty();
        assertThat(check(script, printed("first\na\nb\nlast\n")).problems()).isEmpty();
        assertThat(check(script, printed("first\na\n")).problems()).hasSize(1);
    }

    @Test
    void severalGapsStandForAnyLines() {
        String script = "x\n// => …\n// => b\n// => …\n// => b\n// => c\n";

        assertThat(check(script, printed("a\nb\nb\nb\nc\n")).problems()).isEmpty();
        assertThat(check(script, printed("b\nb\nc\n")).problems()).isEmpty();
        assertThat(check(script, printed("b\nb\nc\nd\n")).problems()).hasSize(1);
    }

    @Test
    void tenThousandsOfLinesAreCompared() {
        StringBuilder expected = new StringBuilder("x\n");
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            expected.append("// => ").append(i).append('\n');
            shown.append(i % 2 == 0 && i > 100 ? "other" : i).append('\n');
        }

        ScriptCheck check = check(expected.toString(), printed(shown.toString()));

        assertThat(check.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).contains("\n      0\n").contains(" lines more)"));
    }

    @Test
    void theDifferenceIsShown() {
        ScriptCheck check = check("// %%\nx\n// => a\n// => b ± 1\n// => c\n", printed("a\nd\nc\ne\n"));

        assertThat(check.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).isEqualTo("""
                        a.jsh:3: the cell must show what its // => lines say (-), got something else (+); correct one of \
                        them, or let symplex check --update write down what it shows
                              a
                            - b ± 1
                            + d
                              c
                            + e"""));
    }

    @Test
    void aLongDifferenceIsCut() {
        ScriptCheck check = check("x\n// => a\n", printed("b\n".repeat(1000)));

        assertThat(check.problems().get(0).details()).hasSize(41).endsWith("    … (961 lines more)");
    }

    @Test
    void aBareLineAsksForTheValue() {
        Recording recording = recording("x\n// =>\n", new Output.Value("a\nb"));

        assertThat(ScriptCheck.of(recording, false).problems().get(0).text())
                .startsWith("a.jsh:2: the value is not written down yet; let symplex check --update do it");
        assertThat(ScriptCheck.updated(recording, false)).containsExactly("x", "// => a", "// => b");
    }

    @Test
    void anUpdateChangesOnlyWhatDoesNotHold() {
        Recording recording = recording("// %%\nx\n  // => a …\n\n// => 1 ± 0.1\n// => c\n", printed("a b\n2\nd\n"));

        assertThat(ScriptCheck.updated(recording, false))
                .containsExactly("// %%", "x", "  // => a …", "", "// => 2 ± 0.1", "// => d");
    }

    @Test
    void anUpdateKeepsLinesThatHoldAmongMore() {
        Recording recording = recording("x\n// => a …\n// => c\n", printed("z\na b\nd\n"));

        assertThat(ScriptCheck.updated(recording, false)).containsExactly("x", "// => z", "// => a …", "// => d");
    }

    @Test
    void slowCellsAreNotComparedInAFastRun() {
        Recording recording = recording("// %% tags=[\"slow\"]\nx\n// => a\n", new Output.Value("b"));

        assertThat(ScriptCheck.of(recording, true)).isEqualTo(new ScriptCheck(0, List.of()));
        assertThat(ScriptCheck.of(recording, false).problems()).hasSize(1);
        assertThat(ScriptCheck.updated(recording, true)).contains("// => a");
    }

    private static Output printed(String text) {
        return new Output.Printed(false, text);
    }

    private static ScriptCheck check(String script, Output... outputs) {
        return ScriptCheck.of(recording(script, outputs), false);
    }

    private static Recording recording(String text, Output... outputs) {
        Script script = Script.parse("a.jsh", text);
        Cell cell = script.cells().get(0);
        CellRecord record = new CellRecord(cell, State.RAN, List.of(outputs), Duration.ZERO);
        return new Recording(script, List.of(record), List.of(), Ending.COMPLETE, 0);
    }
}
