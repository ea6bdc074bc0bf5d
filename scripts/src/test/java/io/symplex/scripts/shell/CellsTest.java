package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of Java that cells are written in, each with what comes of it in the next cell. */
@Timeout(60)
final class CellsTest {

    private static final Session SESSION =
            Session.open(List.of("java.util.*", "java.util.function.*"), () -> ScriptDoor.WATCH);

    @AfterAll
    static void close() {
        SESSION.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "int a = 1, b[] = {2, 3}, c = 4; | a + b[1] + c | 8",
                "int[] a = {1, 2}; double[][] m = {{1}, {2.5}}; | a[1] + m[1][0] | 4.5",
                "int k = 2; String s = switch (k) { case 2 -> \"two\"; default -> throw new RuntimeException(); }; | s | two",
                "int k = 2; var s = switch (k) { case 2 -> { int t = 3; yield t; } default -> throw new Error(\"-> throw\"); }; | s | 3",
                "int f(int k) { return switch (k) { case 1 -> 5; default -> throw new RuntimeException(); }; } int w = f(1); | w | 5",
                "double y = 0; switch (2) { case 2 -> y = 1; default -> throw new RuntimeException(); } double z = y + 1; | z | 2.0",
                "UnaryOperator<Integer> g = x -> switch (x) { case 1 -> 2; default -> throw new RuntimeException(); }; int h = 7; | g.apply(1) + h | 9",
                "String s = \"\"; try (var r = new Scanner(\"x y\")) { s = r.next(); } finally { s += 1; } | s | x1",
                "record P(double q, double p) { public P { if (q < 0) throw new Error(); } double r() { return q + p; } } P x = new P(1, 2); | x.r() | 3.0",
                "enum E { A { int v() { return 2; } }, B; int v() { return 1; } } | E.A.v() + E.B.v() | 3",
                "sealed interface S permits T, U {} record T() implements S {} record U() implements S {} S s = new T(); | s | T[]",
                "interface Op { double of(double x); default Op twice() { return x -> of(of(x)); } } Op inc = x -> x + 1; | inc.twice().of(1) | 3.0",
                "@interface M { int value() default 1; } @M(3) class A { static class In { int x = 4; } } | new A.In().x | 4",
                "<X extends Comparable<X>> X largest(List<X> l) { return Collections.max(l); } | largest(List.of(1, 3, 2)) | 3",
                "int n = 0; outer: for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (i * j == 6) { n = i; break outer; } } } | n | 2",
                "var o = new Object() { int hidden = 7; }; | o.hidden | 7",
                "import java.util.stream.*; var l = IntStream.range(0, 3).boxed().collect(Collectors.toList()); | l | [0, 1, 2]",
                "int x = 1; String x = \"one\"; | x | one",
                "double area() { return radius * 3; } double radius = 2; | area() | 6.0",
                "int q(int x) { return x; } double q(double x) { return -x; } | q(1) + q(1.0) | 0.0",
                "private final int p = 3; static int s = 4; | p + s | 7",
                "int base = 10; IntUnaryOperator add = x -> x + base; base = 20; | add.applyAsInt(5) | 25",
            })
    void definesAndGives(String cell, String expression, String value) {
        assertThat(run(cell))
                .isInstanceOfSatisfying(
                        Outcome.Finished.class, end -> assertThat(end.value()).isNull());
        assertThat(((Outcome.Finished) run(expression)).value()).hasToString(value);
    }

    @Test
    void aTextBlockIsOneSnippet() {
        run("String t = \"\"\"\n    int x = 1;\n      \"two\" \\\n    joined\n    \"\"\";");

        assertThat(((Outcome.Finished) run("t")).value()).isEqualTo("int x = 1;\n  \"two\" joined\n");
    }

    @Test
    void aThrowInASwitchKeepsItsPlace() {
        Outcome outcome = run("""
                int level(int k) {
                    return switch (k) {
                        case 1 -> 5;
                        default -> throw new IllegalArgumentException("k must be 1, got " + k);
                    };
                }
                int one = level(1);
                int two = level(2);""");

        assertThat(((Outcome.Failed) outcome).problems())
                .extracting(Problem::text)
                .containsExactly("""
                a.jsh:4: k must be 1, got 2
                            default -> throw new IllegalArgumentException("k must be 1, got " + k);
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  called from a.jsh:8: int two = level(2);""");
    }

    @Test
    void theScopeOfARecordsConstructorIsSaid() {
        Outcome outcome = run("record Q(double q) { Q { } }");

        assertThat(((Outcome.Failed) outcome).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "invalid canonical constructor in record Q; (a record of a cell is public; write public in front)");
    }

    private static Outcome run(String text) {
        Script script = Script.parse("a.jsh", text);
        Cell cell = script.cells().get(0);
        return SESSION.evaluate(script, cell);
    }
}
