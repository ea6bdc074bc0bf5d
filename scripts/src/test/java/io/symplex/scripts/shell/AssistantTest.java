package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Script;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class AssistantTest {

    private static final List<String> IMPORTS =
            List.of("java.util.*", "io.symplex.dsl.*", "static io.symplex.dsl.Symplex.*", "static java.lang.Math.*");

    private static Session session;
    private static Assistant assistant;

    @BeforeAll
    static void open() {
        session = Session.open(IMPORTS, () -> ScriptDoor.WATCH);
        session.warmUp();
        assistant = session.assistant();
        run("double[] seen = {1, 2};\nint f(double x) { return 1; }\nclass Pair {}\nimport java.math.*;\n40 + 2");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "f(",
                "void g() {",
                "int g()",
                "for (int i = 0; i < 3; i++)",
                "/* a",
                "int[] a = {1,",
                "int x;\nx +"
            })
    void anOpenBracketOrOperatorAsksForMore(String text) {
        assertThat(assistant.isUnfinished(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "var x = 3",
                "int x;\nint y",
                "\"abc",
                "a b c",
                "f(]",
                "// a",
                "for (int i = 0; i < 3; i++)\n",
                ""
            })
    void aWholeStatementOrNonsenseDoesNot(String text) {
        assertThat(assistant.isUnfinished(text)).isFalse();
    }

    @Test
    void whatFitsIsSuggestedFirst() {
        Suggestions found = assistant.suggestions("Experiment.of(harm", 18);

        assertThat(found.anchor()).isEqualTo(14);
        assertThat(found.all()).containsExactly(new Suggestion("harmonicOscillator(", true));
    }

    @Test
    void whatEveryObjectHasIsLeftOut() {
        assertThat(assistant.suggestions("Experiment.of(pendulum()).", 26).all())
                .extracting(Suggestion::text)
                .containsExactly("sample(");
        assertThat(assistant.suggestions("\"a\".wai", 7).all())
                .extracting(Suggestion::text)
                .containsExactly("wait(");
    }

    @Test
    void aWordOfSymplexIsDocumented() {
        List<Description> found = assistant.describe("simulate(", 9, true);

        assertThat(found)
                .extracting(Description::signature)
                .contains("Trajectory simulate(Hamiltonian system, State start, int steps, double dt)");
        assertThat(found.get(0).text()).contains("  steps: ").contains("  returns the states");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Experiment", "Experiment.of(", "Experiment.of(pendulum()).sample("})
    void soAreTypesAndTheStagesOfTheSentence(String text) {
        assertThat(assistant.describe(text, text.length(), true))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.text()).isNotEmpty());
    }

    @Test
    void signaturesAloneNeedNoSources() {
        assertThat(assistant.describe("f(", 2, false)).containsExactly(new Description("int f(double x)", ""));
        assertThat(assistant.describe("nonsense", 8, true)).isEmpty();
    }

    @Test
    void theSessionIsToldWithItsValues() {
        assertThat(assistant.variables())
                .extracting(Variable::name)
                .contains("seen")
                .anyMatch(name -> name.startsWith("$"));
        assertThat(assistant.variables())
                .filteredOn(variable -> variable.name().equals("seen"))
                .allSatisfy(variable -> {
                    assertThat(variable.type()).isEqualTo("double[]");
                    assertThat(variable.value()).isEqualTo(new double[] {1, 2});
                });
        assertThat(assistant.newestVariable())
                .hasValueSatisfying(name -> assertThat(name).startsWith("$"));
        assertThat(assistant.imports()).containsExactly("java.math.*");
    }

    @Test
    void aWarmedUpSessionHoldsNothing() {
        try (Session fresh = Session.open(List.of("java.util.*"), () -> ScriptDoor.WATCH)) {
            fresh.warmUp();

            assertThat(fresh.assistant().variables()).isEmpty();
        }
    }

    @Test
    void theWordsOfSymplexAreThoseImported() {
        assertThat(Words.of(IMPORTS))
                .contains("simulate", "pendulum", "yoshida4")
                .doesNotContain("sin", "toString");
    }

    @Test
    void aFailureInAnEarlierCellNamesThatCell() {
        Script first = Script.parse("[1]", "double root(double x) {\n    throw new IllegalStateException(\"no\");\n}");
        Script second = Script.parse("[2]", "\n\n\n\nroot(1)");
        session.evaluate(first, first.cells().get(0));

        assertThat(session.evaluate(second, second.cells().get(0)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problems().get(0).text()).isEqualTo("""
                        [1]:2: no
                                throw new IllegalStateException("no");
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          called from [2]:5: root(1)"""));
    }

    private static void run(String text) {
        Script script = Script.parse("a.jsh", text);
        assertThat(session.evaluate(script, script.cells().get(0))).isInstanceOf(Outcome.Finished.class);
    }
}
